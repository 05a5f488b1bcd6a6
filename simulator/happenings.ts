import type { Change } from './changes.ts';
import type { Events, Happening } from './events.ts';
import type { World } from './world.ts';

/** Turns changes of the world into the events that people see. */
export function tellHappenings(world: World, events: Events): void {
  world.onCommit((changes, answers) => {
    for (const change of changes) {
      const happening = seenIn(change, world);
      if (happening) events.tell(happening);
    }
    for (const [query, { press, answer }] of answers)
      events.tell({ kind: 'answer', person: press.person, message: press.message, query, answer });
  });
}

function seenIn(change: Change, world: World): Happening | undefined {
  switch (change.kind) {
    case 'message':
      return {
        kind: change.message.edit_date === undefined ? 'message' : 'edited',
        person: change.chat,
        message: change.message,
      };
    case 'reaction': {
      const message = world.chat(change.chat).messages.get(change.id);
      return message && { kind: 'edited', person: change.chat, message };
    }
    case 'deleted':
      return { kind: 'deleted', person: change.chat, id: change.id };
    case 'replyKeyboard':
    case 'pinned':
      return { kind: 'chat', person: change.chat };
    case 'started':
    case 'blocked':
      return { kind: 'chat', person: change.person };
    case 'commands':
    case 'menuButton':
    case 'profile':
      return { kind: 'commands' };
    case 'person':
      return { kind: 'people' };
    case 'allowed':
    case 'confirmed':
    case 'delivered':
    case 'file':
    case 'ids':
    case 'press':
    case 'pressAnswered':
    case 'update':
    case 'webhook':
      return undefined;
    default:
      return change satisfies never;
  }
}
