import type { MessageEntity } from '@grammyjs/types';
import { atByte, type Parsed } from './parsed.ts';

const kinds: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Open {
  readonly tag: string;
  readonly start: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Parses `parse_mode: HTML`, with the real parser's refusals. */
export function parseHtml(source: string): Parsed {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  const token = /<(\/?)([^<>\s/]*)((?:\s[^<>]*)?)>|&(#x?[0-9a-f]+|[a-z]+);?|<|[^<&]+|&/giy;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [whole, slash, name, rest, reference] = match;
    const at = atByte(source, match.index);
    if (whole === '<') return { wrong: `Unclosed start tag at byte offset ${at}` };
    if (reference !== undefined) text += decode(reference) ?? whole;
    else if (name === undefined) text += whole;
    else if (slash) {
      const last = open.pop();
      if (!last) return { wrong: `Unexpected end tag at byte offset ${at}` };
      if (name && name.toLowerCase() !== last.tag)
        return { wrong: `Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${name}>"` };
      const entity = entityOf(last, text);
      if (entity) entities.push(entity);
    } else {
      const tag = name.toLowerCase();
      const attributes = attributesOf(rest ?? '');
      if (!kinds[tag]) return { wrong: `Unsupported start tag "${tag}" at byte offset ${at}` };
      if (tag === 'span' && attributes['class'] !== 'tg-spoiler')
        return { wrong: `Tag "span" must have class "tg-spoiler" at byte offset ${at}` };
      open.push({ tag, start: text.length, attributes });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) return { wrong: `Can't find end tag corresponding to start tag "${unclosed.tag}"` };
  return { text, entities: joinedCode(entities) };
}

function entityOf({ tag, start, attributes }: Open, text: string): MessageEntity | undefined {
  const type = kinds[tag];
  const length = text.length - start;
  if (!type || length === 0) return undefined;
  const place = { offset: start, length };
  if (type === 'text_link') {
    const url = attributes['href'] ?? text.slice(start);
    const user = /^tg:\/\/user\?id=(\d+)/.exec(url);
    if (user) return { type: 'text_mention', user: { id: Number(user[1]), is_bot: false, first_name: '' }, ...place };
    return /^(https?|tg|ton|mailto|tel):/i.test(url)
      ? { type, url, ...place }
      : /\w\.\w/.test(url)
        ? { type, url: `http://${url}/`, ...place }
        : undefined;
  }
  if (type === 'custom_emoji') return { type, custom_emoji_id: attributes['emoji-id'] ?? '', ...place };
  if (type === 'blockquote') return { type: 'expandable' in attributes ? 'expandable_blockquote' : 'blockquote', ...place };
  const language = /^language-(.+)$/.exec(attributes['class'] ?? '')?.[1];
  if (type === 'code' && language) return { type: 'pre', language, ...place };
  return { type, ...place } as MessageEntity;
}

/** Joins `<pre><code class="language-x">` into one block of code with a language. */
function joinedCode(entities: readonly MessageEntity[]): MessageEntity[] {
  const withLanguage = entities.filter((entity) => entity.type === 'pre' && entity.language);
  return entities
    .filter((entity) => entity.type !== 'pre' || entity.language || !withLanguage.some((other) => same(other, entity)))
    .map((entity) => {
      if (entity.type !== 'pre' || !entity.language) return entity;
      const inPre = entities.some((other) => other.type === 'pre' && !other.language && same(other, entity));
      return inPre ? entity : { type: 'code', offset: entity.offset, length: entity.length };
    });
}

const same = (a: MessageEntity, b: MessageEntity): boolean => a.offset === b.offset && a.length === b.length;

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, quoted, single, bare] of source.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)) {
    if (name)
      found[name.toLowerCase()] = (quoted ?? single ?? bare ?? '').replace(
        /&(#x?[0-9a-f]+|[a-z]+);/gi,
        (whole, one: string) => decode(one) ?? whole,
      );
  }
  return found;
}

function decode(reference: string): string | undefined {
  if (!reference.startsWith('#')) return named[reference.toLowerCase()];
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
