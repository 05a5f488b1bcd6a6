import { badRequest, done } from '../reply.ts';
import { method } from './define.ts';
import { integer, text, truth } from './fields.ts';

/** Answers presses. */
export const callbacks = {
  answerCallbackQuery: method(
    {
      callback_query_id: text,
      text: text.optional(),
      show_alert: truth.optional(),
      url: text.optional(),
      cache_time: integer.optional(),
    },
    (params, { world, now, pressLives }) => {
      const press = world.presses.get(params.callback_query_id);
      if (!press || now - press.at > pressLives)
        return badRequest('query is too old and response timeout expired or query ID is invalid');
      if ((params.text ?? '').length > 200) return badRequest('MESSAGE_TOO_LONG');
      const answer = {
        alert: params.show_alert ?? false,
        ...(params.text ? { text: params.text } : {}),
        ...(params.url ? { url: params.url } : {}),
      };
      world.commit(
        [{ kind: 'pressAnswered', query: params.callback_query_id }],
        new Map([[params.callback_query_id, { press, answer }]]),
      );
      return done(true);
    },
  ),
};
