// The card of a notice: made from its id and from its facts as they are at the moment of sending, in the person's language.
import type { SaidId } from '../domain/notices.ts';
import type { Card } from './card.ts';
import { messages as bulletins } from './bulletins.ts';
import { messages as candidates } from './candidates.ts';
import { messages as changes } from './changes.ts';
import { messages as corrections } from './corrections.ts';
import { messages as digest } from './digest.ts';
import { messages as grades } from './grades.ts';
import { messages as held } from './held.ts';
import { messages as leave } from './leave.ts';
import { messages as letters } from './letters.ts';
import { messages as matters } from './matters.ts';
import { messages as office } from './office.ts';
import { messages as roles } from './roles.ts';
import { messages as suggestions } from './suggestions.ts';
import { messages as supervision } from './supervision.ts';
import { messages as surveys } from './surveys.ts';
import { messages as tasks } from './tasks.ts';
import { messages as votes } from './votes.ts';
import type { Language } from '../locales/say.ts';
import { type When, type Words, wordsFor } from '../locales/words.ts';

/** The card of every kind of notice; a kind without one does not compile. */
const messages = {
  ...bulletins,
  ...candidates,
  ...changes,
  ...corrections,
  ...digest,
  ...grades,
  ...held,
  ...leave,
  ...letters,
  ...matters,
  ...office,
  ...roles,
  ...suggestions,
  ...supervision,
  ...surveys,
  ...tasks,
  ...votes,
} satisfies { readonly [Id in SaidId]: (words: Words, facts: never) => Card };

/** The facts that a notice's card needs. */
export type Shown<Id extends SaidId> = Parameters<(typeof messages)[Id]>[1];

const cards: { readonly [Id in SaidId]: (words: Words, facts: Shown<Id>) => Card } = messages;

export const render = <Id extends SaidId>(language: Language, id: Id, facts: Shown<Id>, when: When): Card =>
  cards[id](wordsFor(language, when), facts);
