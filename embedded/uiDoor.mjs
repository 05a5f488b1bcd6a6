// The door before Temporal's Web UI. The UI has no login and answers under any host name, so any web page could reach it through a domain
// that resolves to this machine (DNS rebinding). The UI therefore listens on a random port, and this door forwards only requests to the
// machine's own names; requests that change something must come from the UI's own pages.
import { createServer, request } from 'node:http';

const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request is refused; undefined if it may pass.
 *
 * @param {{ readonly host?: string | undefined, readonly origin?: string | undefined }} headers
 * @returns {string | undefined}
 */
export function refusalOf({ host = '', origin }) {
  if (!URL.canParse(`http://${host}`) || !NAMES.has(new URL(`http://${host}`).hostname))
    return `This address is served under the names ${[...NAMES].join(', ')} only.`;
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host))
    return 'Pages of another address may not ask here.';
  return undefined;
}

/**
 * Listens on the loopback address and forwards requests that may pass. Answers 502 when the server behind it fails.
 *
 * @param {{ readonly port: number, readonly behind: number }} ports
 * @returns {import('node:http').Server}
 */
export function openUiDoor({ port, behind }) {
  const server = createServer((asked, answer) => {
    const refusal = refusalOf({ host: asked.headers.host, origin: asked.headers.origin });
    if (refusal) return void answer.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${refusal}\n`);
    const { method, url, headers } = asked;
    const handed = request({ host: '127.0.0.1', port: behind, method, path: url, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    handed.on('error', () => {
      if (answer.headersSent) return void answer.destroy();
      answer.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end("Temporal's Web UI does not answer yet.\n");
    });
    answer.on('close', () => handed.destroy());
    asked.pipe(handed);
  });
  server.on('error', () => undefined); // the port may be taken for a moment; the guardian opens the door again
  server.listen(port, '127.0.0.1');
  return server;
}
