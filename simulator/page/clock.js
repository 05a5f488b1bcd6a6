// The bar at the top: the state of the rehearsal, read once a second.
const words = JSON.parse(document.body.dataset.words);
const language = document.body.dataset.language;
const clock = document.querySelector('.clock');
const notice = document.querySelector('.notice');
function showClock({ stage, moment, speed, paused, text, notice: told }) {
  clock.classList.toggle('is-paused', paused);
  clock.querySelector('.clock-text').textContent = text?.[language] ?? stage;
  clock.querySelector('.clock-moment').textContent = dated(moment);
  clock.querySelector('.clock-speed').textContent = paused ? words.paused : `×${Math.round(speed).toLocaleString('en')}`;
  notice.hidden = !told;
  if (told && notice.textContent !== told[language]) notice.textContent = told[language];
  const hand = clock.querySelector('.hands button:nth-child(2)');
  hand.dataset.hand = paused ? 'resume' : 'pause';
  hand.title = paused ? words.resume : words.pause;
  hand.setAttribute('aria-label', hand.title);
}
const day = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: language === 'zh' ? 'long' : 'short',
  day: 'numeric',
  weekday: 'short',
});
const dated = (moment) => (/^\d{4}-\d\d-\d\dT/.test(moment) ? day.format(new Date(moment)) : moment);
async function readClock(hand) {
  const answer = await fetch(hand ? `/clock/${hand}` : '/clock', { method: hand ? 'POST' : 'GET' }).catch(() => undefined);
  if (answer?.ok) showClock(await answer.json());
}

/** Presses one of the clock's buttons: pause, resume, slower, faster. */
export const turn = (hand) => void readClock(hand);

if (clock) {
  void readClock();
  setInterval(() => {
    if (!document.hidden) void readClock();
  }, 1000);
}
