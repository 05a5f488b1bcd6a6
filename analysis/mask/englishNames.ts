import { every } from './every.ts';
import { renowned } from './englishGiven.ts';
import { shapes, titles } from './englishShapes.ts';
import type { Found } from './found.ts';

const isTitle = new RegExp(`^(?:${titles})\\.?$`);
const latin = /[A-Z][a-z]/;

const never = new Set(
  'President Mayor Governor Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December The In On At And But Or He She It We They You I My Our His Her This That There When While Of For To Is Was Has Had See Please If So As By With After Before All Every Each Also No Not Yes Dear Thanks Thank Best Kind Hello Hi Happy Sorry Chinese English American Muslim Christian Party General Department Bureau Office Committee District County City Province Government Council Board Village Community Hospital Education Health Transport Housing Director Chief Everyone Everybody Nobody Sent Date Tel Phone Email Mobile Grade Class Year Form Primary Kindergarten Room Flat Building Block Unit Lane Apt Street Road WeChat QQ ID'.split(
    ' ',
  ),
);
const place =
  /^(?: \p{Lu}[\p{L}.]{0,15}){0,2} (?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Park|School|Square|Bridge|Hospital|Library|Center|Centre|Way|Plaza|Playground|High|Middle|Primary|Elementary|University|College|Village|Town|Township|District|County|City|Station|Market|Temple|Mountain|River|Lake|Garden|Gardens|Building|Tower|Hall|House|Museum|Airport|Company|Ltd|Group|Hotel|Estate|Court)(?!\p{L})/u;

const mayBeGiven = new Set(['May', 'April', 'June', 'August', 'He', 'Will', 'You', 'She', 'An', 'If']);
const titleBefore = (text: string, { index, 0: whole, 1: who = '' }: RegExpExecArray): string => {
  const at = index + whole.length - who.length;
  return /(\w{1,20}\.?) $/.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
};

/**
 * Names after an English title, after a kinship word with its possessor or “my name is”, and at the end of a letter; not those of streets
 * and parks.
 */
export const englishNames = (text: string): Found[] => {
  const found: Found[] = [];
  if (!latin.test(text)) return found;
  for (const { sign, shape } of shapes) {
    if (!sign.test(text)) continue;
    for (const match of every(text, shape)) {
      const parts = (match[1] ?? '').split(' ');
      const title = parts.length > 1 && isTitle.test(parts[0] ?? '') ? 1 : 0;
      // Coach May Winterbourne, Foreman He Ping: a calendar word or a function word is a name if another name follows it
      const isGiven = isTitle.test(titleBefore(text, match)) && mayBeGiven.has(parts[title] ?? '') && parts.length > title + 1;
      const stop = parts.findIndex((part, index) => index >= title + Number(isGiven) && never.has(part));
      const who = parts.slice(title, stop < 0 ? undefined : stop).join(' ');
      const skipped = title > 0 ? (parts[0]?.length ?? 0) + 1 : 0;
      const start = match.index + match[0].length - (match[1] ?? '').length + skipped;
      const end = start + who.length;
      const isPlace = place.test(text.slice(end)) || parts.slice(1).some((part) => place.test(` ${part}`));
      if (who && !isTitle.test(who) && !isPlace && !renowned.test(who)) found.push({ kind: 'name', start, end });
    }
  }
  return found;
};
