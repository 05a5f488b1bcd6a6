/**
 * Who asks for the same thing at the same place: found for a whole file at once (`groupSuggestions`), or looked for again among
 * the topics of a year as they are kept (`refined`); told in the members' own words (`summarise`, `inBrief`), ranked by `heat`.
 */
export { type Grouped, groupSuggestions } from './topics/batch.ts';
export { type Heat, heat, heatFormula } from './topics/heat.ts';
export { agreementOf, type Found, type Kept, refined } from './topics/refine.ts';
export { sameArea, type Suggested } from './topics/suggested.ts';
export { inBrief, type Summary, summarise } from './topics/summary.ts';
