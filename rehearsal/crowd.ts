// The crowd: everybody in the rehearsal, each with a chat and a mind, and the pace of their year.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import { invite, vacantRoles } from '../actions/roles.ts';
import { standings } from '../actions/years.ts';
import { agenda } from '../views/agenda.ts';
import { dueNotices } from '../views/backlog.ts';
import { People } from '../simulator/people.ts';
import { openedPage } from './beginning.ts';
import { openJournal } from './journal.ts';
import { Ledger, type LedgerLine } from './ledger.ts';
import { mindOf } from './minds/index.ts';
import { isSettled } from './minds/settling.ts';
import { waitsAtDesk } from './newcomersDesk.ts';
import { Pace, type PaceLine } from './pace.ts';
import { inChat, readCast, regions } from './people.ts';
import { Player } from './player.ts';
import type { Scene } from './sight.ts';

export interface CrowdOptions {
  /** The simulator's address. */
  readonly url: string;
  readonly botUsername: string;
  /** The year's speed as a multiple of the usual quarter of an hour. */
  readonly speed: number;
  /** The folder of the crowd's journals. */
  readonly dir: string;
}

export interface Crowd {
  readonly ledger: Ledger;
  stop(): Promise<void>;
}

/** Real milliseconds between two looks at the clock. */
const LOOK_MS = 200;
/** Real seconds after which the year begins even if nobody has opened the page. */
const AT_LATEST_SECONDS = 60;
/**
 * People acting at once from which the crowd counts as overloaded; so it does when one of them has been at it for `LONGEST_WORK` (year
 * milliseconds).
 */
const CROWDED = 14;
/** Notices on their way from which the crowd counts as overloaded, since nobody can act on a notice that has not arrived. */
const MANY_NOTICES = 40;
const LONGEST_WORK = 10 * 86_400_000;
/** Real milliseconds after which an unused invitation is made again. */
const INVITE_AGAIN_MS = 20_000;

/** The scene before the first look, in which nobody acts. */
const NOWHERE = { at: new Date(0), real: new Date(0), years: [], complete: false };

/** Starts the crowd; resolves when it watches the chats. */
export async function runCrowd(options: CrowdOptions): Promise<Crowd> {
  const crowd = new RunningCrowd(options);
  await crowd.start();
  return crowd;
}

class RunningCrowd implements Crowd {
  readonly ledger: Ledger;
  readonly #people: People;
  readonly #players: ReadonlyMap<number, Player>;
  readonly #pace: Pace;
  readonly #speed: number;
  readonly #ended = new AbortController();
  readonly #invited = new Map<string, number>();
  readonly #workSince = new Map<number, Date>();
  readonly #began = Date.now();
  #running: Promise<unknown> = Promise.resolve();
  #taken: ReadonlySet<number> = new Set();
  #scene: Scene;
  #complete = false;
  #crowded = false;
  /** Whether a person has paused the clock; the crowd rests until it runs again. */
  #resting = false;

  constructor({ url, speed, dir }: CrowdOptions) {
    this.ledger = new Ledger(openJournal<LedgerLine>(join(dir, 'crowd-ledger.jsonl')));
    this.#people = new People(url);
    this.#speed = speed;
    this.#pace = new Pace(openJournal<PaceLine>(join(dir, 'crowd-pace.jsonl')), speed);
    const hands = { people: this.#people, ledger: this.ledger };
    this.#scene = { ...NOWHERE, ledger: this.ledger, speed };
    this.#players = new Map(readCast().map((who) => [who.number, new Player(who, { ...hands, mind: mindOf(who) })]));
  }

  async start(): Promise<void> {
    await this.#people.create(...[...this.#players.values()].map(({ who }) => inChat(who)));
    const events = await this.#people.events(this.#ended.signal);
    await this.#readAll();
    this.#running = Promise.all([this.#watch(events), this.#live()]);
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#running.catch(() => undefined);
    while ([...this.#players.values()].some(({ busy }) => busy)) await pause(20);
  }

  async #readAll(): Promise<void> {
    await Promise.all([...this.#players.values()].map((player) => player.read()));
  }

  async #watch(events: Awaited<ReturnType<People['events']>>): Promise<void> {
    for await (const event of events) {
      if (event.kind === 'resync') await this.#readAll().catch(() => undefined);
      else if (event.kind === 'taken') this.#taken = new Set([...this.#taken, event.person]);
      else if (event.kind === 'message' || event.kind === 'edited' || event.kind === 'deleted') {
        const player = this.#players.get(event.person);
        player?.see(event);
        if (player) void this.#go(player);
      }
    }
  }

  async #live(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      try {
        await this.#look();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        await pause(1_000);
      }
      await pause(LOOK_MS);
    }
  }

  /** Looks around once: reads the clock and who holds which role, then lets everybody do their next act. */
  async #look(): Promise<void> {
    const [reading, years, taken] = await Promise.all([clock.reading(), standings(), this.#people.taken()]);
    this.#taken = new Set(taken.map(({ person }) => person));
    const { at, real } = reading;
    const shared = { ledger: this.ledger, complete: this.#complete, speed: this.#speed };
    this.#scene = { at, real, years, ...shared };
    this.#resting = reading.begun && reading.paused && !this.#pace.holds(reading);
    if (this.#resting) return this.#pace.keep(reading, years, [], this.#crowded);
    if (!this.#complete) await this.#gather(real);
    if (!reading.begun && real.getTime() > this.#began + (AT_LATEST_SECONDS * 1_000) / this.#speed) await openedPage(this.#speed);
    const holds = await this.#holds();
    for (const player of this.#players.values()) void this.#go(player);
    this.#crowded = this.#isCrowded(at, await dueNotices(at));
    await this.#pace.keep(reading, years, holds, this.#crowded);
  }

  /** Whether the crowd is overloaded. Long work of the office's clerk does not count, since its many topics take their time. */
  #isCrowded(at: Date, notices: number): boolean {
    if (notices > MANY_NOTICES) return true;
    const working = [...this.#players.values()].filter(({ busy }) => busy);
    if (working.length > (this.#crowded ? CROWDED / 2 : CROWDED)) return true;
    return working.some(
      ({ who }) => who.role !== 'office' && at.getTime() - (this.#workSince.get(who.number) ?? at).valueOf() > LONGEST_WORK,
    );
  }

  /** The newcomer's people for whose decision the clock has to wait: by their own chats, and by the record at a desk. */
  async #holds(): Promise<readonly string[]> {
    const theirs = [...this.#players.values()].filter(({ who, busy }) => this.#taken.has(who.number) && !busy);
    if (theirs.length === 0) return [];
    const waiting = await agenda();
    return theirs.flatMap((player) => {
      const { who } = player;
      return player.next(this.#scene)?.decides === true || waitsAtDesk(who, this.#scene, waiting) ? [who.slug] : [];
    });
  }

  /** Lets a person act until they have nothing to do or the newcomer takes over. */
  async #go(player: Player): Promise<void> {
    if (player.busy) return;
    this.#workSince.set(player.who.number, this.#scene.at);
    do {
      if (this.#ended.signal.aborted || this.#resting || this.#taken.has(player.who.number)) return;
    } while (await player.go(this.#scene));
  }

  /**
   * Brings everybody in: each takes up a role by a link and tells where they live. A person whom the newcomer holds gets their link too,
   * since nobody else can give it to them; the newcomer says where that person lives, and the year does not wait for it.
   */
  async #gather(real: Date): Promise<void> {
    const vacant = new Set(await vacantRoles(regions));
    for (const { who } of this.#players.values()) {
      const lately = real.getTime() < (this.#invited.get(who.slug) ?? 0) + INVITE_AGAIN_MS;
      if (!who.roleId || !vacant.has(who.roleId) || lately) continue;
      this.#invited.set(who.slug, real.getTime());
      const link = await invite(operator, who.roleId);
      if (link.ok) await this.#people.say(who.number, `/start ${link.value.payload}`);
    }
    const isIn = (player: Player): boolean => this.#taken.has(player.who.number) || isSettled(player.sight(this.#scene));
    this.#complete = vacant.size === 0 && [...this.#players.values()].every(isIn);
  }
}
