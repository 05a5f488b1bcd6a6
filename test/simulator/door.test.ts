import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doorOf } from '../../simulator/door.ts';
import { aNetwork, anna, type Network, token } from './network.ts';

let network: Network;
beforeAll(async () => {
  network = await aNetwork();
  await network.people.say(anna, '/start');
});
afterAll(() => network.close());

/** A request with headers that `fetch` does not allow. */
const asked = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<number>((resolve, reject) => {
    const url = new URL(network.simulator.url + path);
    request({ host: url.hostname, port: url.port, path: url.pathname + url.search, method, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('whom the network serves', () => {
  it.each([
    ['a name that leads here', '/', 'evil.example'],
    ['such a name with our port', '/people', 'evil.example:80'],
    ['a name that only begins like ours', `/bot${token}/getMe`, 'localhost.evil.example'],
    ['another address in numbers', '/page/app.js', '10.0.0.5'],
    ['a name cut short', '/clock', 'localhos'],
  ])('refuses %s', async (_, path, host) => {
    expect(await asked(path, { headers: { host } })).toBe(403);
  });

  it.each(['localhost', 'localhost:9999', '127.0.0.1', '[::1]:8082'])('serves %s, a name of this machine', async (host) => {
    expect(await asked('/', { headers: { host } })).toBe(200);
  });

  it.each([
    ['a GET that would point the bot elsewhere', 'setWebhook?url=https://evil.example/'],
    ['a GET that would speak for the bot', `sendMessage?chat_id=${anna.id}&text=hello`],
    ['a GET that would change its commands', 'setMyCommands?commands=[]'],
    ['a GET that would confirm what nobody handled', 'getUpdates?offset=999999'],
  ])('takes no change from a link or a picture of any page: %s', async (_, call) => {
    expect(await asked(`/bot${token}/${call}`)).toBe(405);
    const { result } = await network.call('getWebhookInfo');
    expect(result).toMatchObject({ url: '' });
  });

  it('lets be read by GET what changes nothing, and changed by POST', async () => {
    expect(await asked(`/bot${token}/getMe`)).toBe(200);
    expect((await network.call('sendMessage', { chat_id: anna.id, text: 'hello' })).status).toBe(200);
  });

  it('refuses a press, words and the clock of a page of another address', async () => {
    const headers = { host: new URL(network.simulator.url).host, origin: 'https://example.org' };
    for (const path of [`/people/${anna.id}/take`, '/people/control/restart-ids', '/clock/pause'])
      expect(await asked(path, { method: 'POST', headers })).toBe(403);
    expect(await asked(`/people/${anna.id}/take`, { method: 'POST', headers: { ...headers, origin: 'null' } })).toBe(403);
  });
});

describe('an address that is open to the whole network', () => {
  it('serves its own name, and where it listens everywhere any address in numbers, but no foreign name', () => {
    expect(doorOf('192.168.1.5')({ host: '192.168.1.5:8082' })).toBeUndefined();
    expect(doorOf('192.168.1.5')({ host: '192.168.1.6:8082' })).toContain('192.168.1.5');
    expect(doorOf('fe80::1')({ host: '[fe80::1]:8082' })).toBeUndefined();
    expect(doorOf('0.0.0.0')({ host: '192.168.1.6:8082' })).toBeUndefined();
    expect(doorOf('::')({ host: '[2001:db8::1]' })).toBeUndefined();
    expect(doorOf('0.0.0.0')({ host: 'evil.example' })).toContain('Forbidden');
  });
});
