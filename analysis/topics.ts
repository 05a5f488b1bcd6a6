/**
 * Finds who asks for the same thing at the same place: in a whole file at once (`groupSuggestions`), or again among a year's existing
 * topics (`refined`). Summarises topics in the members' own words (`summarise`, `inBrief`) and ranks them by `heat`.
 */
export { type Grouped, groupSuggestions } from './topics/batch.ts';
export { type Heat, heat, heatFormula } from './topics/heat.ts';
export { agreementOf, type Found, type Kept, refined } from './topics/refine.ts';
export { sameArea, type Suggested } from './topics/suggested.ts';
export { inBrief, type Summary, summarise } from './topics/summary.ts';
