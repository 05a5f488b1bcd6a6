// The functions that sentences may call: names of regions, days, money, and the words of another key.
import { FluentNone, type FluentFunction, type FluentValue } from '@fluent/bundle';
import { addDays, CHINA_TIME, dayIn } from '../domain/calendar.ts';
import type { Language } from '../domain/languages.ts';
import { dayOf, timeOf } from './dates.ts';
import { regionName } from './regions.ts';
import { traitsOf } from './spoken.ts';

const textOf = (value: FluentValue | undefined): string =>
  value === undefined || value instanceof FluentNone ? '' : String(typeof value === 'object' ? value.valueOf() : value);

const momentOf = (value: FluentValue | undefined): Date | undefined => {
  const read = textOf(value);
  if (read === '') return undefined;
  const moment = new Date(/^-?\d+$/.test(read) ? Number(read) : read);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
};

/** Whole yuan as people write them: 3.2 亿元, 4,500 万元, ¥45 million. */
export const money = (language: Language, fen: number): string => traitsOf(language).money(fen / 100);

/** The functions of one language; `nameOf` says another key. */
export const functionsOf = (language: Language, nameOf: (id: string) => string): Record<string, FluentFunction> => ({
  /** REGION($region): a division's name, from its code. A name stays as it is. */
  REGION: ([code]) => regionName(textOf(code), language),
  /** PLACE($region): the same with the areas above it. */
  PLACE: ([code]) => regionName(textOf(code), language, true),
  /** DAY($moment, $zone): the day. */
  DAY: ([moment, zone]) => {
    const at = momentOf(moment);
    return at ? dayOf(language, at, textOf(zone) || CHINA_TIME) : '';
  },
  /** TIME($moment, $zone): day and time. */
  TIME: ([moment, zone]) => {
    const at = momentOf(moment);
    const where = textOf(zone) || CHINA_TIME;
    return at ? `${dayOf(language, at, where)} ${timeOf(at, where)}` : '';
  },
  /** ISODAY($moment, $zone, days): the day that many days later, as orders write it. */
  ISODAY: ([moment, zone, days]) => {
    const at = momentOf(moment);
    return at ? addDays(dayIn(textOf(zone) || CHINA_TIME, at), Number(textOf(days))) : '…';
  },
  /** ISOTIME($moment, $zone, days): the same time of day that many days later, as orders write it. */
  ISOTIME: ([moment, zone, days]) => {
    const at = momentOf(moment);
    const where = textOf(zone) || CHINA_TIME;
    return at ? `${addDays(dayIn(where, at), Number(textOf(days)))}T${timeOf(at, where)}` : '…';
  },
  /** MONEY($fen). */
  MONEY: ([fen]) => money(language, Number(textOf(fen))),
  /** ROLES($roles): the names of the roles that could, without the command line's. */
  ROLES: ([roles]) =>
    textOf(roles)
      .split(' ')
      .filter((role) => role !== '' && role !== 'operator')
      .map((role) => nameOf(`role-${role}`))
      .join(traitsOf(language).list),
  /** NAME("stage", $stage): the words of the key `stage-…`. */
  NAME: ([prefix, id]) => nameOf(`${textOf(prefix)}-${textOf(id)}`),
});
