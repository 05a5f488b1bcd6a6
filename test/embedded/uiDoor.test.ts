import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../embedded/ports.ts';
import { openUiDoor, refusalOf } from '../../embedded/uiDoor.mjs';

let ui: Server;
let door: Server;
let port = 0;

beforeAll(async () => {
  ui = createServer((asked, answer) => {
    answer.setHeader('set-cookie', ['a=1', 'b=2']);
    asked.pipe(answer.writeHead(asked.url === '/missing' ? 404 : 200));
  }).listen(0, '127.0.0.1');
  await once(ui, 'listening');
  port = await freePort();
  door = openUiDoor({ port, behind: (ui.address() as AddressInfo).port });
  await once(door, 'listening');
});
afterAll(() => {
  door.close();
  ui.close();
});

const asked = (path: string, headers: Record<string, string>, body = '') =>
  new Promise<{ status: number; text: string; cookies: readonly string[] }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers }, (reply) => {
      let text = '';
      reply.on('data', (piece: Buffer) => (text += piece.toString()));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, cookies: reply.headers['set-cookie'] ?? [] }));
    });
    call.on('error', reject).end(body);
  });

describe("the door before Temporal's Web UI", () => {
  it('hands on what this machine asks, both ways', async () => {
    const host = `127.0.0.1:${port}`;
    expect(await asked('/', { host, origin: `http://${host}` }, 'terminate')).toEqual({
      status: 200,
      text: 'terminate',
      cookies: ['a=1', 'b=2'],
    });
    expect((await asked('/missing', { host: `localhost:${port}` })).status).toBe(404);
  });

  it.each(['evil.example', 'evil.example:8233', '127.0.0.1.evil.example', '192.168.1.5', ']['])(
    'serves nobody who asks for %s',
    async (host) => {
      const { status, text } = await asked('/api/v1/namespaces', { host });
      expect({ status, told: text.includes('localhost') }).toEqual({ status: 403, told: true });
    },
  );

  it('takes nothing from pages of another address', () => {
    const host = '127.0.0.1:8233';
    expect(refusalOf({ host, origin: 'https://example.org' })).toBeDefined();
    expect(refusalOf({ host, origin: 'null' })).toBeDefined();
    expect(refusalOf({ host, origin: 'http://127.0.0.1:8080' })).toBeDefined();
    expect(refusalOf({ host, origin: `http://${host}` })).toBeUndefined();
    expect(refusalOf({})).toBeDefined();
  });

  it('says so while the UI does not answer', async () => {
    const other = await freePort();
    const shut = openUiDoor({ port: other, behind: await freePort() });
    await once(shut, 'listening');
    expect((await fetch(`http://127.0.0.1:${other}/`)).status).toBe(502);
    shut.close();
  });
});
