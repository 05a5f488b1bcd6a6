import type { MessageEntity } from '@grammyjs/types';
import { atByte, type Parsed } from './parsed.ts';

const RESERVED = '_*[]()~`>#+-=|{}.!';
const kinds: Readonly<Record<string, MessageEntity['type']>> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
  '![': 'custom_emoji',
};
const names: Readonly<Record<string, string>> = {
  '*': 'Bold',
  _: 'Italic',
  __: 'Underline',
  '~': 'Strikethrough',
  '||': 'Spoiler',
  '`': 'Code',
  '```': 'Pre',
  '[': 'TextUrl',
  '![': 'CustomEmoji',
};

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly at: number;
  readonly language?: string;
}

/** Parses `parse_mode: MarkdownV2`: every reserved character outside of an entity must be escaped, or the whole text is refused. */
export function parseMarkdownV2(source: string): Parsed {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let quote: { start: number; expandable: boolean } | undefined;
  const endQuote = (): void => {
    if (quote && text.length > quote.start)
      entities.push({
        type: quote.expandable ? 'expandable_blockquote' : 'blockquote',
        offset: quote.start,
        length: text.length - quote.start,
      });
    quote = undefined;
  };

  for (let i = 0; i < source.length; ) {
    const inner = open.at(-1);
    const inCode = inner?.mark === '`' || inner?.mark === '```';
    const char = source.charAt(i);
    if (char === '\\' && source.charCodeAt(i + 1) > 0 && source.charCodeAt(i + 1) <= 126) {
      text += source.charAt(i + 1);
      i += 2;
      continue;
    }
    const lineStart = i === 0 || source.charAt(i - 1) === '\n';
    if (!inCode && lineStart && quote && char !== '>') {
      text = text.endsWith('\n') ? text.slice(0, -1) : text;
      endQuote();
      text += '\n';
    }
    if (!inCode && lineStart && char === '>') {
      quote ??= { start: text.length, expandable: false };
      i += 1;
      continue;
    }
    if (
      quote &&
      !inCode &&
      source.startsWith('||', i) &&
      /^\|\|(\n|$)/.test(source.slice(i)) &&
      !open.some(({ mark }) => mark === '||')
    ) {
      quote.expandable = true;
      endQuote();
      i += 2;
      continue;
    }
    const mark = markAt(source, i, inner?.mark);
    if (!mark) {
      if (!inCode && RESERVED.includes(char))
        return { wrong: `Character '${char}' is reserved and must be escaped with the preceding '\\'` };
      text += char;
      i += 1;
      continue;
    }
    if (inner && closes(inner.mark, mark)) {
      open.pop();
      i += mark.length;
      const place = { offset: inner.start, length: text.length - inner.start };
      if (mark === ']') {
        const link = /^\(((?:\\.|[^)\\])*)\)/.exec(source.slice(i));
        const url = link ? (link[1] ?? '').replace(/\\(.)/g, '$1') : text.slice(inner.start);
        i += link?.[0].length ?? 0;
        const entity = linked(inner.mark, url, place);
        if (entity) entities.push(entity);
      } else if (place.length > 0) {
        entities.push({ type: kinds[mark], ...(inner.language ? { language: inner.language } : {}), ...place } as MessageEntity);
      }
      continue;
    }
    if (mark === ']') return { wrong: `Character ']' is reserved and must be escaped with the preceding '\\'` };
    const language = mark === '```' ? /^```([\w+#-]+)(?=\n)/.exec(source.slice(i))?.[1] : undefined;
    open.push({ mark, start: text.length, at: atByte(source, i), ...(language ? { language } : {}) });
    i += mark.length + (language?.length ?? 0);
    if (mark === '```' && source.charAt(i) === '\n') i += 1;
  }
  const unclosed = open.at(-1);
  if (unclosed) return { wrong: `Can't find end of ${names[unclosed.mark]} entity at byte offset ${unclosed.at}` };
  endQuote();
  return { text, entities };
}

function markAt(source: string, i: number, inner: string | undefined): string | undefined {
  if (inner === '`') return source.charAt(i) === '`' ? '`' : undefined;
  if (inner === '```') return source.startsWith('```', i) ? '```' : undefined;
  const long = ['```', '![', '||', '__'].find((mark) => source.startsWith(mark, i));
  if (long) return long;
  return ['*', '_', '~', '`', '[', ']'].find((mark) => source.startsWith(mark, i));
}

const closes = (open: string, mark: string): boolean => (mark === ']' ? open === '[' || open === '![' : open === mark);

function linked(mark: string, url: string, place: { offset: number; length: number }): MessageEntity | undefined {
  if (place.length === 0) return undefined;
  if (mark === '![') return { type: 'custom_emoji', custom_emoji_id: /id=(\d+)/.exec(url)?.[1] ?? '', ...place };
  const user = /^tg:\/\/user\?id=(\d+)/.exec(url);
  if (user) return { type: 'text_mention', user: { id: Number(user[1]), is_bot: false, first_name: '' }, ...place };
  return /^(https?|tg|ton|mailto|tel):/i.test(url) ? { type: 'text_link', url, ...place } : undefined;
}
