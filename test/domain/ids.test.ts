import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeId,
  gradingId,
  codeFrom,
  projectId,
  readReceipt,
  receiptFrom,
  roleId,
  shortCode,
  surveyId,
  taskId,
  unitId,
  voteId,
  yearCode,
  yearId,
  slugOf,
  yearOf,
  yearOfCode,
} from '../../domain/ids.ts';

const year = yearId('330106', 2025);
const project = projectId(year, 'elder-meals');

describe('readable ids (design 4)', () => {
  it('name the region, the year and the thing', () => {
    expect(year).toBe('year/330106/2025');
    expect(voteId(year, 1)).toBe('vote/330106/2025/projects/1');
    expect(gradingId(year)).toBe('grading/330106/2025');
    expect(changeId('task/330106/2025/elder-meals/0042', 2)).toBe('change/330106/2025/elder-meals/0042/2');
    expect(project).toBe('project/330106/2025/elder-meals');
    expect(taskId(project, 42)).toBe('task/330106/2025/elder-meals/0042');
    expect(taskId(project, 31_569)).toBe('task/330106/2025/elder-meals/31569');
    expect(surveyId(year)).toBe('survey/330106/2025/public');
    expect(surveyId(year, 'deputies')).toBe('survey/330106/2025/deputies');
    expect(roleId('330105', 'deputy', 'ying-meiyu')).toBe('330105/deputy/ying-meiyu');
    expect(unitId('330105', 'civil-affairs')).toBe('330105/civil-affairs');
  });

  it('tell whose year they belong to', () => {
    const whose = { regionCode: '330106', year: 2025, yearId: year };
    for (const id of [year, voteId(year, 2), project, taskId(project, 1), surveyId(year)]) expect(yearOf(id)).toEqual(whose);
    expect(slugOf(project)).toBe(project.split('/').at(-1));
    expect(yearOf('clock')).toEqual({ regionCode: '', year: 0, yearId: 'year//' });
  });

  it('become a button’s code and come back', () => {
    expect(yearCode(year)).toBe('3301062025');
    expect(yearOfCode('3301062025')).toBe(year);
    expect(yearOfCode(yearCode(yearId('330105001', 2026)))).toBe('year/330105001/2026');
  });
});

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('a short code', () => {
  it('is always the same nine signs for the same id, and others for another', () => {
    expect(shortCode(project)).toBe(shortCode(project));
    expect(shortCode(project)).toMatch(/^[2-9BCDFHJKMNPRTVWX]{9}$/);
    expect(shortCode(project)).not.toBe(shortCode(taskId(project, 1)));
    expect(new Set(Array.from({ length: 5_000 }, (_, index) => shortCode(taskId(project, index + 1)))).size).toBe(5_000);
  });

  it('takes each sign from a byte below 230, so that no sign is likelier than another, and passes over the rest', () => {
    expect(codeFrom(bytes(0, 22, 23, 229, 230, 255, 1), 5)).toBe('2X2X3');
  });

  it('stops loudly where the bytes do not suffice', () => {
    expect(() => codeFrom(bytes(1, 240, 250), 2)).toThrow(new RangeError('2 signs need more than 3 random bytes'));
    expect(codeFrom(bytes(), 0)).toBe('');
  });
});

const someBytes = fc.uint8Array({ minLength: 10, maxLength: 10, max: 229 });

describe('a receipt number', () => {
  it('1.5 R6 is ten random signs and a check letter', () => {
    expect(receiptFrom(bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe('2222222222A');
    expect(receiptFrom(bytes(1, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe('3222222222B');
    expect(receiptFrom(bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toBe('2222222223M');
    expect(receiptFrom(bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 7))).toBe('2222222229B');
  });

  it('1.5 R6 is read as people type it: small letters, spaces and dashes', () => {
    fc.assert(
      fc.property(someBytes, (random) => {
        const receipt = receiptFrom(random);
        const typed = ` ${receipt.slice(0, 4)}-${receipt.slice(4, 8)} ${receipt.slice(8)}`.toLowerCase();
        expect(readReceipt(typed)).toBe(receipt);
      }),
    );
  });

  it('1.5 R6 is not taken with one sign wrong, nor with two neighbours swapped', () => {
    const signs = fc.constantFrom(...Array.from('23456789BCDFHJKMNPRTVWX'));
    fc.assert(
      fc.property(someBytes, fc.nat(9), signs, (random, index, sign) => {
        const receipt = receiptFrom(random);
        const slipped = receipt.slice(0, index) + sign + receipt.slice(index + 1);
        expect(readReceipt(slipped)).toBe(slipped === receipt ? receipt : undefined);
      }),
    );
    fc.assert(
      fc.property(someBytes, fc.nat(8), (random, index) => {
        const receipt = receiptFrom(random);
        const swapped = receipt.slice(0, index) + receipt.charAt(index + 1) + receipt.charAt(index) + receipt.slice(index + 2);
        expect(readReceipt(swapped)).toBe(swapped === receipt ? receipt : undefined);
      }),
    );
  });

  it.each(['', '2222222222', '2222222222AA', '222222222AA', '2222222222B', '0222222222A'])('1.5 R6 is not "%s"', (typed) => {
    expect(readReceipt(typed)).toBeUndefined();
  });
});
