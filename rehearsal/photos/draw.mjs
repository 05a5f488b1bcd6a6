/**
 * Draws the rehearsal's pictures with an installed Chromium: `node rehearsal/photos/draw.mjs [path of chromium]`. They look like drawings
 * and say so, so that nobody takes a rehearsal for a building site.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ground = (colour = '#b9b2a3') => `<rect y="350" width="640" height="130" fill="${colour}"/>`;
const house = (x, y, w, h, colour) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}" stroke="#444" stroke-width="3"/>`;
const windows = (x, y, columns, rows, colour = '#dfeaf2') =>
  Array.from(
    { length: columns * rows },
    (_, i) =>
      `<rect x="${x + (i % columns) * 60}" y="${y + Math.floor(i / columns) * 60}" width="36" height="36" fill="${colour}" stroke="#444" stroke-width="2"/>`,
  ).join('');
const tree = (x, s = 1) =>
  `<rect x="${x - 6}" y="${350 - 60 * s}" width="12" height="${60 * s}" fill="#7a5a3a"/><circle cx="${x}" cy="${350 - 80 * s}" r="${42 * s}" fill="#5d8f57"/>`;
const person = (x, y, colour) =>
  `<circle cx="${x}" cy="${y}" r="14" fill="#e8c39e"/><rect x="${x - 14}" y="${y + 14}" width="28" height="52" rx="10" fill="${colour}"/>`;
const crane =
  '<path d="M120 350V90M60 110h340M120 90L60 110M120 90L300 110M340 110v90" stroke="#d08a1d" stroke-width="10" fill="none"/><rect x="320" y="200" width="40" height="26" fill="#888"/>';

const scenes = {
  'elder-meals': `${ground('#d8cbb5')}${[150, 320, 490].map((x) => `<rect x="${x - 60}" y="300" width="120" height="14" fill="#8d5f3b"/><rect x="${x - 6}" y="314" width="12" height="70" fill="#8d5f3b"/><ellipse cx="${x}" cy="294" rx="34" ry="9" fill="#fff" stroke="#777"/>${person(x - 40, 220, '#7186a8')}${person(x + 40, 220, '#a87186')}`).join('')}`,
  nurseries: `${ground('#e7d9a8')}${house(170, 130, 300, 220, '#f3e3c2')}<path d="M150 130L320 50L490 130Z" fill="#c7654f"/>${windows(200, 170, 4, 1)}<rect x="290" y="250" width="60" height="100" fill="#8a6a4a"/><circle cx="90" cy="370" r="22" fill="#d9534f"/><path d="M500 350l70-90v90Z" fill="#4f8ac7"/>`,
  lifts: `${ground()}${house(120, 70, 260, 280, '#d9d3c7')}${windows(150, 95, 4, 4)}${house(380, 60, 80, 290, '#aac4d6')}<rect x="395" y="210" width="50" height="80" fill="#eef6fb" stroke="#444" stroke-width="3"/><path d="M420 210V70" stroke="#444" stroke-width="4"/>`,
  'night-bus': `<rect width="640" height="480" fill="#27324a"/><rect y="350" width="640" height="130" fill="#3b3f4a"/><circle cx="560" cy="70" r="28" fill="#f3eccb"/><rect x="130" y="200" width="330" height="140" rx="16" fill="#3f9b6b"/>${[0, 1, 2, 3].map((i) => `<rect x="${155 + i * 74}" y="222" width="58" height="50" fill="#fbf3c4"/>`).join('')}<circle cx="205" cy="345" r="26" fill="#111"/><circle cx="395" cy="345" r="26" fill="#111"/><path d="M540 350V150h50" stroke="#ccc" stroke-width="7" fill="none"/>`,
  'lie-down-naps': `${ground('#cfd8cf')}${[0, 1, 2, 3].map((i) => `<rect x="${60 + i * 140}" y="280" width="110" height="34" rx="10" fill="#8fb3d9"/><circle cx="${78 + i * 140}" cy="268" r="16" fill="#e8c39e"/><rect x="${95 + i * 140}" y="256" width="72" height="30" rx="12" fill="#f1d9d0"/>`).join('')}<rect x="180" y="60" width="280" height="120" fill="#5b7f6b" stroke="#444" stroke-width="4"/>`,
  'pocket-parks': `${ground('#a9c08f')}${tree(110)}${tree(230, 0.8)}${tree(540, 1.2)}<rect x="320" y="320" width="120" height="12" fill="#8d5f3b"/><rect x="330" y="332" width="10" height="34" fill="#8d5f3b"/><rect x="420" y="332" width="10" height="34" fill="#8d5f3b"/>${person(360, 250, '#996')}<path d="M0 440C200 380 420 460 640 400" stroke="#e4dcc8" stroke-width="34" fill="none"/>`,
  gyms: `${ground('#cabfae')}${house(60, 80, 520, 270, '#e6e6e6')}${[170, 320, 470].map((x) => `<rect x="${x - 45}" y="310" width="90" height="16" fill="#333"/><path d="M${x - 30} 310V230h60" stroke="#555" stroke-width="8" fill="none"/>${person(x, 215, '#4f8ac7')}`).join('')}`,
  clinics: `${ground()}${house(120, 110, 400, 240, '#f4f7f8')}${windows(150, 150, 6, 1)}<rect x="285" y="240" width="70" height="110" fill="#9cc3c9"/><path d="M305 60h30v25h25v30h-25v25h-30v-25h-25v-30h25Z" fill="#3f9b6b"/>`,
  'step-free': `${ground()}${house(330, 120, 260, 230, '#ddd3c4')}<path d="M60 400L330 330V400Z" fill="#9a9a9a" stroke="#444" stroke-width="3"/><path d="M60 350L330 280M110 387V338M220 358V308M320 332V283" stroke="#2f6f9f" stroke-width="6"/>${person(180, 250, '#a87186')}<circle cx="180" cy="345" r="26" fill="none" stroke="#222" stroke-width="5"/>`,
  charging: `${ground()}<path d="M70 180L570 150V175L70 205Z" fill="#5f7f94"/><path d="M90 200V350M550 175V350" stroke="#555" stroke-width="10"/>${[150, 260, 370, 480].map((x) => `<circle cx="${x - 28}" cy="335" r="22" fill="none" stroke="#222" stroke-width="6"/><circle cx="${x + 28}" cy="335" r="22" fill="none" stroke="#222" stroke-width="6"/><path d="M${x - 28} 335L${x} 295h28L${x + 28} 335" stroke="#c7654f" stroke-width="7" fill="none"/><rect x="${x - 10}" y="222" width="20" height="30" fill="#3f9b6b"/>`).join('')}`,
  'reading-rooms': `${ground('#d6c2a0')}${[0, 1, 2].map((r) => `<rect x="60" y="${80 + r * 80}" width="520" height="8" fill="#6e4c2f"/>${Array.from({ length: 17 }, (_, i) => `<rect x="${70 + i * 30}" y="${25 + r * 80 + ((i * 7) % 12)}" width="20" height="${55 - ((i * 7) % 12)}" fill="${['#a14a3b', '#3b6ea1', '#7d8f3f', '#b98a2f'][(i + r) % 4]}"/>`).join('')}`).join('')}${person(330, 270, '#668')}<rect x="250" y="336" width="160" height="12" fill="#6e4c2f"/>`,
  'day-labour': `${ground()}<path d="M110 170L320 100L530 170Z" fill="#b6643f"/><rect x="130" y="170" width="12" height="180" fill="#555"/><rect x="498" y="170" width="12" height="180" fill="#555"/>${[200, 270, 340, 410].map((x, i) => person(x, 260, ['#c90', '#579', '#795', '#957'][i])).join('')}<rect x="170" y="330" width="300" height="12" fill="#8d5f3b"/>`,
  'works-begun': `${ground('#b99d77')}<path d="M0 360L140 300L300 370L460 310L640 365V480H0Z" fill="#a58760"/><rect x="380" y="270" width="110" height="50" fill="#d9a62e"/><circle cx="400" cy="330" r="20" fill="#222"/><circle cx="470" cy="330" r="20" fill="#222"/><path d="M380 280L310 230L270 290" stroke="#d9a62e" stroke-width="14" fill="none"/>`,
  'works-half': `${ground('#b99d77')}${crane}${house(230, 230, 320, 120, '#cfc8bb')}${[0, 1, 2, 3, 4].map((i) => `<path d="M${240 + i * 75} 230V140" stroke="#777" stroke-width="10"/>`).join('')}<path d="M220 180h340" stroke="#999" stroke-width="6"/>`,
  'works-done': `${ground('#b3bfa4')}${house(130, 110, 380, 240, '#eee6d6')}${windows(160, 140, 6, 2)}<rect x="285" y="270" width="70" height="80" fill="#6b8fa8"/>${tree(70, 0.8)}${tree(580, 0.8)}`,
};

const page = (
  scene,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480"><rect width="640" height="480" fill="#cfe0ea"/>${scene}
<rect y="436" width="640" height="44" fill="#222"/><text x="320" y="466" font-family="Noto Sans CJK SC, sans-serif" font-size="22" fill="#fff" text-anchor="middle">演练图片 · rehearsal picture</text></svg>`;

const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 640, height: 480 } });
for (const [name, scene] of Object.entries(scenes)) {
  await tab.setContent(`<body style="margin:0">${page(scene)}</body>`);
  const bytes = await tab.screenshot({ type: 'jpeg', quality: 52 });
  writeFileSync(new URL(`${name}.jpg`, import.meta.url), bytes);
  console.log(name, bytes.length);
}
await browser.close();
