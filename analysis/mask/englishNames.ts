import type { Found } from './found.ts';

const name = String.raw`[A-Z][a-z]*(?:[’'-]?[A-Z]?[a-z]+)+`;
const particle = '(?:van|von|der|den|de|la|da|di|bin|al)';
const some = `(?:${particle} ){0,2}${name}(?: (?:${particle} ){0,2}${name}){0,2}`;
const titles =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Doctor|Officer|Director|Principal|Mayor|Teacher|Nurse|Uncle|Aunt|Councilman|Councilwoman|Judge|Sergeant|Inspector|Secretary|Manager|Headmaster|Headmistress|Captain|Coach|Reverend|Engineer|Auntie|Grandpa|Grandma';
const kin =
  'mother|father|mom|mum|dad|son|daughter|wife|husband|brother|sister|grandfather|grandmother|grandpa|grandma|grandson|granddaughter|uncle|aunt|nephew|niece|neighbou?r|friend|child|baby';

const shapes: readonly RegExp[] = [
  new RegExp(`\\b(?:${titles})\\.? (${some})\\b`, 'g'),
  new RegExp(`\\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er) (?:${kin})(?:-in-law)?(?:,| named| called| is called)? (${some})`, 'g'),
  new RegExp(`\\b(?:[Mm]y|[Hh]is|[Hh]er)(?: \\w+[’']s)? (?:full )?name(?: is|’s|'s|:) (${some})`, 'g'),
  new RegExp(`\\bI(?: am|’m|'m) (${name}(?: ${name}){1,2})\\b`, 'g'),
  new RegExp(`\\bI(?: am|’m|'m) (${name})(?=, (?:a|an|the) )`, 'g'),
  new RegExp(`\\b[Tt]his is (${name}(?: ${name}){1,2})(?= (?:writing|speaking|from|again)\\b|[,.])`, 'g'),
  new RegExp(`\\b(?:[Cc]ontact|[Ss]igned|[Nn]ame|[Ss]incerely|[Rr]egards|[Ww]ishes|[Yy]ours)[,:]\\s?(${some})`, 'g'),
];

const isTitle = new RegExp(`^(?:${titles})\\.?$`);

const never = new Set(
  'President Mayor Governor Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December The In On At And But Or He She It We They You I My Our His Her This That There When While Of For To Is Was Has Had See Please'.split(
    ' ',
  ),
);
const place =
  /^ (?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Park|School|Square|Bridge|Hospital|Library|Center|Centre|Way|Plaza|Playground|High|Middle|Elementary)\b/;

/** Names after an English title, a kinship word with whose it is, or “my name is”; not those of streets and parks. */
export const englishNames = (text: string): Found[] => {
  const found: Found[] = [];
  for (const shape of shapes) {
    for (const match of text.matchAll(shape)) {
      const parts = (match[1] ?? '').split(' ');
      const title = parts.length > 1 && isTitle.test(parts[0] ?? '') ? 1 : 0;
      const stop = parts.findIndex((part) => never.has(part));
      const who = parts.slice(title, stop < 0 ? undefined : stop).join(' ');
      const skipped = title > 0 ? (parts[0]?.length ?? 0) + 1 : 0;
      const start = match.index + match[0].length - (match[1] ?? '').length + skipped;
      const end = start + who.length;
      const isPlace = place.test(text.slice(end)) || parts.slice(1).some((part) => place.test(` ${part}`));
      if (who && !isPlace) found.push({ kind: 'name', start, end });
    }
  }
  return found;
};
