import type { Kind } from '../../domain/kinds.ts';
import { abuse } from './examples/abuse.ts';
import { accusation } from './examples/accusation.ts';
import { alarming } from './examples/alarming.ts';
import { alarmingEnglish } from './examples/alarmingEnglish.ts';
import { brief } from './examples/brief.ts';
import { emergency } from './examples/emergency.ts';
import { emergencyBeside } from './examples/emergencyBeside.ts';
import { emergencyBrief } from './examples/emergencyBrief.ts';
import { emergencyCalm } from './examples/emergencyCalm.ts';
import { emergencyEnglish } from './examples/emergencyEnglish.ts';
import { emergencyPlain } from './examples/emergencyPlain.ts';
import { emergencyPlainEnglish } from './examples/emergencyPlainEnglish.ts';
import { emergencyTold } from './examples/emergencyTold.ts';
import { everyday } from './examples/everyday.ts';
import { grievance } from './examples/grievance.ts';
import { harmless } from './examples/harmless.ts';
import { harmlessEnglish } from './examples/harmlessEnglish.ts';
import { headings } from './examples/headings.ts';
import { lasting } from './examples/lasting.ts';
import { letters } from './examples/letters.ts';
import { mishaps } from './examples/mishaps.ts';
import { mishapsEnglish } from './examples/mishapsEnglish.ts';
import { noContent } from './examples/noContent.ts';
import { several } from './examples/several.ts';
import { spam } from './examples/spam.ts';
import { struggles } from './examples/struggles.ts';
import { suggestion } from './examples/suggestion.ts';

const lines = (...texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.trim().split('\n'));

/** The training examples of every kind, all invented: common ways to say each, far from all there are. */
export const examples: Readonly<Record<Exclude<Kind, 'possible-emergency'>, readonly string[]>> = {
  suggestion: lines(
    suggestion,
    brief,
    everyday,
    struggles,
    alarming,
    alarmingEnglish,
    lasting,
    harmless,
    harmlessEnglish,
    mishaps,
    mishapsEnglish,
    headings,
    letters,
  ),
  grievance: lines(grievance),
  emergency: lines(
    emergency,
    emergencyTold,
    emergencyEnglish,
    emergencyCalm,
    emergencyPlain,
    emergencyPlainEnglish,
    emergencyBrief,
    emergencyBeside,
  ),
  abuse: lines(abuse),
  accusation: lines(accusation),
  spam: lines(spam),
  'no-content': lines(noContent),
  several: lines(several),
};
