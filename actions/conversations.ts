// The state of a conversation: the open question, what answered it, what was explained, which message shows a thing's card.
import type { Question } from '../domain/deeds.ts';
import { outside } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';

type PersonHere = people.PersonHere;

/** Sets the one question that is open to somebody; null: none is. */
export async function askPerson(person: Pick<PersonHere, 'id'>, question: Question | null): Promise<void> {
  await people.ask(person.id, question);
}

/** Stores which question a message answers, before anything is done with it: delivered again, it answers the same. */
export const noteAnswer = (person: PersonHere, message: string, question: Question): Promise<readonly people.Answer[]> =>
  people.noteAnswer(person, { message, question });

/** Notes that something has been explained to somebody; true the first time. */
export const explainOnce = (person: Pick<PersonHere, 'id'>, what: string): Promise<boolean> => people.explain(person.id, what);

/** The next message of this chat joins no suggestion: something else came between. */
export async function joinNothing({ where }: Pick<PersonHere, 'where'>): Promise<void> {
  await people.joinNothing(where);
}

/** Stores which message shows a thing's card. Returns the message in the same chat that it replaces. */
export const noteCard = ({ id, where }: Pick<PersonHere, 'id' | 'where'>, key: string, message: string) =>
  outbox.noteCard(id, key, where, message);

/** Starts work that runs after its caller has finished, and so outside the caller's transaction. */
export const later = <Result>(work: () => Result): Result => outside(work);
