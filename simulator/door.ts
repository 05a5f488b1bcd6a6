// Which requests are served. The network has no login, and any web page could reach it through a domain that resolves to this machine (DNS
// rebinding): so only known host names are served, and pages of other origins are refused.
import { isIP } from 'node:net';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Gives the check of a request's `Host` and `Origin`: a refusal in words, or undefined. Served are the loopback names and the address
 * listened on; if that is every address of the machine, any numeric address too, since no foreign domain can pose as one.
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
