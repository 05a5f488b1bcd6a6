import { short, type Traits } from '../traits.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

export const traits: Traits = {
  tag: 'en',
  name: 'English',
  fallback: 'zh',
  list: ', ',
  things: '; ',
  sentences: ' ',
  stop: '. ',
  colon: ': ',
  within: ', ',
  brackets: [' (', ')'],
  address: (names) => names.join(', '),
  short: (area) => area.replace(/ (District|County|City)$/, ''),
  day: ({ year, month, date, weekday }) =>
    `${weekdays[weekday] ?? ''} ${date} ${months[month - 1] ?? ''}${year === undefined ? '' : ` ${year}`}`,
  inDays: (days) => near[days] ?? (days > 0 ? `in ${days} days` : `${-days} days ago`),
  money: (yuan) => (yuan >= 1_000_000 ? `¥${short(yuan / 1_000_000)} million` : `¥${short(yuan)}`),
};
