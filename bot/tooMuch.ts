// Who brings more than one person may is told so once: by the outbox where words were not kept, over the card where presses wait.
import type { Update } from '@grammyjs/types';
import type { Api } from 'grammy';
import { meet } from '../actions/people.ts';
import { FIRST } from '../domain/languages.ts';
import { notice } from '../domain/notices.ts';
import { say } from '../locales/say.ts';
import { languageAsked } from '../locales/spoken.ts';
import * as outbox from '../records/outbox.ts';
import { CHANNEL } from './channel.ts';
import type { Station } from '../conversation/channel.ts';
import { yearNow } from '../conversation/moment.ts';

/** So many presses that are not dealt with are still answered, so that their buttons stop turning; those beyond stop by themselves. */
const MOST_ANSWERS = 100;

export class TooMuch {
  readonly #api: Api;
  readonly #station: Station;
  #answers: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(api: Api, station: Station) {
    this.#api = api;
    this.#station = station;
  }

  /** Resolves when it is stored that this will be said: no matter what dies then, whoever wrote hears that words were not kept. */
  async tell(update: Update, told: boolean): Promise<void> {
    const { callback_query: press } = update;
    if (press) {
      const language = languageAsked(press.from.language_code) ?? FIRST;
      this.#answer(press.id, told ? undefined : say(language, 'too-many-presses'));
      return;
    }
    const message = update.message ?? update.edited_message;
    if (told || !message?.from) return;
    const { bot, regionCode } = this.#station;
    const where = { channel: CHANNEL, bot, chat: String(message.chat.id) };
    const person = await meet(where, languageAsked(message.from.language_code) ?? null, regionCode);
    const answered = { bot, chat: where.chat, message: String(message.message_id) };
    await outbox.enqueue([notice('too-many-words', answered, { to: person.id })], await yearNow());
  }

  /** One answer after the other: the calls of everybody else go between them. */
  #answer(press: string, text: string | undefined): void {
    if (this.#waiting >= MOST_ANSWERS) return;
    this.#waiting++;
    this.#answers = this.#answers.then(async () => {
      await this.#api.answerCallbackQuery(press, text === undefined ? {} : { text, show_alert: true }).catch(() => {});
      this.#waiting--;
    });
  }
}
