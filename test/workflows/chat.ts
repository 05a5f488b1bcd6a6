// People for tests without a bot: a person at an address, a role taken up, words filed.
import { randomUUID } from 'node:crypto';
import { actorOf, operator } from '../../actions/actor.ts';
import * as peopleActions from '../../actions/people.ts';
import * as roleActions from '../../actions/roles.ts';
import * as suggestionActions from '../../actions/suggestions.ts';
import * as people from '../../records/people.ts';

let chats = 0;
let messages = 0n;

/** A person who has just written to the bot for the first time. */
export const somebody = (regionCode = '330106'): Promise<people.PersonHere> => {
  chats += 1;
  return peopleActions.meet({ channel: 'test', bot: '1', chat: `${chats}/${randomUUID()}` }, 'en', regionCode);
};

/** A person who holds a role of the plan. */
export async function inRole(roleId: string): Promise<people.PersonHere> {
  const person = await somebody();
  const invitation = await roleActions.invite(operator, roleId);
  if (!invitation.ok) throw new Error(invitation.problem.id);
  const taken = await roleActions.takeInvitation(person, invitation.value.payload.slice('inv_'.length));
  if (!taken.ok) throw new Error(taken.problem.id);
  const again = await people.at(person.where);
  if (!again) throw new Error('gone');
  return again;
}

export const as = (person: people.PersonHere) => actorOf(person);

export const say = (person: people.PersonHere, text: string) => {
  messages += 1n;
  return suggestionActions.file(person, {
    text,
    message: String(messages),
    album: null,
    photo: null,
    sentAt: Math.floor(Date.now() / 1_000),
    yearId: null,
  });
};
