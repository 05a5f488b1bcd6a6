import { aloneGiven, englishGiven } from './englishGiven.ts';

/** Latin letters; the view has already removed most accents. Classes over all scripts would take seconds to compile. */
const upper = '[A-Z\u00C0-\u00DE]';
const lower = '[a-z\u00DF-\u024F]';
const letter = '[A-Za-z\u00C0-\u024F]';
/**
 * How a name continues after an inner capital, an apostrophe or a hyphen: O’Brien, McDonald, Anne-Marie. Unambiguous and of bounded length,
 * so that matching is linear.
 */
const joint = String.raw`(?:(?![’']s(?!${letter}))(?:[’'-]${upper}?|${upper})${lower}{1,24})`;
const name = String.raw`${upper}(?:${lower}{1,24}${joint}{0,3}|${joint}{1,3})`;
const particle = '(?:van|von|der|den|de|la|da|di|bin|al|el)';
/** WANG Fang, Fang WANG. */
const capital = `${upper}{2,15}`;
const some = `(?:${capital} ${name}|${name} ${capital}(?!${letter})|(?:(?:${upper}\\. ?){1,2})?(?:${particle} ){0,2}${name}(?: ${upper}\\.(?= ${name}))?(?: (?:${particle} ){0,2}${name}){0,2})`;
export const titles =
  'Mr|Mrs|Ms|Mx|Miss|Madam|Dr|Prof|Professor|Doctor|Officer|Director|Principal|Mayor|Teacher|Nurse|Uncle|Aunt|Auntie|Grandpa|Grandma|Granny|Councilman|Councilwoman|Councillor|Judge|Sergeant|Inspector|Secretary|Manager|Headmaster|Headmistress|Captain|Coach|Reverend|Engineer|Lawyer|Clerk|Comrade|Chairman|Chairwoman|Chief|Constable|Driver|Governor|Deputy|Minister|Supervisor|Foreman|Forewoman|Pastor|Father|Brother|Sister|Master|Sir';
const kin =
  'mother|father|mom|mum|dad|daddy|son|daughter|wife|husband|brother|sister|grandfather|grandmother|grandpa|grandma|grandson|granddaughter|uncle|aunt|nephew|niece|cousin|neighbou?r|friend|child|baby|kid|girl|boy|twins?|partner|fiancée?|parent|landlord|landlady|tenant|flatmate|roommate|colleague|classmate|boss|employer|carer|nanny|teacher|doctor|nurse|student|pupil|lawyer|agent|guardian';
/** Offices in lower case: secretary Wu of our village, the landlord Chen. */
const offices =
  'director|secretary|doctor|teacher|nurse|manager|officer|clerk|inspector|principal|headmaster|engineer|driver|guard|landlord|landlady|neighbou?r|policeman|policewoman|captain|head|chief|chairman|accountant|cadre|tenant|owner|resident|villager|worker|lawyer|coach|agent|foreman|contractor|boss';
const parents = 'mother|father|mom|mum|dad|parents|grandmother|grandfather|grandma|grandpa|wife|husband|brother|sister';
const labels =
  '[Cc]ontact(?: person)?|[Ss]igned|[Nn]ame|[Aa]pplicant|[Cc]omplainant|[Hh]ouseholder|[Pp]atient|[Rr]esident|[Oo]wner|[Tt]enant|[Gg]uardian|[Ww]itness|[Pp]ayee|[Aa]ccount holder|[Ff]rom';
const closings =
  '[Ss]incerely|[Rr]egards|[Ww]ishes|[Yy]ours|[Yy]ours (?:truly|sincerely|faithfully)|[Ff]aithfully|[Tt]ruly|[Rr]espectfully|[Cc]heers|[Tt]hanks|[Tt]hank you|[Bb]est|[Ll]ove|[Gg]ratefully|[Hh]opefully';
const surnames =
  'Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Lei|Qian|Yin';

/** A Chinese syllable in Latin letters; its first letter is already matched or lower case. */
const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?(?:iang|iong|uang|eng|ang|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)';

/** A name with its surroundings; `sign` is a cheap test for whether these can occur in a text. */
export interface Shape {
  readonly sign: RegExp;
  readonly shape: RegExp;
}
const shape = (pattern: string, sign = /[A-Z]/): Shape => ({ sign, shape: new RegExp(`${pattern}(?!${letter})`, 'g') });

export const shapes: readonly Shape[] = [
  shape(`(?<!${letter})(?:${titles})\\.? (${some})`),
  shape(
    `(?<!${letter})(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:\\w{1,24}(?:[’']s)? ){0,2}(?:${kin})(?:-in-law)?,?(?: is)?(?: named| called|:)? \\(?(${some})`,
  ),
  shape(
    `(?<!${letter})(?:[Tt]he|[Oo]ur|[Aa]|[Vv]illage|[Pp]arty|[Cc]ommunity|[Dd]eputy|[Ss]ection|[Bb]us|[Ss]ecurity) (?:${offices})(?:,| named| called)? (${some})`,
  ),
  shape(`(?<!${letter})(?:named|called|known as|by the name of) (${name}(?: ${name}){1,2})`),
  shape(`(?<!${letter})(?:[Cc]all me|goes by|my friends call me|nicknamed) (${some})`),
  shape(
    `(?<!${letter})(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he)(?: \\w{1,24}[’']s)? (?:full |wife’s |child’s )?name(?: is|’s|'s|:) (${some})`,
  ),
  shape(`(?<!${letter})I(?: am|’m|'m) (${name}(?: ${name}){1,2})`),
  shape(`(?<!${letter})I(?: am|’m|'m) (${name})(?=,? (?:an?|the|from|aged|\\d))`),
  shape(`(?<!${letter})[Tt]his is (${name}(?: ${name}){1,2})(?= (?:writing|speaking|from|again|at)(?!${letter})|[,.])`),
  shape(`(?<!${letter})(?:${labels}|${closings}): ?(${some})`),
  shape(`(?<!${letter})(?:[Ss]igned|[Cc]ontact|${closings})[,!.]\\s{0,3}(${some})(?=\\s{0,20}(?:[\\n,(—-]|\\.?\\s{0,20}$))`),
  shape(`(?<!${letter})(${name})(?=[’']s (?:${parents}))`, /[’']s /),
  shape(`[’']s (?:${parents}),? (${some})`, /[’']s /),
  shape(`(?<!${letter})(${name} ${name})(?=, (?:the|our|my) (?:\\w{1,24} )?(?:${offices}|${kin}))`, /, (?:the|our|my) /),
  shape(`\\n(${name}(?: ${name}){0,2})(?=\\s{0,40}$)`, /\n/),
  shape(`(?<!${letter})I, (${some})(?=,)`),
  // A boy in Class 2, Wang Zihan, …; pupil Emma Stone; 6-year-old Leo
  shape(
    `(?<!${letter})(?:boy|girl|child|pupil|student|son|daughter|kid|toddler|classmate|twin|grandson|granddaughter|niece|nephew)(?: \\w{1,15}){0,5},? (${some})`,
    /boy|girl|child|pupil|student|son|daughter|kid|toddler|mate|twin|niece|nephew/,
  ),
  shape(
    `(?<!${letter})(?:[Cc]lass|[Gg]rade|[Yy]ear|[Ff]orm) \\w{1,5}(?:'s)?,? (?:(?:pupil|student|boy|girl|child),? )?(${some})`,
    /lass|rade|ear|orm/,
  ),
  shape(
    `(?:year-old|month-old|years old|aged \\d{1,2}|[Ll]ittle|[Bb]aby|[Tt]oddler|[Tt]wins?)(?: (?:boy|girl|son|daughter|child|twins?|pupil|student|grandson|granddaughter|named|called)){0,2},? (${some}(?: and ${some})?)`,
    /year-old|month-old|years old|aged|ittle|aby|oddler|wins?/,
  ),
  shape(
    `(?<!${letter})(?=${upper})(${some})(?=,? (?:is |was )?(?:aged?|only|just) \\d{1,2}|,? \\((?:aged? )?\\d{1,2}\\)|, \\d{1,2},|,? (?:is )?(?:\\d{1,2}|\\w{1,10}) years? old|,? (?:is |was |who is )?in (?:[Gg]rade|[Cc]lass|[Yy]ear|[Pp]rimary|[Ff]orm|[Kk]indergarten) ?\\w{0,3}|,? of (?:[Gg]rade|[Cc]lass|[Yy]ear|[Ff]orm) \\d)`,
    /\d|old|in (?:[Gg]rade|[Cc]lass|[Yy]ear|[Pp]rimary|[Ff]orm|[Kk]inder)/,
  ),
  shape(
    `(?<!${letter})(?=${upper})(${some})(?=,? (?:is|was|who is|,)? ?(?:my|our|his|her) (?:\\w{1,15} )?(?:${kin})|,? \\((?:my|our|his|her) )`,
    /(?:my|our|his|her) /,
  ),
  // Henrik Dahl, henrik@…; Mary Lou, tel. …
  shape(
    `(?<!${letter})(${name}(?: ${name}){1,2})(?=,? ?[(:]?(?:[\\w.+-]{1,40} ?(?:@|\\[at\\]|\\(at\\)| at \\w{1,20} dot )|(?:[Tt]el|[Pp]hone|[Mm]obile|[Cc]ell|ID|[Ee]-?mail|[Pp]assport|WeChat|[Ww]echat)|\\+?1?\\d{2,3}[ -]?\\d{3,4}[ -]?\\d{3,4}))`,
    /@|\bat\b|el|hone|obile|ID|ail|assport|[Cc]hat|\d{3}/,
  ),
  shape(
    `(?<!${letter})(?:[Aa]sk(?:ed)?|[Tt]hank(?:s to|ed)?|[Cc]ontact(?:ed)?|[Cc]all(?:ed)?|[Tt]ell|[Tt]old|[Mm]et|[Aa]ttn:?|[Aa]ttention:?|[Rr]each|[Nn]otify|[Ii]nform|[Cc]opy|[Bb]ehalf of|[Cc]are of|[Ss]ent by|[Ww]ritten by|[Ss]igned by|[Rr]eported by|[Cc]o-signed by|[Pp]aid to|[Rr]efund to|[Tt]ransfer to) (${name}(?: ${name}){1,2})`,
    /sk|hank|on(?:tact)|all|ell|old|et|ttn|tten|each|otify|nform|opy|ehalf|are of|by|to /,
  ),
  // Zhang Weiguo, Weiguo Zhang, Emily Chen
  shape(
    `(?<!${letter})((?:${surnames}|Ouyang|Sima|Zhuge|Shangguan|Situ|Murong|Huangfu|Linghu|Xiahou|Chang|Chu|Chai|Fei|Geng|Jing|Ju|Lan|Mei|Ning|Ou|Pei|Qi|Rao|Sheng|Tong|Weng|Xi|Yan|Yi|Zeng|Zhai|Zhan|Zuo|Bao|Bi|Cen|Che|Ge|Guan|Hong|Ji|Ke|Kuang|Lai|Lang|Le|Ling|Lou|Mo|Mu|Ni|Nie|Niu|Pang|Ping|Qu|Rong|Ruan|Sang|Sha|Shu|Si|Tao|Teng|Tu|Wen|Wo|Xin|Xing|You|Yue|Yun|Zhuang|Zhuo|Zong) ${upper}${syllable}(?:-?${syllable})?)(?! ${upper})`,
  ),
  shape(`(?<!${letter})(${upper}${syllable}-?${syllable} (?:${surnames}))(?! ${upper})`),
  shape(`(?<!${letter})((?:${englishGiven}) (?:${upper}\\. )?(?:${particle} ){0,2}${name})`),
  // I told Susan twice; ask Tom
  shape(
    `(?:(?:^|[.;!?,\\n] ?)(?:[Aa]sk|[Tt]ell|[Tt]hank|[Cc]all|[Pp]lease (?:ask|tell|thank|call))|[a-z] (?:told|asked|thanked|met|saw|called|visited|helped|with|from|by|to|and|for|that)) (${aloneGiven})(?= [a-z]|[’']s [a-z]|[,.;!?\n]|$)`,
    /ell|old|sk|hank|all|et|saw|isit|elp|with|from|by|to|and|for|that/,
  ),
  shape(
    `(?:^|[.;!?\\n] ?)(${aloneGiven})(?= (?:and|says|said|told|is|was|has|had|lives|works|cannot|can|will|next door|from)(?!${letter}))`,
  ),
  // my name is wang jianguo
  shape(
    `(?<!${letter})(?:[Mm]y name is|[Ii] am|[Ii]'m|[Ii]’m|[Tt]his is|[Cc]alled|[Nn]amed|[Ss]igned,?|[Cc]ontact:?|[Nn]ame:|[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?) ((?:${surnames.toLowerCase()}|ouyang|zhuge|situ) ${syllable}(?: ?-?${syllable})?)`,
  ),
  // my neighbour xu lihua; witness: chen gang
  shape(
    `(?<!${letter})(?:neighbou?r|wife|husband|son|daughter|friend|landlord|landlady|tenant|colleague|doctor|teacher|boss|uncle|aunt|witness|applicant|secretary|director):? ((?:${surnames.toLowerCase()}|ouyang|zhuge|situ) ${syllable}(?: ?-?${syllable})?)(?= [a-z]{2,20} |[,.;]|$)`,
    /eigh|wife|band|son|ter|end|ord|ady|nant|eague|doc|teach|boss|unc|aunt|wit|appl|sec|dir/,
  ),
  // LIANG Meifeng; Gu, Changshun
  shape(`(?<!${letter})((?:${surnames.toUpperCase()}) ${upper}${syllable}(?:-?${syllable})?)`),
  shape(`(?::|by|from|for|of|to) ((?:${surnames}), ${upper}${syllable}-?${syllable})`, /, /),
  shape(`(?<!${letter})((?:Lao|Xiao|Old|Little) (?:${surnames}))`),
];
