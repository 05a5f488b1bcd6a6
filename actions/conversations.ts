// What a conversation keeps of itself: the question that is open, what answered it, what was explained, where a thing's card stands.
import type { Question } from '../domain/deeds.ts';
import { outside } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';

type PersonHere = people.PersonHere;

/** Puts the one question that is open to somebody, or closes it (null). */
export async function askPerson(person: Pick<PersonHere, 'id'>, question: Question | null): Promise<void> {
  await people.ask(person.id, question);
}

/** Keeps which question a message answers, before anything is done with it: given again it answers the same. */
export const noteAnswer = (person: PersonHere, message: string, question: Question): Promise<readonly people.Answer[]> =>
  people.noteAnswer(person, { message, question });

/** Notes that something has been explained to somebody; true the first time. */
export const explainOnce = (person: Pick<PersonHere, 'id'>, what: string): Promise<boolean> => people.explain(person.id, what);

/** The next message of this chat goes on with no suggestion: something else came between. */
export async function joinNothing({ where }: Pick<PersonHere, 'where'>): Promise<void> {
  await people.joinNothing(where);
}

/** A message is the card of a thing from now on. Gives the message in the same chat whose place it takes. */
export const noteCard = ({ id, where }: Pick<PersonHere, 'id' | 'where'>, key: string, message: string) =>
  outbox.noteCard(id, key, where, message);

/** Does work that runs later than whoever begins it, and so in nobody's transaction. */
export const later = <Result>(work: () => Result): Result => outside(work);
