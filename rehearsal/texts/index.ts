// Everything that the crowd says. Written for the rehearsal; no sentence of a real person is among it.
import { countyMore } from './countyMore.ts';
import { countyWishes } from './countyWishes.ts';
import { oddities } from './oddities.ts';
import { provinceMore } from './provinceMore.ts';
import { provinceWishes } from './provinceWishes.ts';
import type { Written } from './written.ts';

export * from './ballots.ts';
export * from './words.ts';
export type { Meant, Written } from './written.ts';

/** All suggestions, in no particular order; whoever sends them shuffles by a seed of their own. */
export const suggestions: readonly Written[] = [...countyWishes, ...provinceWishes, ...countyMore, ...provinceMore, ...oddities];
