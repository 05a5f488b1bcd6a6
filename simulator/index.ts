import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { Acts } from './acts.ts';
import { type BotSide, botSide, call } from './botSide.ts';
import { Person } from './changes.ts';
import type { ClockHands } from './clock.ts';
import { doorOf } from './door.ts';
import { Events } from './events.ts';
import { Faults } from './faults.ts';
import { FileRoom } from './files.ts';
import { Flood, type Pace } from './flood.ts';
import { tellHappenings } from './happenings.ts';
import { forgetfulJournal, openJournal } from './journal.ts';
import { methodCalled } from './methods/index.ts';
import type { PageLink } from './page/page.tsx';
import { pageRoutes } from './page/routes.tsx';
import { peopleSide } from './peopleSide.ts';
import { Polling } from './polling.ts';
import { Taken } from './taken.ts';
import { Webhooks } from './webhooks.ts';
import { World } from './world.ts';

export type { ClockHands, ClockReading } from './clock.ts';

export interface SimulatorOptions {
  /** The address to listen on: loopback by default; port 0 means any free port. */
  readonly host?: string;
  readonly port?: number;
  /** The folder of journal and files; without it nothing outlives the process. */
  readonly dir?: string;
  readonly token: string;
  readonly bot: { readonly id?: number; readonly username: string; readonly first_name: string };
  readonly people?: readonly Person[];
  readonly clock?: ClockHands;
  readonly links?: readonly PageLink[];
  /** Called once, when the page is opened for the first time. */
  readonly onPageOpened?: () => void;
  /** Refuses parameters that the Bot API does not know; the real server ignores them. */
  readonly strict?: boolean;
  /** The rate limit beyond which calls get a 429; without it there is none. */
  readonly pace?: Pace;
  /** Real seconds after which a press cannot be answered. */
  readonly pressLivesSeconds?: number;
  /** Real seconds of silence after which a role goes back to the crowd. */
  readonly silenceSeconds?: number;
  readonly now?: () => number;
}

export interface Simulator {
  /** The page's URL, and the address for `new People(url)`. */
  readonly url: string;
  /** For `new Bot(token, { client: { apiRoot } })`. */
  readonly apiRoot: string;
  close(): Promise<void>;
}

/** Starts the network. Rejects with EADDRINUSE if the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dir, token, now = Date.now, host = '127.0.0.1', port = 0 } = options;
  const id = options.bot.id ?? (Number.parseInt(token, 10) || 1);
  const bot = { id, is_bot: true, first_name: options.bot.first_name, username: options.bot.username };
  const world = new World(bot, (replay) => (dir === undefined ? forgetfulJournal() : openJournal(dir, replay)));
  if (world.journal.isLong) world.journal.rewrite(world.snapshot());
  const files = new FileRoom(world, dir);
  const events = new Events(() => world.journal.settled());
  const polling = new Polling(world);
  const faults = new Faults();
  const taken = new Taken(events, (options.silenceSeconds ?? 120) * 1000, now);
  tellHappenings(world, events);
  introduce(world, options.people ?? []);

  const side: BotSide = {
    world,
    files,
    events,
    polling,
    faults,
    flood: options.pace && new Flood(options.pace),
    token,
    strict: options.strict ?? false,
    pressLives: (options.pressLivesSeconds ?? 60) * 1000,
    now,
  };
  const webhooks = new Webhooks(world, async (name, fields) => {
    const found = methodCalled(name);
    if (found) await call(side, found.name, found.method, { fields, uploads: new Map() }, AbortSignal.timeout(60_000));
  });
  webhooks.deliver();

  const acts = new Acts(world, files, now);
  const app = new Hono();
  const refusalOf = doorOf(host);
  app.use(async (c, next) => {
    const refusal = refusalOf({ host: c.req.header('host'), origin: c.req.header('origin') });
    return refusal ? c.text(refusal, 403) : await next();
  });
  app.route('/people', peopleSide({ world, acts, files, events, polling, faults, taken }));
  app.route('/', botSide(side));
  const { clock, links = [], onPageOpened } = options;
  app.route('/', pageRoutes({ world, acts, events, taken, clock, links, onPageOpened }));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taking } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${taking}`;
  return {
    url,
    apiRoot: url,
    async close() {
      polling.stop('the server is closing');
      webhooks.close();
      taken.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await world.journal.close();
    },
  };
}

/** Adds the prepared people; existing ones are changed only where they differ. */
function introduce(world: World, people: readonly Person[]): void {
  const changed = people
    .map((person) => Person.parse(person))
    .filter((person) => JSON.stringify(world.people.get(person.id)) !== JSON.stringify(person));
  if (changed.length > 0) world.commit(changed.map((person) => ({ kind: 'person', person })));
}
