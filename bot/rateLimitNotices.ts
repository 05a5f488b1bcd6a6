// Tells people who exceed the rate limit so, once: by a notice when words were not kept, by a pop-up when presses wait.
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

/** The most refused presses whose answers are queued, to stop their buttons' spinners; the spinners of the rest time out. */
const MOST_ANSWERS = 100;

export class RateLimitNotices {
  readonly #api: Api;
  readonly #station: Station;
  #answers: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(api: Api, station: Station) {
    this.#api = api;
    this.#station = station;
  }

  /** Resolves when the notice is stored, so that the person learns that their words were not kept even if this process dies. */
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

  /** Answers presses one at a time, so that other people's calls get through between them. */
  #answer(press: string, text: string | undefined): void {
    if (this.#waiting >= MOST_ANSWERS) return;
    this.#waiting++;
    this.#answers = this.#answers.then(async () => {
      await this.#api.answerCallbackQuery(press, text === undefined ? {} : { text, show_alert: true }).catch(() => {});
      this.#waiting--;
    });
  }
}
