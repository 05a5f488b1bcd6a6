import { timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Events } from './events.ts';
import type { Faults } from './faults.ts';
import { FETCHED_MOST, type FileRoom } from './files.ts';
import type { Flood } from './flood.ts';
import { Upload } from './methods/fields.ts';
import { methodCalled } from './methods/index.ts';
import type { Method } from './methods/method.ts';
import { parseMultipart } from './multipart.ts';
import type { Polling } from './polling.ts';
import { onlyByPost, type Reply, tooMany, unauthorized, unknownMethod } from './reply.ts';
import type { World } from './world.ts';

export interface BotSide {
  readonly world: World;
  readonly files: FileRoom;
  readonly events: Events;
  readonly polling: Polling;
  readonly faults: Faults;
  readonly flood: Flood | undefined;
  readonly token: string;
  /** Refuses unknown parameters, which the real server ignores. */
  readonly strict: boolean;
  readonly pressLives: number;
  readonly now: () => number;
}

interface Params {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

type BotContext = Context<{ Bindings: HttpBindings }>;

/** The bot's side: serves `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function botSide(side: BotSide): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.all('/:bot{bot[^/]+}/:method', async (c) => {
    if (!sameToken(c.req.param('bot').slice('bot'.length), side.token)) return answer(c, unauthorized);
    const found = methodCalled(c.req.param('method'));
    if (!found) return answer(c, unknownMethod);
    if (c.req.method !== 'POST' && !reads(found.name)) return answer(c, onlyByPost);

    const fault = side.faults.hit(found.name);
    if (fault?.kind === 'delay') await pause(fault.milliseconds);
    if (fault?.kind === 'answer') return answer(c, faulty(fault.status, fault.retryAfter));
    if (fault?.kind === 'drop' && fault.when === 'before') return hangUp(c);
    const reply = await call(side, found.name, found.method, await paramsOf(c), c.req.raw.signal);
    await side.world.journal.settled();
    return fault?.kind === 'drop' ? hangUp(c) : answer(c, reply);
  });

  app.get('/file/:bot{bot[^/]+}/:folder/:name', async (c) => {
    if (!sameToken(c.req.param('bot').slice('bot'.length), side.token)) return answer(c, unauthorized);
    const file = side.files.byPath(`${c.req.param('folder')}/${c.req.param('name')}`);
    const bytes = file && file.size <= FETCHED_MOST ? await side.files.bytes(file) : undefined;
    if (!bytes) return answer(c, { ok: false, error_code: 404, description: 'Not Found' });
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' });
  });

  return app;
}

/** Carries out one call, if the rate limiter lets it. */
export async function call(
  side: BotSide,
  name: string,
  method: Method,
  { fields, uploads }: Params,
  signal: AbortSignal,
): Promise<Reply<unknown>> {
  const { world, files, events, polling, pressLives } = side;
  const now = side.now();
  const wait = side.flood?.tooEarly(name, fields['chat_id'] as number | string | undefined, now);
  if (wait !== undefined) return tooMany(wait);
  return await method.call(fields, { world, files, events, polling, uploads, now, pressLives, signal }, side.strict);
}

const answer = (c: BotContext, reply: Reply<unknown>): Response => c.json(reply, (reply.ok ? 200 : reply.error_code) as 200);

const faulty = (status: 429 | 500 | 502, retryAfter: number): Reply<never> => {
  if (status === 429) return tooMany(retryAfter);
  return { ok: false, error_code: status, description: status === 500 ? 'Internal Server Error' : 'Bad Gateway' };
};

/** Whether a method changes nothing; `getUpdates` does, since its offset confirms updates. */
const reads = (name: string): boolean => name.startsWith('get') && name !== 'getUpdates';

/** Cuts the connection without an answer. */
function hangUp(c: BotContext): Response {
  c.env.incoming.socket.destroy();
  return c.body(null);
}

function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Parameters of the address, then of the body: JSON, a form, or a form with files. */
async function paramsOf(c: BotContext): Promise<Params> {
  const query = c.req.query();
  const type = c.req.header('content-type') ?? '';
  if (c.req.method === 'GET' || type === '') return { fields: query, uploads: new Map() };
  if (type.startsWith('application/json')) {
    const body: unknown = await c.req.json().catch(() => ({}));
    return { fields: { ...query, ...(typeof body === 'object' && body !== null ? body : {}) }, uploads: new Map() };
  }
  const fields: Record<string, unknown> = { ...query };
  const uploads = new Map<string, Upload>();
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: { ...query, ...Object.fromEntries(new URLSearchParams(await c.req.text())) }, uploads };
  }
  for (const { name, filename, bytes } of parseMultipart(Buffer.from(await c.req.arrayBuffer()), type) ?? []) {
    if (filename === undefined) fields[name] = bytes.toString('utf8');
    else uploads.set(name, new Upload(bytes, filename));
  }
  for (const [name, upload] of uploads) if (fileFields.has(name)) fields[name] = upload;
  return { fields, uploads };
}

const fileFields = new Set(['photo', 'document', 'thumbnail', 'certificate']);
