import { short, type Traits } from '../traits.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const near: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天' };

export const traits: Traits = {
  tag: 'zh-CN',
  name: '中文',
  fallback: 'en',
  list: '、',
  things: '、',
  sentences: '',
  stop: '。',
  colon: '：',
  within: ' ',
  brackets: ['（', '）'],
  address: (names) => names.toReversed().join(''),
  short: (area) => (area.length > 2 ? area.replace(/[市区县]$/, '') : area),
  day: ({ year, month, date, weekday }) =>
    `${year === undefined ? '' : `${year} 年 `}${month} 月 ${date} 日 ${weekdays[weekday] ?? ''}`,
  inDays: (days) => near[days] ?? (days > 0 ? `${days} 天后` : `${-days} 天前`),
  money: (yuan) => {
    if (yuan >= 100_000_000) return `${short(yuan / 100_000_000)} 亿元`;
    return yuan >= 10_000 ? `${short(yuan / 10_000)} 万元` : `${short(yuan)} 元`;
  },
};
