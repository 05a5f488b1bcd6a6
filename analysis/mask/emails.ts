import { every } from './every.ts';
import type { Found } from './found.ts';

const part = '[\\w%+-]{1,64}';
const label = '[a-z0-9-]{1,63}';
const at = '\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|<at>|\\(a\\)|艾特|爱特|圈a|#(?=[a-z0-9-]{1,20}\\.))\\s?';
const dot = '(?:\\.|\\s?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}|<dot>|(?<![a-z])dot(?![a-z])|点|。(?=[a-z]))\\s?)';
const known = '(?:com|cn|net|org|edu|gov|me|io|co|uk|us|hk|tw|jp|info|example)';
const words = '邮箱|邮件|电邮|e-?mail|mail(?: me)?|write to';

const shapes: readonly RegExp[] = [
  // li.na@example.com, li(at)example(dot)com, li艾特example点com
  new RegExp(`(?<![\\w.%+-])${part}(?:${dot}${part}){0,5}${at}${label}(?:${dot}${label}){0,4}${dot}[a-z]{2,24}(?![\\w-])`, 'gi'),
  // li_na @ example . cn
  new RegExp(
    `(?<![\\w.%+-])${part}(?:${dot}${part}){0,5} ?${at} ?${label}(?: ?\\. ?${label}){0,3} ?\\. ?${known}(?![\\w-])`,
    'gi',
  ),
  // agnes dot pemberton at example dot com
  new RegExp(
    `(?<![\\w.%+-])${part}(?:(?: dot |\\.)${part}){0,4} at ${label}(?: dot ${label}){0,3} dot [a-z]{2,24}(?![\\w-])`,
    'gi',
  ),
];
/** after its keyword an address may have gaps too: 邮箱：li na 2019 @ example . com */
const afterWord = new RegExp(
  `(?:${words})(?:地址|号码?|address| is|是|为|[:\\s]){0,4}((?:${part}[ .]){1,4}${part}${at}${label}(?:\\s?${dot}\\s?${label}){1,4})(?![\\w-])`,
  'gi',
);

/** E-mail addresses, including those spelt out against machines. */
const mayHold = /@|at|[艾爱]特|圈a|#/i;

export const emails = (text: string): Found[] => (mayHold.test(text) ? found(text) : []);

const found = (text: string): Found[] => [
  ...shapes.flatMap((shape) =>
    Array.from(every(text, shape), ({ index, 0: whole }) => ({
      kind: 'email' as const,
      start: index,
      end: index + whole.length,
    })),
  ),
  ...Array.from(every(text, afterWord), ({ index, 0: whole, 1: value = '' }) => ({
    kind: 'email' as const,
    start: index + whole.length - value.length,
    end: index + whole.length,
  })),
];
