import type { MessageEntity } from '@grammyjs/types';
import { atByte, type Parsed } from './parsed.ts';

const kinds: Readonly<Record<string, MessageEntity['type']>> = { '*': 'bold', _: 'italic', '`': 'code', '```': 'pre' };

/** Parses `parse_mode: Markdown`, the legacy one, in which nothing nests. */
export function parseMarkdown(source: string): Parsed {
  let text = '';
  const entities: MessageEntity[] = [];
  for (let i = 0; i < source.length; ) {
    const char = source.charAt(i);
    if (char === '\\' && '_*`['.includes(source.charAt(i + 1)) && i + 1 < source.length) {
      text += source.charAt(i + 1);
      i += 2;
      continue;
    }
    if (char === '[') {
      const link = /^\[([^\]]*)\](?:\(([^)]*)\))?/.exec(source.slice(i));
      if (!link) return { wrong: `Can't find end of the entity starting at byte offset ${atByte(source, i)}` };
      const [whole, label = '', url] = link;
      if (url && label) entities.push({ type: 'text_link', url, offset: text.length, length: label.length });
      text += label;
      i += whole.length;
      continue;
    }
    const mark = source.startsWith('```', i) ? '```' : char;
    const type = kinds[mark];
    if (!type) {
      text += char;
      i += 1;
      continue;
    }
    const end = source.indexOf(mark, i + mark.length);
    if (end < 0) return { wrong: `Can't find end of the entity starting at byte offset ${atByte(source, i)}` };
    const inner = source.slice(i + mark.length, end).replace(mark === '```' ? /^\n/ : /^$/, '');
    if (inner) entities.push({ type, offset: text.length, length: inner.length } as MessageEntity);
    text += inner;
    i = end + mark.length;
  }
  return { text, entities };
}
