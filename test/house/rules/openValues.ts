// Values that no known statute settles (procedure 1.13): where each is data, and its default if no plan or session sets it.
import { GradeRule } from '../../../domain/satisfaction/grades.ts';
import { YearPlan } from '../../../domain/plan.ts';
import { ChangePolicy } from '../../../domain/tasks/change.ts';
import { LightPolicy } from '../../../domain/tasks/light.ts';
import { ruleDefaults, usualCandidates } from '../../../domain/vote/rule.ts';

export interface OpenValue {
  readonly number: number;
  readonly asks: string;
  readonly where: string;
  /** The default in the code, read from the schemas. */
  readonly byDefault: string;
}

const vote = ruleDefaults.county;
const changes = ChangePolicy.parse({});
const lights = LightPolicy.parse({});
const grades = GradeRule.parse({});
const { survey } = YearPlan.shape;

export const openValues: readonly OpenValue[] = [
  {
    number: 1,
    asks: 'the least surplus of candidates over places',
    where: '`VoteRule.candidates`: not more than `seats` is refused, fewer than 1.2 K is warned of',
    byDefault: `${usualCandidates(10)} candidates for 10 places`,
  },
  {
    number: 2,
    asks: 'whether a winner needs a majority of all, or the most votes',
    where: '`VoteRule.pass`, `VoteRule.quorum`',
    byDefault: `\`${JSON.stringify(vote.pass)}\`, quorum \`${JSON.stringify(vote.quorum)}\``,
  },
  {
    number: 3,
    asks: 'how a promise is changed, by whom, until when',
    where: '`ChangePolicy`',
    byDefault: `until \`${changes.lastDay}\`, minor up to ${changes.minorPercent} % and ${changes.minorDays} days by the ${changes.minorDecidedBy}; major: ${Object.entries(
      changes.majorDecidedBy,
    )
      .map(([level, decider]) => `${level} ${decider}`)
      .join(', ')}`,
  },
  {
    number: 4,
    asks: 'who rates, and how often',
    where: '`GradeRule.base`; `YearPlan.survey`',
    byDefault: `deputies: half of \`${grades.base}\`; the public once, at the year’s end, for ${survey.parse(undefined).closesAfterDays} days`,
  },
  {
    number: 5,
    asks: 'the duty to publish, and its terms',
    where: 'the public page shows what is decided as soon as it is; no terms are set',
    byDefault: 'at once',
  },
  {
    number: 6,
    asks: 'whether deputies outside the room may vote',
    where: '`VoteRule.presence`',
    byDefault: `\`${vote.presence}\``,
  },
  {
    number: 7,
    asks: 'the legal name of the lights',
    where: 'the words of `locales/`; ids in `Light` stay',
    byDefault: 'blue, green, yellow, red, grey',
  },
  {
    number: 8,
    asks: 'thresholds of other places’ lights',
    where: '`LightPolicy`, `lights` of a year plan',
    byDefault: Object.entries(lights)
      .map(([name, value]) => `\`${name}\` ${value}`)
      .join(', '),
  },
  {
    number: 9,
    asks: 'the formula of an “overall rate”, and one half exactly',
    where: '`GradeRule.exactHalf`; all three numbers are always shown',
    byDefault: `one half \`${grades.exactHalf}\``,
  },
  {
    number: 10,
    asks: 'whether personal data may pass through the channel',
    where: 'a person is an address of a channel and a pseudonym; the channel can be replaced (`bot/`)',
    byDefault: 'no name, no phone',
  },
];
