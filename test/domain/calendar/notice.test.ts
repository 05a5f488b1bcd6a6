import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { china, isWorkingDay, provisional, withNotice } from '../../../domain/calendar.ts';
import { NoticeFile, noticeOf, saysTheSame, withNotices } from '../../../domain/calendar/notice.ts';

const source = {
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: '国办发明电〔2026〕8号',
  url: 'https://www.gov.cn/n',
};
const spring = { name: '春节', from: '2027-02-05', to: '2027-02-12', makeUp: ['2027-01-31', '2027-02-20'] };
const file = (holidays: object[] = [spring], year = 2027): NoticeFile => NoticeFile.parse({ year, source, holidays });

/** The problems, each as path and message. */
const wrong = (holidays: object[]): string[] => {
  const read = NoticeFile.safeParse({ year: 2027, source, holidays });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a notice of holidays as a file', () => {
  it('gives its days off, weekends among them, and the weekends worked for them', () => {
    const { days, ...rest } = noticeOf(file());
    expect(rest).toEqual({ year: 2027, source: `${source.title} ${source.number} ${source.url}` });
    expect(Object.entries(days).filter(([, kind]) => kind === 'off')).toHaveLength(8);
    expect([days['2027-02-06'], days['2027-02-12'], days['2027-01-31'], days['2027-02-13']]).toEqual([
      'off',
      'off',
      'work',
      undefined,
    ]);
  });

  it('may have a holiday of one day, and one that begins in the December before', () => {
    const { days } = noticeOf(
      file([
        { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
        { name: '清明节', from: '2027-04-05' },
      ]),
    );
    expect(Object.keys(days)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02', '2027-04-05']);
  });

  it('says what the State Council’s notice for 2026 says, written this way', () => {
    const example = NoticeFile.parse(parse(readFileSync('examples/notice-2026.yaml', 'utf8')));
    expect(saysTheSame(china, noticeOf(example))).toBe(true);
  });

  it.each<[string, object, string]>([
    ['a day of another year', { from: '2028-02-05' }, 'holidays.0.from: expected a day of 2027, or of the December before it'],
    ['no day at all', { from: '2027-02-30' }, 'holidays.0.from: expected a day such as 2027-02-05'],
    ['an end before its beginning', { from: '2027-02-05', to: '2027-02-04' }, 'holidays.0.to: expected a day from 2027-02-05 on'],
    ['a holiday of months', { from: '2027-02-05', to: '2027-03-05' }, '15 days of holiday at most'],
    ['a Tuesday worked', { from: '2027-02-05', makeUp: ['2027-02-09'] }, 'holidays.0.makeUp.0: expected a Saturday or Sunday'],
    ['a make-up day years away', { from: '2027-02-05', makeUp: ['2025-02-08'] }, 'holidays.0.makeUp.0: expected a day of 2027'],
    [
      'a day off and worked',
      { from: '2027-02-05', to: '2027-02-08', makeUp: ['2027-02-07'] },
      'holidays.0.makeUp.0: expected every day once, found 2027-02-07 again',
    ],
    ['a word it does not know', { from: '2027-02-05', until: '2027-02-08' }, 'holidays.0: Unrecognized key'],
  ])('names %s, and what was expected', (_, holiday, expected) => {
    expect(wrong([{ name: '春节', ...holiday }]).join('\n')).toContain(expected);
  });

  it('names every wrong entry, not only the first', () => {
    const again = { name: '又', from: '2027-02-12' };
    expect(wrong([spring, again, { name: '元旦', from: '2025-01-01' }])).toEqual([
      'holidays.1.to: expected every day once, found 2027-02-12 again',
      'holidays.2.from: expected a day of 2027, or of the December before it',
      'holidays.2.to: expected a day of 2027, or of the December before it',
    ]);
  });
});

describe('a calendar with notices', () => {
  it('has their years published, in whatever order they come', () => {
    const later = file([{ name: '元旦', from: '2027-12-31', to: '2028-01-02' }], 2028);
    for (const files of [
      [file(), later],
      [later, file()],
    ]) {
      const calendar = withNotices(china, files.map(noticeOf));
      expect(provisional(calendar, '2026-12-01', '2028-12-31')).toEqual([]);
      expect(['2027-12-31', '2027-02-08', '2027-01-31'].map((day) => isWorkingDay(calendar, day))).toEqual([false, false, true]);
    }
  });

  it('takes a corrected notice in the place of the first one, day for day', () => {
    const corrected = noticeOf(file([{ ...spring, to: '2027-02-11', makeUp: [] }]));
    const calendar = withNotice(withNotice(china, noticeOf(file())), corrected);
    expect(['2027-02-12', '2027-01-31'].map((day) => isWorkingDay(calendar, day))).toEqual([true, false]);
    expect(isWorkingDay(calendar, '2026-02-14')).toBe(true); // other years stay
  });

  it('says the same only where the year is published so', () => {
    const notice = noticeOf(file());
    expect(saysTheSame(china, notice)).toBe(false);
    expect(saysTheSame(withNotice(china, notice), notice)).toBe(true);
    expect(saysTheSame(withNotice(china, notice), noticeOf(file([{ ...spring, makeUp: [] }])))).toBe(false);
  });
});
