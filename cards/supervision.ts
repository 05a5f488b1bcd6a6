// The deputies' supervision: a route of sites to visit, and the notices of its week and of the quarters.
import type { Day } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { lightSign, placeOf } from './tasks.ts';

interface Week {
  readonly from: Day;
  readonly to: Day;
}

export interface RouteFacts {
  readonly regionCode: string;
  readonly stops: readonly {
    readonly code: string;
    readonly title: Text;
    readonly place: Text | null;
    readonly regionCode: string;
    readonly light: string;
    readonly km: number | null;
  }[];
  readonly red: number;
  readonly km: number;
  readonly week: Week | null;
}

/** How many numbers stand in a row. */
const ACROSS = 6;

/** The sites in the order in which they are visited; a number opens a finding about its site. */
export function routeCard(words: Words, { regionCode, stops, red, km, week }: RouteFacts): Card {
  const numbers = stops.map(
    ({ code }, index): Button => ({
      label: String(index + 1),
      deed: { kind: 'matter.findLine', task: code, line: 0 },
    }),
  );
  return {
    title: words.say('route-title', { sites: stops.length, red, km }),
    lines: [
      ...(week ? [words.say('route-week', { from: words.day(week.from), to: words.day(week.to) })] : []),
      ...stops.map((stop, index) =>
        words.say('route-line', {
          number: index + 1,
          sign: lightSign(stop.light),
          title: words.text(stop.title),
          place: placeOf(words, stop),
          km: stop.km === null ? 'none' : Math.round(stop.km),
        }),
      ),
      words.say(stops.length > 0 ? 'route-find' : 'route-empty', { region: regionCode }),
    ],
    buttons: Array.from({ length: Math.ceil(numbers.length / ACROSS) }, (_, row) =>
      numbers.slice(row * ACROSS, (row + 1) * ACROSS),
    ),
  };
}

interface SupervisionFacts {
  readonly regionCode: string;
  readonly year: number;
  readonly week: Week | null;
  readonly tasks: number;
  readonly accepted: number;
  readonly red: number;
  readonly yellow: number;
  /** What was put to units and waits for an answer, and how much of it is late. */
  readonly owed: number;
  readonly late: number;
}

const standLines = (words: Words, it: SupervisionFacts): string[] => {
  const { tasks, accepted, red, yellow, owed, late } = it;
  return [words.say('supervision-sites', { tasks, accepted, red, yellow }), words.say('supervision-owed', { owed, late })];
};
const toRoute = (words: Words): Button[] => [button(words, 'button-route', { kind: 'route.open' })];

/** The cards of this area's notices, by id. */
export const messages = {
  'supervision-begins': (words: Words, it: SupervisionFacts): Card => ({
    title: words.say('supervision-begins', { until: it.week ? words.day(it.week.to) : '' }),
    lines: [words.say('supervision-begins-how'), ...standLines(words, it)],
    buttons: [toRoute(words)],
  }),
  'supervision-over': (words: Words, it: SupervisionFacts): Card => ({
    title: words.say('supervision-over', { region: it.regionCode }),
    lines: standLines(words, it),
    buttons: [],
  }),
  'quarter-figures': (words: Words, it: SupervisionFacts & { readonly quarter: number }): Card => ({
    title: words.say('supervision-quarter', { region: it.regionCode, year: it.year, quarter: it.quarter }),
    lines: standLines(words, it),
    buttons: [toRoute(words)],
  }),
} as const;
