import { describe, expect, it } from 'vitest';
import { DesignFile } from '../../../domain/satisfaction/designFile.ts';

describe('the design file of a survey', () => {
  const estimate = [{ mean: 'score' }, { total: 'score' }, { share: 'happy', is: 'Yes' }];

  it('1.11 B takes the population or weights, with a confidence of 95 % unless it says otherwise', () => {
    expect(DesignFile.parse({ population: 'people', estimate })).toEqual({ population: 'people', estimate, confidence: 0.95 });
    expect(DesignFile.parse({ stratum: 'town', weight: 'w', confidence: 0.9, estimate })).toMatchObject({
      weight: 'w',
      confidence: 0.9,
    });
  });

  it.each([
    ['neither population nor weight', { estimate }, 'expected population: <column> or weight: <column>'],
    ['no figure', { weight: 'w', estimate: [] }, 'Too small: expected array to have >=1 items'],
    [
      'a figure of two kinds',
      { weight: 'w', estimate: [{ mean: 'a', total: 'a' }] },
      'expected mean: <column>, total: <column>, or share: <column> with is: <value>',
    ],
    ['a column without a name', { weight: '', estimate }, 'Too small: expected string to have >=1 characters'],
    [
      'a total of nought',
      { weight: 'w', estimate, postStratify: { by: 'age', totals: { old: 0 } } },
      'Too small: expected number to be >0',
    ],
    ['a confidence that cannot be', { weight: 'w', estimate, confidence: 0.99999 }, 'Too big: expected number to be <=0.9999'],
    ['too little confidence', { weight: 'w', estimate, confidence: 0.4 }, 'Too small: expected number to be >=0.5'],
    ['an unknown key', { weight: 'w', estimate, strata: 'town' }, 'Unrecognized key: "strata"'],
  ])('1.11 B refuses %s', (_, file, message) => {
    expect(DesignFile.safeParse(file).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
