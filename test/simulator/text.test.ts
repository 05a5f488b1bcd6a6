import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatted } from '../../simulator/text/formatted.ts';

const parsed = (text: string, mode?: string) => {
  const reply = formatted(text, mode);
  if (!reply.ok) return reply.description;
  return [
    reply.result.text,
    ...reply.result.entities.map(({ type, offset, length, ...more }) => [type, offset, length, ...Object.values(more)]),
  ];
};

describe('HTML', () => {
  it.each([
    ['nested tags', '<b>bold <i>both</i></b> plain', ['bold both plain', ['bold', 0, 9], ['italic', 5, 4]]],
    ['references', '1 &lt; 2 &amp;&amp; &quot;x&quot; &#20013;&#x4e2d;', ['1 < 2 && "x" 中中']],
    ['lengths in UTF-16 units', '😀<b>😀</b>', ['😀😀', ['bold', 2, 2]]],
    [
      'a link',
      '<a href="https://example.org/?a=1&amp;b=2">here</a>',
      ['here', ['text_link', 0, 4, 'https://example.org/?a=1&b=2']],
    ],
    ['code with a language', '<pre><code class="language-ts">let a</code></pre>', ['let a', ['pre', 0, 5, 'ts']]],
    ['a quote', '<blockquote expandable>long</blockquote>', ['long', ['expandable_blockquote', 0, 4]]],
    ['a spoiler', '<tg-spoiler>x</tg-spoiler><span class="tg-spoiler">y</span>', ['xy', ['spoiler', 0, 1], ['spoiler', 1, 1]]],
    ['white space at the edges', '  <b> a</b> \n', ['a', ['bold', 0, 1]]],
    [
      'commands and links in plain words',
      'see /my or https://example.org/a.',
      ['see /my or https://example.org/a.', ['bot_command', 4, 3], ['url', 11, 21]],
    ],
    [
      'a wrong end',
      '<b>a</i>',
      'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    ],
  ])('%s', (_, text, expected) => expect(parsed(text, 'HTML')).toEqual(expected));

  it('gives back any text that was escaped', () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reply = formatted(escape(text), 'HTML');
        expect(reply).toMatchObject({ ok: true, result: { text: text.trim() } });
      }),
    );
  });
});

describe('MarkdownV2', () => {
  it.each([
    [
      'marks',
      '*b* _i_ __u__ ~s~ ||p|| `c`',
      [
        'b i u s p c',
        ['bold', 0, 1],
        ['italic', 2, 1],
        ['underline', 4, 1],
        ['strikethrough', 6, 1],
        ['spoiler', 8, 1],
        ['code', 10, 1],
      ],
    ],
    ['nesting', '*a _b_ c*', ['a b c', ['bold', 0, 5], ['italic', 2, 1]]],
    ['a link', '[here](https://example.org/\\))', ['here', ['text_link', 0, 4, 'https://example.org/)']]],
    ['escapes', '1\\.5 \\- \\*', ['1.5 - *']],
    ['a block of code', '```ts\nlet a\n```', ['let a', ['pre', 0, 5, 'ts']]],
    ['a quote', '>one\n>two\nplain', ['one\ntwo\nplain', ['blockquote', 0, 7]]],
    ['an open end', 'a *b', "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 2"],
    [
      'a bare bracket',
      'a (b',
      "Bad Request: can't parse entities: Character '(' is reserved and must be escaped with the preceding '\\'",
    ],
  ])('%s', (_, text, expected) => expect(parsed(text, 'MarkdownV2')).toEqual(expected));

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reply = formatted(text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&'), 'MarkdownV2');
        expect(reply).toMatchObject({ ok: true, result: { text: text.trim() } });
      }),
    );
  });
});

describe('the old Markdown', () => {
  it('knows four marks and links', () => {
    expect(parsed('*b* _i_ `c` [l](https://example.org/)', 'Markdown')).toEqual([
      'b i c l',
      ['bold', 0, 1],
      ['italic', 2, 1],
      ['code', 4, 1],
      ['text_link', 6, 1, 'https://example.org/'],
    ]);
  });
});
