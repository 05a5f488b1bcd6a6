const any = (from, to) => from + Math.random() * (to - from);

/** Draws a building site, a little different each time, for people without a photo at hand. */
export function sitePhoto() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 720 });
  const g = canvas.getContext('2d');
  const fill = (colour, x, y, w, h) => {
    g.fillStyle = colour;
    g.fillRect(x, y, w, h);
  };
  const sky = g.createLinearGradient(0, 0, 0, 720);
  sky.addColorStop(0, `hsl(${any(195, 220)} 45% 72%)`);
  sky.addColorStop(1, '#eef2ee');
  fill(sky, 0, 0, 960, 720);
  for (let x = 0; x < 960; x += any(60, 130)) fill(`hsl(200 14% ${any(70, 80)}%)`, x, any(330, 430), any(50, 110), 400);
  const floors = Math.round(any(3, 6));
  for (let floor = 0; floor < floors; floor++) {
    const y = 560 - floor * 84;
    fill('#b9b2a4', 240, y, 440, 12);
    for (let post = 0; post < 6; post++) fill('#a59c8b', 244 + post * 84, y, 14, 84);
    if (floor < floors - 1)
      for (let pane = 0; pane < 5; pane++) fill(Math.random() > 0.4 ? '#d8cdb8' : '#7d949c', 262 + pane * 84, y + 16, 60, 62);
  }
  fill('#d9a52b', 740, 90, 12, 560);
  fill('#d9a52b', 420, 96, 420, 10);
  fill('#4b4b4b', any(460, 700), 106, 2, any(80, 200));
  fill('#8d7a5c', 0, 640, 960, 80);
  for (let i = 0; i < 9; i++) fill('#3f7f6f', i * 110, 590, 104, 56);
  for (let i = 0; i < 900; i++) fill(`rgb(60 50 30 / ${any(0, 0.12)})`, any(0, 960), any(640, 720), 3, 2);
  g.font = '22px sans-serif';
  g.fillStyle = '#fff';
  g.shadowColor = '#000a';
  g.shadowBlur = 6;
  g.fillText(new Date().toISOString().slice(0, 16).replace('T', ' '), 24, 48);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
}
