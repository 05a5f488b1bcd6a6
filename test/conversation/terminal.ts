// A second channel, as small as possible: lines in, cards as text out. A line that is the label of a button on the newest card with buttons
// presses it; `photo: words` sends a photo with words; any other line is said.
import type { Card } from '../../cards/card.ts';
import { unmarked } from '../../cards/card.ts';
import { Afterwards } from '../../conversation/afterwards.ts';
import type { Came, Channel, Said, Station } from '../../conversation/channel.ts';
import { converse } from '../../conversation/converse.ts';
import { handOut } from '../../conversation/drain.ts';
import { WorkInProgress } from '../../domain/workInProgress.ts';
import type { Language } from '../../domain/languages.ts';

const silent = {
  text: undefined,
  goesOn: undefined,
  caption: undefined,
  photo: undefined,
  pictureFile: undefined,
  album: undefined,
  forwarded: false,
  answers: undefined,
  other: undefined,
};

/** Each is a bot of its own, and hears what is meant for whoever sits there. */
let terminals = 0;

export class Terminal {
  readonly #cards = new Map<string, Card>();
  readonly #who: string;
  readonly #speaks: Language;
  readonly #station: Station;
  readonly logged: string[] = [];
  readonly #afterwards = new Afterwards((error) => this.logged.push(String(error)));
  #lines = 0;

  constructor(who: string, speaks: Language, region: string) {
    this.#who = who;
    this.#speaks = speaks;
    this.#station = { channel: 'terminal', bot: `tty-${++terminals}`, regionCode: region, publicUrl: 'http://127.0.0.1' };
  }

  /** Types a line; resolves when everything that it brings is shown. */
  async type(line: string): Promise<void> {
    const [card, pressed] = this.#button(line);
    const at = String(++this.#lines);
    const photo = /^photo: (.*)$/.exec(line)?.[1];
    const said: Said = {
      id: at,
      sentAt: this.#lines,
      ...silent,
      ...(photo === undefined ? { text: line } : { photo: at, caption: photo }),
    };
    const came: Came = pressed ? { what: 'pressed', deed: pressed.deed, card } : { what: 'said', said };
    await converse({ station: this.#station, afterwards: this.#afterwards, log: this.#log }, this.#channel(at), came);
    await this.#afterwards.done();
  }

  /** Shows what the outbox holds for whoever sits here; gives how many notices that were. */
  receive(): Promise<number> {
    const outlet = {
      station: this.#station,
      chat: () => this.#channel(String(++this.#lines)),
      fetch: () => Promise.resolve({ kind: 'nothing-to-fetch' } as const),
      hitch: () => Promise.resolve({ kind: 'ours' } as const),
    };
    return handOut(outlet, { log: this.#log, inHand: new WorkInProgress(Date.now) });
  }

  readonly #log = (words: string): void => void this.logged.push(words);

  /** All that stands on the terminal, the newest at the bottom. */
  get shown(): string {
    return [...this.#cards.values()].map(drawn).join('\n\n');
  }

  #button(line: string) {
    for (const [id, { buttons }] of [...this.#cards].toReversed()) {
      const button = buttons.flat().find(({ label }) => label === line);
      if (button && 'deed' in button) return [id, button] as const;
    }
    return [undefined, undefined] as const;
  }

  #channel(at: string): Channel {
    const show = (id: string, card: Card): string => {
      this.#cards.set(id, card);
      return id;
    };
    return {
      where: { channel: 'terminal', bot: this.#station.bot, chat: this.#who },
      speaks: this.#speaks,
      once: `line/${this.#who}/${at}`,
      send: (card) => Promise.resolve(show(`${at}.${this.#cards.size}`, card)),
      edit: (id, card) => {
        if (!this.#cards.has(id)) return Promise.resolve('gone');
        show(id, card);
        return Promise.resolve('edited');
      },
      retire: (id) => {
        const card = this.#cards.get(id);
        if (card) show(id, { ...card, buttons: [] });
        return Promise.resolve();
      },
      say: () => Promise.resolve(false),
      answered: () => Promise.resolve(),
      menu: () => Promise.resolve(),
      pass: () => Promise.resolve(),
      give: ({ name }, caption) => {
        show(`${at}.${name}`, { title: name, lines: [caption ?? ''], buttons: [] });
        return Promise.resolve();
      },
      link: (word) => `/start ${word}`,
      trouble: () => 'ours',
    };
  }
}

const drawn = ({ title, lines, buttons }: Card): string =>
  [unmarked([title, ...lines].join('\n')).text, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '))].join(
    '\n',
  );
