import type { ResponseParameters } from '@grammyjs/types';

/** The Bot API's answer to a call that did not succeed. */
export interface Refusal {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: ResponseParameters;
}

export type Reply<T> = { readonly ok: true; readonly result: T; readonly description?: string } | Refusal;

export const done = <T>(result: T): Reply<T> => ({ ok: true, result });
/** 400, with the words after "Bad Request: ". */
export const badRequest = (words: string): Refusal => ({ ok: false, error_code: 400, description: `Bad Request: ${words}` });
export const forbidden = (words: string): Refusal => ({ ok: false, error_code: 403, description: `Forbidden: ${words}` });
export const conflict = (words: string): Refusal => ({ ok: false, error_code: 409, description: `Conflict: ${words}` });
export const unauthorized: Refusal = { ok: false, error_code: 401, description: 'Unauthorized' };
export const unknownMethod: Refusal = { ok: false, error_code: 404, description: 'Not Found: method not found' };
/** Telegram accepts GET for everything; on a person's own machine, a picture or a link in any web page could then act as the bot. */
export const onlyByPost: Refusal = {
  ok: false,
  error_code: 405,
  description: 'Method Not Allowed: what changes something is taken by POST only',
};
export const tooLarge: Refusal = { ok: false, error_code: 413, description: 'Request Entity Too Large' };
export const tooMany = (seconds: number): Refusal => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});
