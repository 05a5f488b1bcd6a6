import { Bot } from 'grammy';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { People, type Person } from '../../simulator/people.ts';

export const token = '777000:AAtest-token';
export const anna: Person = { id: 1001, first_name: 'Anna', language_code: 'en' };
export const bo: Person = { id: 1002, first_name: '波', last_name: '陈', language_code: 'zh-hans' };

export interface Network {
  readonly simulator: Simulator;
  readonly people: People;
  readonly bot: Bot;
  /** Starts polling and resolves once the bot listens. */
  readonly listen: () => Promise<void>;
  /** A raw call of the Bot API, with its raw answer. */
  readonly call: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
}

/** A simulator with two people, and a grammY bot that uses it. */
export async function aNetwork(options: Partial<SimulatorOptions> = {}): Promise<Network> {
  const simulator = await startSimulator({
    token,
    bot: { username: 'livelihood_bot', first_name: 'Livelihood' },
    people: [anna, bo],
    ...options,
  });
  const bot = new Bot(token, { client: { apiRoot: simulator.apiRoot } });
  return {
    simulator,
    bot,
    people: new People(simulator.url),
    listen: () => new Promise((resolve, reject) => void bot.start({ onStart: () => resolve() }).catch(reject)),
    async call(method, params = {}) {
      const answer = await fetch(`${simulator.apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      });
      return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
    },
    async close() {
      await bot.stop();
      await simulator.close();
    },
  };
}

/** The smallest PNG of a given size: its header is enough for code that only measures it. */
export function aPicture(width = 640, height = 480): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rest = Buffer.from('08060000000000000000000049444154789c6300010000050001000000000049454e44ae426082', 'hex');
  return new Uint8Array(Buffer.concat([head, size, rest]));
}
