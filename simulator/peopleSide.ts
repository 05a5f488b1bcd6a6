import { setTimeout as pause } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { type Acts, type PressStart } from './acts.ts';
import { Person, type PressAnswer } from './changes.ts';
import type { Events, Numbered } from './events.ts';
import { Fault, type Faults } from './faults.ts';
import type { FileRoom } from './files.ts';
import type { Polling } from './polling.ts';
import { seenChat, seenMessage, type SeenMessage } from './seen.ts';
import type { Taken } from './taken.ts';
import type { Message } from '@grammyjs/types';
import type { World } from './world.ts';

export interface PeopleSide {
  readonly world: World;
  readonly acts: Acts;
  readonly files: FileRoom;
  readonly events: Events;
  readonly polling: Polling;
  readonly faults: Faults;
  readonly taken: Taken;
}

/** What came of a press. */
export type Pressed =
  | { readonly kind: 'answered'; readonly query: string; readonly answer: PressAnswer }
  | { readonly kind: 'unanswered'; readonly query: string }
  | Exclude<PressStart, { kind: 'asked' }>;

/** An event that people see, as the client gets it. */
export type SeenEvent =
  | { readonly seq: number; readonly kind: 'message'; readonly person: number; readonly message: SeenMessage }
  | { readonly seq: number; readonly kind: 'edited'; readonly person: number; readonly message: SeenMessage }
  | Exclude<Numbered, { kind: 'message' | 'edited' }>;

const Said = z.object({ text: z.string().min(1), replyTo: z.int().optional() });
const SaidByMany = z.array(z.object({ person: z.int(), text: z.string().min(1) }));
const Repeat = z.object({ calls: z.int().positive(), updates: z.int().positive().optional() });
const Note = z.object({ content: z.record(z.string(), z.unknown()), edits: z.int().optional() });
const Press = z.object({
  messageId: z.int(),
  button: z.string(),
  forced: z.boolean().default(false),
  wait: z.number().min(0).max(60_000).default(15_000),
});
const words: Readonly<Record<string, { status: 404 | 409; text: string }>> = {
  'no-such-person': { status: 404, text: 'there is no such person' },
  blocked: { status: 409, text: 'this person has blocked the bot' },
};

/** The people's side, under `/people`: the crowd, tests and the page act through it. */
export function peopleSide(side: PeopleSide): Hono {
  const { world, acts, events, taken } = side;
  const app = new Hono();
  const waiting = new Map<string, (answer: PressAnswer) => void>();
  world.onCommit((_, answers) => {
    for (const [query, { answer }] of answers) waiting.get(query)?.(answer);
  });

  /** Finds the person, marks their role as the newcomer's if the call comes from the page, and answers once everything is stored. */
  const acting = async <T>(
    c: Context,
    act: (person: Person) => T | Promise<T>,
    { mayBeBlocked = false, takes = true } = {},
  ): Promise<Response> => {
    const person = world.people.get(Number(c.req.param('id')));
    const problem = !person ? 'no-such-person' : !mayBeBlocked && world.chat(person.id).blocked ? 'blocked' : undefined;
    if (!person || problem) return c.json({ problem, words: words[problem ?? '']?.text }, words[problem ?? '']?.status ?? 404);
    if (takes && c.req.header('x-from-page')) taken.act(person.id);
    const result = await act(person);
    await world.journal.settled();
    return c.json((result ?? {}) as object);
  };
  const seen = (messages: readonly Message[]): SeenMessage[] => messages.map((message) => seenMessage(world, message));
  const event = (one: Numbered): SeenEvent =>
    one.kind === 'message' || one.kind === 'edited' ? { ...one, message: seenMessage(world, one.message) } : one;

  app.onError((error, c) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return c.json({ problem: 'bad-request', words: error.message }, 400);
    console.error(error);
    return c.json({ problem: 'broken', words: String(error) }, 500);
  });

  app.get('/', (c) => c.json([...world.people.values()]));
  app.post('/', async (c) => {
    const people = z.array(Person).parse(await c.req.json());
    world.commit(people.map((person) => ({ kind: 'person', person })));
    await world.journal.settled();
    return c.json(people);
  });
  app.post('/say', async (c) => {
    const said = SaidByMany.parse(await c.req.json());
    const found = said.map(({ person, text }) => ({ person: world.people.get(person), text }));
    const messages = found.map(({ person, text }) =>
      person && !world.chat(person.id).blocked ? seen(acts.say(person, text)) : [],
    );
    await world.journal.settled();
    return c.json(messages);
  });
  app.get('/taken', (c) => c.json(taken.all));
  app.get('/files/:unique', async (c) => {
    const file = [...world.files.values()].find(({ unique }) => unique === c.req.param('unique'));
    const bytes = file && (await side.files.bytes(file));
    if (!file || !bytes) return c.notFound();
    const inline = file.mime.startsWith('image/');
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mime,
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      'content-disposition': `${inline ? 'inline' : 'attachment'}${file.name ? `; filename*=UTF-8''${encodeURIComponent(file.name)}` : ''}`,
    });
  });

  app.get('/events', async (c) => {
    const { since = '-1', wait = '25000', epoch } = c.req.query();
    const from = Number(since) < 0 ? events.last : Number(since);
    await events.next(from, Math.min(Number(wait), 60_000), c.req.raw.signal);
    const found = epoch === undefined || epoch === events.epoch ? events.after(from) : undefined;
    return c.json({
      epoch: events.epoch,
      last: found?.at(-1)?.seq ?? (found ? from : events.last),
      events: found?.map(event) ?? null,
    });
  });
  app.get('/stream', (c) =>
    streamSSE(c, async (stream) => {
      const stop = events.listen(
        (one) => void stream.writeSSE({ id: String(one.seq), event: one.kind, data: JSON.stringify(event(one)) }),
      );
      stream.onAbort(stop);
      while (!stream.aborted && !stream.closed) {
        // oxlint-disable-next-line no-await-in-loop -- a heartbeat
        await pause(15_000, undefined, { ref: false });
        await stream.writeSSE({ event: 'still-here', data: '' });
      }
    }),
  );

  app.get('/:id/chat', (c) =>
    acting(c, (person) => seenChat(world, person, Number(c.req.query('last') ?? Number.POSITIVE_INFINITY)), {
      mayBeBlocked: true,
    }),
  );
  app.post('/:id/say', (c) =>
    acting(c, async (person) => {
      const { text, replyTo } = Said.parse(await c.req.json());
      return seen(acts.say(person, text, replyTo));
    }),
  );
  app.post('/:id/photos', (c) =>
    acting(c, async (person) => {
      const form = await c.req.formData();
      const photos = await Promise.all(form.getAll('photo').map(bytesOf));
      const caption = textOf(form.get('caption'));
      const under = Number(textOf(form.get('under')) || 0);
      const [first] = photos;
      if (!first) return [];
      return seen(
        photos.length === 1 ? await acts.photo(person, first, caption) : await acts.album(person, photos, caption, under),
      );
    }),
  );
  app.post('/:id/document', (c) =>
    acting(c, async (person) => {
      const form = await c.req.formData();
      const file = form.get('document');
      const name = file instanceof File ? file.name : 'file';
      return seen(await acts.document(person, await bytesOf(file), name, textOf(form.get('caption'))));
    }),
  );
  app.post('/:id/note', (c) =>
    acting(c, async (person) => {
      const { content, edits } = Note.parse(await c.req.json());
      if (edits !== undefined) return { edited: acts.noteEdit(person, edits, content) };
      return seen(acts.note(person, content));
    }),
  );
  app.post('/:id/location', (c) =>
    acting(c, async (person) => {
      const { latitude, longitude } = z.object({ latitude: z.number(), longitude: z.number() }).parse(await c.req.json());
      return seen(acts.location(person, latitude, longitude));
    }),
  );
  app.post('/:id/contact', (c) =>
    acting(c, async (person) => seen(acts.contact(person, z.object({ phone: z.string() }).parse(await c.req.json()).phone))),
  );
  app.post('/:id/sticker', (c) =>
    acting(c, async (person) =>
      seen(await acts.sticker(person, z.object({ emoji: z.string() }).parse(await c.req.json()).emoji)),
    ),
  );
  app.post('/:id/voice', (c) =>
    acting(c, async (person) => seen(await acts.voice(person, z.object({ seconds: z.int() }).parse(await c.req.json()).seconds))),
  );
  app.post('/:id/forward', (c) =>
    acting(c, async (person) => {
      const { text, author } = z.object({ text: z.string().min(1), author: z.string().min(1) }).parse(await c.req.json());
      return seen(acts.forward(person, text, author));
    }),
  );
  app.post('/:id/edit', (c) =>
    acting(c, async (person) => {
      const { messageId, text } = z.object({ messageId: z.int(), text: z.string().min(1) }).parse(await c.req.json());
      return { edited: acts.edit(person, messageId, text) };
    }),
  );
  app.post('/:id/press', (c) =>
    acting(c, async (person): Promise<Pressed> => {
      const { messageId, button, forced, wait } = Press.parse(await c.req.json());
      const started = acts.press(person, messageId, button, forced);
      if (started.kind !== 'asked') return started;
      const { query } = started;
      const answer = await new Promise<PressAnswer | undefined>((resolve) => {
        const timer = setTimeout(() => resolve(undefined), wait);
        waiting.set(query, (given) => {
          clearTimeout(timer);
          resolve(given);
        });
      });
      waiting.delete(query);
      return answer ? { kind: 'answered', query, answer } : { kind: 'unanswered', query };
    }),
  );
  app.post('/:id/block', (c) => acting(c, (person) => acts.block(person, true), { mayBeBlocked: true }));
  app.post('/:id/unblock', (c) => acting(c, (person) => acts.block(person, false), { mayBeBlocked: true }));
  app.post('/:id/take', (c) => acting(c, (person) => taken.act(person.id), { mayBeBlocked: true }));
  app.post('/:id/reads', (c) => acting(c, (person) => taken.reads(person.id), { mayBeBlocked: true, takes: false }));
  app.post('/:id/give-back', (c) =>
    acting(
      c,
      (person) => {
        taken.giveBack(person.id);
      },
      { mayBeBlocked: true, takes: false },
    ),
  );

  app.post('/control/faults', async (c) => {
    side.faults.add(Fault.parse(await c.req.json()));
    return c.json({});
  });
  app.delete('/control/faults', (c) => {
    side.faults.clear();
    return c.json({});
  });
  app.post('/control/repeat', async (c) => {
    const { calls, updates } = Repeat.parse(await c.req.json());
    side.polling.repeat(calls, updates);
    return c.json({});
  });
  app.post('/control/restart-ids', async (c) => {
    const waitingUpdates = world.updates;
    world.commit([
      { kind: 'confirmed', before: Number.MAX_SAFE_INTEGER },
      { kind: 'ids', update: 1 },
    ]);
    world.commit(
      waitingUpdates.flatMap((update) => {
        const { update_id: _, ...content } = update;
        return world.update(content);
      }),
    );
    await world.journal.settled();
    return c.json({});
  });
  app.get('/control/state', (c) =>
    c.json({
      pendingUpdates: world.updates.length,
      waitingPresses: world.presses.size,
      people: world.people.size,
      webhook: world.webhook?.url ?? null,
    }),
  );
  return app;
}

const bytesOf = async (value: File | string | null): Promise<Uint8Array> =>
  value instanceof File ? new Uint8Array(await value.arrayBuffer()) : new Uint8Array();
const textOf = (value: File | string | null): string => (typeof value === 'string' ? value : '');
