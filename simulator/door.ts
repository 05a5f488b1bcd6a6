// Who may ask at all. The network has no login, so a page that a browser shows could reach it under a name of its own that leads to
// this machine: only known names are served, and pages of another address may not ask.
import { isIP } from 'node:net';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * A check of a call's `Host` and `Origin`: the refusal in words, or nothing. Served are the loopback names, the address listened on, and
 * where that is every address of the machine, any of them in numbers, which no foreign name can stand for.
 */
export function doorOf(
  listeningOn: string,
): (headers: { host?: string | undefined; origin?: string | undefined }) => string | undefined {
  const names = new Set([...LOOPBACK, listeningOn.includes(':') ? `[${listeningOn}]` : listeningOn]);
  const isKnown = (name: string): boolean =>
    names.has(name) || (EVERYWHERE.has(listeningOn) && isIP(name.replace(/^\[|\]$/g, '')) !== 0);
  return ({ host = '', origin }) => {
    if (!URL.canParse(`http://${host}`) || !isKnown(new URL(`http://${host}`).hostname))
      return `Forbidden: this address is served under the names ${[...names].join(', ')} only`;
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host))
      return 'Forbidden: pages of another address may not ask here';
    return undefined;
  };
}
