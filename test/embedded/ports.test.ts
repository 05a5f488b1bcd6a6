import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, choosePort, freePort, isFree } from '../../embedded/ports.ts';

describe('a port', () => {
  let taken = 0;
  let server: Server;
  beforeAll(async () => {
    taken = await freePort();
    server = createServer();
    await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('that somebody listens on is not free, and answers', async () => {
    expect([await isFree(taken), await answers(taken)]).toEqual([false, true]);
  });

  it('is the wished one when that is free, without a word', async () => {
    const said: string[] = [];
    const wished = await freePort();
    expect(await choosePort('a server', [taken, wished], (line) => said.push(line))).toBe(wished);
    expect(said).toEqual([]);
  });

  it('is any free one when the usual one is taken, and that is said', async () => {
    const said: string[] = [];
    const chosen = await choosePort('A server', [taken], (line) => said.push(line));
    expect(await isFree(chosen)).toBe(true);
    expect(said).toEqual([`A server: port ${taken} is taken, so port ${chosen} it is`]);
  });
});
