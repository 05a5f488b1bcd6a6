// The card of an outbox message: from its id and its facts, as they were read at the moment of sending, in the person's language.
import type { Card } from './card.ts';
import { messages as candidates } from './cards/candidates.ts';
import { messages as changes } from './cards/changes.ts';
import { messages as digest } from './cards/digest.ts';
import { messages as grades } from './cards/grades.ts';
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

/** Every message that the year says by itself, by its id, with the card that it makes of its facts. */
const messages = {
  ...candidates,
  ...changes,
  ...digest,
  ...grades,
  ...leave,
  ...letters,
  ...office,
  ...roles,
  ...suggestions,
  ...surveys,
  ...tasks,
  ...votes,
};

export type MessageId = keyof typeof messages;
/** What the card of a message must be told. */
export type FactsOf<Id extends MessageId> = Parameters<(typeof messages)[Id]>[1];

export const render = <Id extends MessageId>(language: Language, id: Id, facts: FactsOf<Id>, when: When): Card =>
  (messages[id] as (words: Words, facts: FactsOf<Id>) => Card)(wordsFor(language, when), facts);

export const isMessage = (id: string): id is MessageId => Object.hasOwn(messages, id);
