import type { Found } from './found.ts';

/** What a name goes on with after a capital in its middle, an apostrophe or a dash: O’Brien, McDonald, Anne-Marie. No two ways to read one text, and every length is bounded. */
const joint = String.raw`(?:(?![’']s(?!\p{L}))(?:[’'-]\p{Lu}?|\p{Lu})\p{Ll}{1,24})`;
const name = String.raw`\p{Lu}(?:\p{Ll}{1,24}${joint}{0,3}|${joint}{1,3})`;
const particle = '(?:van|von|der|den|de|la|da|di|bin|al|el)';
const some = `(?:(?:\\p{Lu}\\. ?){1,2})?(?:${particle} ){0,2}${name}(?: \\p{Lu}\\.(?= ${name}))?(?: (?:${particle} ){0,2}${name}){0,2}`;
const titles =
  'Mr|Mrs|Ms|Mx|Miss|Madam|Dr|Prof|Professor|Doctor|Officer|Director|Principal|Mayor|Teacher|Nurse|Uncle|Aunt|Auntie|Grandpa|Grandma|Granny|Councilman|Councilwoman|Councillor|Judge|Sergeant|Inspector|Secretary|Manager|Headmaster|Headmistress|Captain|Coach|Reverend|Engineer|Lawyer|Clerk|Comrade|Chairman|Chairwoman|Chief|Constable|Driver|Governor|Deputy|Minister|Supervisor|Brother|Sister|Master|Sir';
const kin =
  'mother|father|mom|mum|dad|daddy|son|daughter|wife|husband|brother|sister|grandfather|grandmother|grandpa|grandma|grandson|granddaughter|uncle|aunt|nephew|niece|cousin|neighbou?r|friend|child|baby|kid|girl|boy|twins?|partner|fiancée?|parent|landlord|landlady|tenant|flatmate|roommate|colleague|classmate|boss|employer|carer|nanny|teacher|doctor|nurse|student|pupil|lawyer|agent|guardian';
/** Offices written small: secretary Wu of our village, the landlord Chen. */
const offices =
  'director|secretary|doctor|teacher|nurse|manager|officer|clerk|inspector|principal|headmaster|engineer|driver|guard|landlord|landlady|neighbou?r|policeman|policewoman|captain|head|chief|chairman|accountant|cadre|tenant|owner|resident|villager|worker|lawyer|coach|agent|foreman|contractor|boss';
const parents = 'mother|father|mom|mum|dad|parents|grandmother|grandfather|grandma|grandpa|wife|husband|brother|sister';
const labels =
  '[Cc]ontact(?: person)?|[Ss]igned|[Nn]ame|[Aa]pplicant|[Cc]omplainant|[Hh]ouseholder|[Pp]atient|[Rr]esident|[Oo]wner|[Tt]enant|[Gg]uardian|[Ww]itness|[Pp]ayee|[Aa]ccount holder|[Ff]rom';
const closings =
  '[Ss]incerely|[Rr]egards|[Ww]ishes|[Yy]ours|[Yy]ours (?:truly|sincerely|faithfully)|[Ff]aithfully|[Tt]ruly|[Rr]espectfully|[Cc]heers|[Tt]hanks|[Tt]hank you|[Bb]est|[Ll]ove|[Gg]ratefully|[Hh]opefully';
const surnames =
  'Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Lei|Qian|Yin';

const shape = (pattern: string): RegExp => new RegExp(`${pattern}(?![\\p{L}])`, 'gu');
const shapes: readonly RegExp[] = [
  shape(`(?<!\\p{L})(?:${titles})\\.? (${some})`),
  shape(
    `(?<!\\p{L})(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:\\w{1,24} )?(?:${kin})(?:-in-law)?,?(?: is)?(?: named| called|:)? (${some})`,
  ),
  shape(
    `(?<!\\p{L})(?:[Tt]he|[Oo]ur|[Aa]|[Vv]illage|[Pp]arty|[Cc]ommunity|[Dd]eputy|[Ss]ection|[Bb]us|[Ss]ecurity) (?:${offices})(?:,| named| called)? (${some})`,
  ),
  shape(`(?<!\\p{L})(?:named|called|known as|by the name of) (${name}(?: ${name}){1,2})`),
  shape(`(?<!\\p{L})(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he)(?: \\w{1,24}[’']s)? (?:full |wife’s |child’s )?name(?: is|’s|'s|:) (${some})`),
  shape(`(?<!\\p{L})I(?: am|’m|'m) (${name}(?: ${name}){1,2})`),
  shape(`(?<!\\p{L})I(?: am|’m|'m) (${name})(?=,? (?:an?|the|from|aged|\\d))`),
  shape(`(?<!\\p{L})[Tt]his is (${name}(?: ${name}){1,2})(?= (?:writing|speaking|from|again|at)(?!\\p{L})|[,.])`),
  shape(`(?<!\\p{L})(?:${labels}|${closings}): ?(${some})`),
  shape(`(?<!\\p{L})(?:[Ss]igned|[Cc]ontact|${closings})[,!.]\\s{0,3}(${some})(?=\\s{0,20}(?:[\\n,(—-]|\\.?\\s{0,20}$))`),
  shape(`(?<!\\p{L})(${name})(?=[’']s (?:${parents}))`),
  shape(`[’']s (?:${parents}),? (${some})`),
  shape(`(?<!\\p{L})(${name} ${name})(?=, (?:the|our|my) (?:\\w{1,24} )?(?:${offices}|${kin}))`),
  shape(`\\n(${name}(?: ${name}){0,2})(?=\\s{0,40}$)`),
  shape(`(?<!\\p{L})((?:Lao|Xiao|Old|Little) (?:${surnames}))`),
];

const isTitle = new RegExp(`^(?:${titles})\\.?$`);
const latin = /[A-Z][a-z]/;

const never = new Set(
  'President Mayor Governor Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December The In On At And But Or He She It We They You I My Our His Her This That There When While Of For To Is Was Has Had See Please If So As By With After Before All Every Each Also No Not Yes Dear Thanks Thank Best Kind Hello Hi Happy Sorry Chinese English American Muslim Christian Party General Department Bureau Office Committee District County City Province Government Council Board Village Community Hospital Education Health Transport Housing Director Chief Everyone Everybody Nobody Sent Date Tel Phone Email Mobile'.split(
    ' ',
  ),
);
const place =
  /^ (?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Park|School|Square|Bridge|Hospital|Library|Center|Centre|Way|Plaza|Playground|High|Middle|Primary|Elementary|University|College|Village|Town|Township|District|County|City|Station|Market|Temple|Mountain|River|Lake|Garden|Gardens|Building|Tower|Hall|House|Museum|Airport|Company|Ltd|Group|Hotel|Estate|Court)(?!\p{L})/u;

/** Names after an English title, a kinship word with whose it is, or “my name is”, and at a letter's end; not those of streets and parks. */
export const englishNames = (text: string): Found[] => {
  const found: Found[] = [];
  if (!latin.test(text)) return found;
  for (const pattern of shapes) {
    for (const match of text.matchAll(pattern)) {
      const parts = (match[1] ?? '').split(' ');
      const title = parts.length > 1 && isTitle.test(parts[0] ?? '') ? 1 : 0;
      const stop = parts.findIndex((part, index) => index >= title && never.has(part));
      const who = parts.slice(title, stop < 0 ? undefined : stop).join(' ');
      const skipped = title > 0 ? (parts[0]?.length ?? 0) + 1 : 0;
      const start = match.index + match[0].length - (match[1] ?? '').length + skipped;
      const end = start + who.length;
      const isPlace = place.test(text.slice(end)) || parts.slice(1).some((part) => place.test(` ${part}`));
      if (who && !isTitle.test(who) && !isPlace) found.push({ kind: 'name', start, end });
    }
  }
  return found;
};
