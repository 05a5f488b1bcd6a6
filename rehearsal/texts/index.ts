// Everything that the crowd says. Written for the rehearsal; no sentence of a real person is among it.
import { countyIdeas } from './countyIdeas.ts';
import { countyWishes } from './countyWishes.ts';
import { oddities } from './oddities.ts';
import { provinceIdeas } from './provinceIdeas.ts';
import { provinceWishes } from './provinceWishes.ts';
import type { Written } from './written.ts';

export * from './ballots.ts';
export * from './words.ts';
export type { Meant, Written } from './written.ts';

/** Words that say nothing: the bot answers them kindly and gives no receipt, since they are no suggestion. */
const SAYS_NOTHING = new Set([
  '你好',
  '省长好！祝您身体健康，工作顺利。',
  'Hello, is anybody there?',
  '在吗',
  '哈哈哈哈哈哈',
  '111',
  'asdfgh',
  '？？？',
  '👍👍👍',
  '测试一下能不能发',
  '……',
  '明天会下雨吗',
]);
export const isFiled = ({ text }: Pick<Written, 'text'>): boolean => !SAYS_NOTHING.has(text);

/** All that citizens write, in no particular order; whoever sends them shuffles by a seed of their own. */
export const suggestions: readonly Written[] = [
  ...countyWishes,
  ...provinceWishes,
  ...countyIdeas,
  ...provinceIdeas,
  ...oddities,
];
