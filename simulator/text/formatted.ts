import type { MessageEntity } from '@grammyjs/types';
import { badRequest, done, type Reply } from '../reply.ts';
import { foundIn } from './found.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { parseMarkdownV2 } from './markdownV2.ts';
import type { Formatted, Parsed } from './parsed.ts';

const parsers: Readonly<Record<string, (text: string) => Parsed>> = {
  html: parseHtml,
  markdown: parseMarkdown,
  markdownv2: parseMarkdownV2,
};

/**
 * A bot's text as the chat will show it: parsed by `parse_mode` or taken with its `entities`, trimmed, with links, commands and the like
 * detected. Refuses with 400 `can't parse entities` and `unsupported parse_mode`, as the real API does.
 */
export function formatted(text: string, mode?: string, entities?: readonly MessageEntity[]): Reply<Formatted> {
  let given: Formatted = { text, entities: entities ?? [] };
  if (mode) {
    const parse = parsers[mode.toLowerCase()];
    if (!parse) return badRequest('unsupported parse_mode');
    const parsed = parse(text);
    if ('wrong' in parsed) return badRequest(`can't parse entities: ${parsed.wrong}`);
    given = parsed;
  }
  const bad = given.entities.some((entity) => entity.offset < 0 || entity.length < 0);
  if (bad) return badRequest("can't parse entities: receive invalid entity");
  const trimmed = trim(given);
  return done({ text: trimmed.text, entities: inOrder([...trimmed.entities, ...foundIn(trimmed.text, trimmed.entities)]) });
}

function trim({ text, entities }: Formatted): Formatted {
  const start = /^\s*/u.exec(text)?.[0].length ?? 0;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - start);
    const end = Math.min(kept.length, entity.offset + entity.length - start);
    return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
  });
  return { text: kept, entities: moved };
}

/** Sorts outer entities before inner ones, as the API lists them. */
export const inOrder = (entities: readonly MessageEntity[]): MessageEntity[] =>
  entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
