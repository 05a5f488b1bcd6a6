// The card of a notice: from its id and its facts, as they were read at the moment of sending, in the person's language.
import type { SaidId } from '../domain/notices.ts';
import type { Card } from './card.ts';
import { messages as candidates } from './cards/candidates.ts';
import { messages as changes } from './cards/changes.ts';
import { messages as corrections } from './cards/corrections.ts';
import { messages as digest } from './cards/digest.ts';
import { messages as grades } from './cards/grades.ts';
import { messages as held } from './cards/held.ts';
import { messages as leave } from './cards/leave.ts';
import { messages as letters } from './cards/letters.ts';
import { messages as office } from './cards/office.ts';
import { messages as roles } from './cards/roles.ts';
import { messages as suggestions } from './cards/suggestions.ts';
import { messages as surveys } from './cards/surveys.ts';
import { messages as tasks } from './cards/tasks.ts';
import { messages as votes } from './cards/votes.ts';
import type { Language } from './say.ts';
import { type When, type Words, wordsFor } from './words.ts';

/** For every kind of notice, the card that is made of its facts; one that has none does not compile. */
const messages = {
  ...candidates,
  ...changes,
  ...corrections,
  ...digest,
  ...grades,
  ...held,
  ...leave,
  ...letters,
  ...office,
  ...roles,
  ...suggestions,
  ...surveys,
  ...tasks,
  ...votes,
} satisfies { readonly [Id in SaidId]: (words: Words, facts: never) => Card };

/** What the card of a notice must be told. */
export type Shown<Id extends SaidId> = Parameters<(typeof messages)[Id]>[1];

const cards: { readonly [Id in SaidId]: (words: Words, facts: Shown<Id>) => Card } = messages;

export const render = <Id extends SaidId>(language: Language, id: Id, facts: Shown<Id>, when: When): Card =>
  cards[id](wordsFor(language, when), facts);
