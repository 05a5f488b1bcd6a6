// Sends what people do, and puts what the server has rendered in its place.
import { turn } from './clock.js';
import { sitePhoto } from './sitePhoto.js';

const words = JSON.parse(document.body.dataset.words);
const language = document.body.dataset.language;
const columns = () => [...document.querySelectorAll('.column')];
const columnOf = (person) => document.querySelector(`.column[data-person="${person}"]`);

/* Sending */
async function act(person, what, body = {}) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`/people/${person}/${what}`, {
    method: 'POST',
    headers: { 'x-from-page': '1', ...(isForm ? {} : { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.ok) return answer.json();
  toast(columnOf(person), words.failed);
  return undefined;
}

async function press(person, message, key) {
  if (key.classList.contains('waiting')) return;
  key.classList.add('waiting');
  const pressed = await act(person, 'press', { messageId: message, button: key.dataset.press });
  key.classList.remove('waiting');
  if (pressed?.kind === 'unanswered') toast(columnOf(person), words.noAnswer);
  if (pressed?.kind !== 'answered') return;
  const { text, alert, url } = pressed.answer;
  if (text && alert) alarm(text);
  else if (text) toast(columnOf(person), text);
  if (url) window.open(url, '_blank', 'noopener');
}

async function sendPhotos(person, blobs) {
  const form = new FormData();
  for (const blob of blobs) form.append('photo', blob, 'photo.jpg');
  const field = columnOf(person).querySelector('textarea');
  form.set('caption', field?.value ?? '');
  if (await act(person, 'photos', form)) field.value = '';
}

/* What is shown */
const toasts = new WeakMap();
function toast(column, text) {
  const place = column?.querySelector('.toast');
  if (!place) return;
  clearTimeout(toasts.get(place));
  place.textContent = text;
  place.hidden = false;
  toasts.set(
    place,
    setTimeout(() => (place.hidden = true), 3500),
  );
}
function alarm(text) {
  const dialog = document.querySelector('.alert');
  dialog.querySelector('p').textContent = text;
  dialog.showModal();
}

const atEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 120;
const toEnd = (column) => {
  const list = column.querySelector('.messages');
  list.scrollTop = list.scrollHeight;
};
const element = (html) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
};

function put(column, { kind, id, from, html }) {
  const list = column.querySelector('.messages');
  const stay = from === 'person' || atEnd(list);
  const drawn = element(html);
  const before = list.querySelector(`#m${id}`);
  if (before) {
    before.replaceWith(drawn);
    if (kind === 'edited' && from === 'bot') drawn.classList.add('changed');
  } else if (kind === 'message') {
    drawn.classList.add('arriving');
    list.querySelector('.empty')?.remove();
    list.querySelector('.typing').before(drawn);
    unread(column);
  }
  if (from === 'bot') typing(column, false);
  if (stay) toEnd(column);
}

const dots = new WeakMap();
function typing(column, on) {
  const sign = column.querySelector('.typing');
  const follow = atEnd(column.querySelector('.messages'));
  clearTimeout(dots.get(sign));
  sign.hidden = !on;
  if (on)
    dots.set(
      sign,
      setTimeout(() => (sign.hidden = true), 5000),
    );
  if (follow) toEnd(column);
}

/** Keeps opened details and their search words when a column is redrawn. */
function keepOpen(column, fresh) {
  const before = [...column.querySelectorAll('details')];
  [...fresh.querySelectorAll('details')].forEach((details, index) => {
    if (!before[index]?.open) return;
    details.open = true;
    const [was, search] = [before[index], details].map((each) => each.querySelector('input[type=search]'));
    if (!was || !search) return;
    search.value = was.value;
    filter(search);
    details.querySelector('.list').scrollTop = before[index].querySelector('.list').scrollTop;
  });
}

/** Redraws a column, keeping what is being typed. While it was fetched, the column may have been redrawn or given to another person. */
async function redraw(drawn, person = drawn.dataset.person) {
  const place = columns().indexOf(drawn);
  const chosen = person !== drawn.dataset.person;
  const answer = await fetch(`/page/column?person=${person}&lang=${language}`);
  if (!answer.ok) return;
  const fresh = element(await answer.text());
  const column = columns()[place];
  if (!column || (!chosen && column.dataset.person !== person)) return;
  const same = fresh.dataset.person === column.dataset.person;
  const written = same ? column.querySelector('textarea') : undefined;
  const hadFocus = written === document.activeElement;
  column.replaceWith(fresh);
  fresh.classList.toggle('shown', column.classList.contains('shown'));
  const field = fresh.querySelector('textarea');
  if (field && written) field.value = written.value;
  if (field && hadFocus) field.focus();
  if (same) keepOpen(column, fresh);
  const tab = document.querySelectorAll('.tabs button')[place];
  for (const part of ['.role', '.name']) tab.querySelector(part).textContent = fresh.querySelector(part).textContent;
  toEnd(fresh);
  tick();
}

/* Taken roles */
function hold(person, until) {
  const column = columnOf(person);
  if (!column) return;
  const held = column.querySelector('.held');
  if (until) held.dataset.until = until;
  held.hidden = !until;
  column.querySelector('.crowd').hidden = Boolean(until);
  tick();
}
function tick() {
  for (const held of document.querySelectorAll('.held:not([hidden])')) {
    const left = Math.max(0, Math.round((Number(held.dataset.until) - Date.now()) / 1000));
    held.querySelector('.countdown').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}
setInterval(tick, 1000);

/* Reading counts as activity: held roles are kept while the page is visible, until ten minutes after the last input */
const READS_EVERY_MS = 15_000;
const THERE_MS = 600_000;
let there = Date.now();
for (const sign of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'focus'])
  addEventListener(sign, () => (there = Date.now()), { capture: true, passive: true });
setInterval(() => {
  if (document.hidden || Date.now() - there > THERE_MS) return;
  for (const held of document.querySelectorAll('.held:not([hidden])'))
    void fetch(`/people/${held.closest('.column').dataset.person}/reads`, { method: 'POST' }).catch(() => undefined);
}, READS_EVERY_MS);

/* The live stream */
const redrawing = new Map();
const soon = (column) => {
  const person = column.dataset.person;
  clearTimeout(redrawing.get(person));
  redrawing.set(
    person,
    setTimeout(() => void redraw(columnOf(person) ?? column), 60),
  );
};
const offline = document.querySelector('.offline');
let source;
/** Follows everybody on the page; `chosen`, somebody just chosen, is redrawn at the start, so that earlier events are not missed. */
function listen(chosen) {
  source?.close();
  const see = columns().map((column) => column.dataset.person);
  const stream = new EventSource(`/page/stream?lang=${language}&see=${see.join(',')}`);
  let lost = false;
  stream.addEventListener('ready', () => {
    offline.hidden = true;
    for (const column of columns()) if (lost || column.dataset.person === chosen) soon(column);
    chosen = undefined;
    lost = false;
  });
  stream.addEventListener('error', () => {
    lost = true;
    offline.hidden = false;
  });
  stream.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    const column = event.person && columnOf(event.person);
    if (event.kind === 'commands') for (const each of columns()) soon(each);
    if (!column) return;
    if (event.kind === 'message' || event.kind === 'edited') put(column, event);
    else if (event.kind === 'deleted') column.querySelector(`#m${event.id}`)?.remove();
    else if (event.kind === 'typing') typing(column, true);
    else if (event.kind === 'chat') soon(column);
    else if (event.kind === 'taken') hold(event.person, event.until);
    else if (event.kind === 'givenBack') hold(event.person);
  });
  source = stream;
}
addEventListener('pagehide', () => source?.close());

/* Tabs of a phone */
function show(index) {
  columns().forEach((column, at) => column.classList.toggle('shown', at === index));
  document.querySelectorAll('.tabs button').forEach((tab, at) => {
    tab.setAttribute('aria-pressed', String(at === index));
    if (at === index) tab.querySelector('.unread').hidden = true;
  });
  const column = columns()[index];
  if (column) toEnd(column);
}
function unread(column) {
  if (!column.classList.contains('shown'))
    document.querySelectorAll('.unread')[columns().indexOf(column)]?.removeAttribute('hidden');
}

/* Hands and fingers */
const doers = {
  press: (person, node) => press(person, Number(node.closest('.message').dataset.id), node),
  say: (person, node) => act(person, 'say', { text: node.dataset.say }),
  copy: async (person, node) => {
    await navigator.clipboard.writeText(node.dataset.copy);
    toast(columnOf(person), words.copied);
  },
  start: async (person, node) => {
    if (node.dataset.start === 'again') await act(person, 'unblock');
    await act(person, 'say', { text: '/start' });
  },
  take: (person) => act(person, 'take'),
  giveBack: (person) => act(person, 'give-back'),
  sticker: (person, node) => act(person, 'sticker', { emoji: node.dataset.sticker }),
  voice: (person, node) => act(person, 'voice', { seconds: Number(node.dataset.voice) }),
  forward: (person) => act(person, 'forward', { text: words.forwardText, author: words.forwardAuthor }),
  block: (person) => act(person, 'block'),
  sitePhoto: async (person, node) =>
    sendPhotos(person, await Promise.all(Array.from({ length: Number(node.dataset.sitePhoto) }, sitePhoto))),
  place: (person, node) => {
    const [latitude, longitude] = node.dataset.place.split(',').map(Number);
    return act(person, 'location', { latitude, longitude });
  },
  myPlace: (person) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => void act(person, 'location', { latitude, longitude }),
      () => toast(columnOf(person), words.failed),
    ),
  ask: (person, node) => {
    if (node.dataset.ask === 'contact') return act(person, 'contact', { phone: '+8613800000000' });
    const menus = columnOf(person).querySelectorAll('.menu');
    menus[menus.length - 1].open = true;
    return undefined;
  },
  edit: (person, node) => {
    const column = columnOf(person);
    const field = column.querySelector('textarea');
    if (!field) return;
    field.value = node.closest('.message').querySelector('.text').textContent;
    column.dataset.editing = node.dataset.edit;
    column.querySelector('.editing').hidden = false;
    field.focus();
  },
  stopEditing: (person) => stopEditing(columnOf(person)),
  show: async (person, node) => {
    const column = columnOf(person);
    const other = columnOf(node.dataset.show);
    if (other === column) return;
    if (other) await redraw(other, person);
    await redraw(column, node.dataset.show);
    const address = new URL(location.href);
    address.searchParams.set(
      'see',
      columns()
        .map((each) => each.dataset.person)
        .join(','),
    );
    history.replaceState(null, '', address);
    listen(node.dataset.show);
  },
};
function stopEditing(column) {
  delete column.dataset.editing;
  column.querySelector('.editing').hidden = true;
  column.querySelector('textarea').value = '';
}

document.addEventListener('click', (event) => {
  const node = event.target.closest('button, summary');
  for (const open of document.querySelectorAll('details[open]')) {
    const inside = open.contains(event.target);
    if (!inside || (node && node.tagName === 'BUTTON')) open.open = false;
  }
  if (!node) return;
  if (node.classList.contains('spoiler')) node.classList.toggle('open');
  if (node.dataset.tab) show(Number(node.dataset.tab));
  if (node.dataset.hand) turn(node.dataset.hand);
  const person = node.closest('.column')?.dataset.person;
  if (!person) return;
  for (const [name, run] of Object.entries(doers)) if (node.dataset[name] !== undefined) void run(person, node);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') for (const open of document.querySelectorAll('details[open]')) open.open = false;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.tagName === 'TEXTAREA') {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});
async function submit(column) {
  const field = column.querySelector('textarea');
  const text = field.value;
  if (text.trim() === '') return;
  const { person, editing } = column.dataset;
  if (editing) {
    stopEditing(column);
    await act(person, 'edit', { messageId: Number(editing), text });
    return;
  }
  field.value = '';
  if (!(await act(person, 'say', { text })) && field.value === '') field.value = text;
}
document.addEventListener('submit', (event) => {
  if (!event.target.classList.contains('write')) return;
  event.preventDefault();
  void submit(event.target.closest('.column'));
});
function filter(search) {
  const wanted = search.value.trim().toLowerCase();
  for (const group of search.parentElement.querySelectorAll('.group')) {
    let any = false;
    for (const one of group.querySelectorAll('[data-search]')) {
      one.hidden = !one.dataset.search.includes(wanted);
      any ||= !one.hidden;
    }
    group.hidden = !any;
  }
}
document.addEventListener('input', ({ target }) => {
  if (target.type === 'search') filter(target);
});
document.addEventListener('change', ({ target }) => {
  if (target.dataset.photo === undefined || target.files.length === 0) return;
  void sendPhotos(target.closest('.column').dataset.person, [...target.files]);
  target.value = '';
  target.closest('details').open = false;
});
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target.open) target.querySelector('input[type=search]')?.focus();
  },
  true,
);

document.addEventListener(
  'load',
  ({ target }) => {
    const column = target.tagName === 'IMG' ? target.closest('.column') : undefined;
    const list = column?.querySelector('.messages');
    // A picture that has just got its height may push the end out of sight.
    if (list && list.scrollHeight - list.scrollTop - list.clientHeight < target.offsetHeight + 200) toEnd(column);
  },
  true,
);
for (const column of columns()) toEnd(column);
show(0);
tick();
listen();
