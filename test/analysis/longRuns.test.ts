// No text may block the event loop that serves everybody: reading takes time in proportion to a text's length, whatever it holds.
import { beforeAll, describe, expect, it } from 'vitest';
import { coldStart } from '../../analysis/classify.ts';
import { tellingWords } from '../../analysis/features.ts';
import { kindOf } from '../../analysis/kinds.ts';
import { split } from '../../analysis/kinds/split.ts';
import { similarity, signatureOf } from '../../analysis/lookAlikes/minhash.ts';
import { shingles } from '../../analysis/lookAlikes/shingles.ts';
import { mask } from '../../analysis/mask.ts';
import { places } from '../../analysis/places.ts';
import { inBrief, summarise } from '../../analysis/topics/summary.ts';
import { words } from '../../analysis/words.ts';
import { runs } from './runs.ts';

/**
 * The least processor milliseconds of several tries; stops trying once they are few enough. Processor time depends little on the machine's
 * other load.
 */
const millisecondsOf = (work: () => unknown, tries: number, enough: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries && least >= enough; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
};

const classifier = coldStart([
  { id: 'roads', zh: '道路', en: 'Roads' },
  { id: 'health', zh: '医疗', en: 'Health' },
]);

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  mask,
  kindOf,
  split,
  places,
  words,
  classify: (text) => classifier.classify(text),
  tellingWords: (text) => tellingWords(text, 10),
  lookAlikes: (text) => similarity(signatureOf(shingles(text)), signatureOf(shingles('a'))),
  summarise: (text) => summarise(['1', '2', '3'].map((id) => ({ id, text }))),
  inBrief,
};
const short = 4_096;
const long = 100_000;
/** Milliseconds of processor time. */
const most = 50;

describe('a word that is drawn out', () => {
  it.each([
    'Pleaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaase fix our road',
    'My son Annnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn’s school',
    'Signed, Booooooooooooooooooooooooooooooooooob1',
    'I am Saaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad Yeeeeeeeeeeeeeeeeeeeeeeeees_',
    '救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救救命',
    '家住：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：：',
  ])('%s', (text) => {
    expect(millisecondsOf(() => mask(text), 5, 5)).toBeLessThan(5);
  });
});

const warm = (): void => {
  for (const read of Object.values(readers)) for (const run of runs) read(run.repeat(20));
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  beforeAll(warm, 600_000);

  it(`reads any run of ${short} signs in under ${most} ms`, () => {
    const slow = runs.flatMap((run) => {
      const text = run.repeat(Math.ceil(short / run.length)).slice(0, short);
      const time = millisecondsOf(() => read(text), 6, most);
      return time < most ? [] : `${JSON.stringify(run)}: ${time} ms`;
    });
    expect(slow).toEqual([]);
  }, 600_000);

  it(`reads any run of ${long} signs in time that grows as its length does`, () => {
    const some = read === mask ? runs : runs.filter((_run, index) => index % 3 === 0);
    const slow = some.flatMap((run) => {
      const text = run.repeat(Math.ceil(long / run.length)).slice(0, long);
      const brief = Math.max(
        1,
        millisecondsOf(() => read(text.slice(0, short)), 3, 0),
      );
      // a quadratic expression takes (long / short)², some six hundred times as long
      const allowed = brief * (long / short) * 4;
      const time = millisecondsOf(() => read(text), 4, allowed);
      return time < allowed ? [] : `${JSON.stringify(run)}: ${brief} ms for ${short} signs, ${time} ms for ${long}`;
    });
    expect(slow).toEqual([]);
  }, 1_200_000);
});
