// How the commands speak: refusals in the operator's language, moments, and aligned columns.
import { dayIn } from '../domain/calendar.ts';
import type { Problem } from '../domain/messages.ts';
import type { Language } from '../domain/languages.ts';
import { sayProblem } from '../locales/say.ts';
import { Failure, type House } from './house.ts';
import { languageAsked } from '../locales/spoken.ts';

/** The language of the operator's terminal; English unless it is Chinese. */
export const languageOf = ({ environment }: Pick<House, 'environment'>): Language =>
  languageAsked(environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG) ?? 'en';

/** A refusal as a `Failure`: what was refused, in words, with its id for scripts. */
export const refusal = (house: House, problem: Problem): Failure =>
  new Failure(`${sayProblem(languageOf(house), problem)} [${problem.id}]`);

/** The value that an action gave, or a `Failure` with its refusal. */
export function made<Value>(
  house: House,
  answer: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem },
): Value {
  if (!answer.ok) throw refusal(house, answer.problem);
  return answer.value;
}

export const line = (house: House, text = ''): void => {
  house.out.write(`${text}\n`);
};

export const asJson = (house: House, data: unknown): void => line(house, JSON.stringify(data, jsonSafe, 2));

/** Writes a bigint as a number if JavaScript's numbers hold it exactly, else as text. */
export const jsonSafe = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)) : value;

/** A moment's day and time in the zone. */
export const momentText = (moment: Date | null | undefined, zone = 'Asia/Shanghai'): string =>
  moment
    ? `${dayIn(zone, moment)} ${new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)}`
    : '–';

const WIDE = /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** The width on a terminal: Chinese characters take two columns. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** Rows with aligned columns. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}
