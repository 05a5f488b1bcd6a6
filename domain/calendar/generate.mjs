// Writes domain/calendar/china.ts from the `chinese-days` package: `node domain/calendar/generate.mjs 2024 2026`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [first, last] = process.argv.slice(2).map(Number);
const packaged = createRequire(import.meta.url).resolve('chinese-days/package.json');
const { holidays, workdays } = JSON.parse(readFileSync(new URL('dist/chinese-days.json', `file://${packaged}`), 'utf8'));
const { version } = JSON.parse(readFileSync(packaged, 'utf8'));

/** By whose word: the yearly notice of the State Council's General Office (国务院办公厅关于部分节假日安排的通知). */
const notices = {
  2024: '国办发明电〔2023〕7号 https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
  2025: '国办发明电〔2024〕12号 https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  2026: '国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
};

const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const daysOf = (year) =>
  [
    ...Object.keys(holidays).map((day) => [day, 'off', holidays[day]]),
    ...Object.keys(workdays).map((day) => [day, 'work', workdays[day]]),
  ]
    .filter(([day]) => day.startsWith(`${year}-`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, kind, why]) => `    '${day}': '${kind}', // ${why.split(',')[1]}`);

writeFileSync(
  new URL('china.ts', import.meta.url),
  `// Written by generate.mjs from chinese-days ${version} (MIT); do not edit, add a notice instead.

/** China's published holidays and make-up days, ${first} to ${last}. Fixed holidays: 全国年节及纪念日放假办法 (2024). */
export const china = {
  name: 'china',
  weekend: [6, 7],
  fixedHolidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
  published: [${years.join(', ')}],
  source:
    '国务院办公厅关于部分节假日安排的通知: ${years.map((year) => notices[year] ?? year).join('; ')}',
  days: {
${years.flatMap((year) => [`    // ${year}: ${notices[year] ?? 'notice not named'}`, ...daysOf(year)]).join('\n')}
  } as Record<string, 'off' | 'work'>,
};
`,
);
