import { createServer, connect } from 'node:net';

const loopback = '127.0.0.1';

/** Whether a server can listen on this port of the loopback address now. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: loopback, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A free port, chosen by the operating system. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: loopback }, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port was given')),
      );
    });
  });

/** The first free port of the wishes, else any; logs it when the usual port, the last of the wishes, is taken. */
export async function choosePort(what: string, wishes: readonly number[], log: (line: string) => void): Promise<number> {
  for (const port of wishes) if (await isFree(port)) return port;
  const port = await freePort();
  const usual = wishes.at(-1);
  if (usual !== undefined) log(`${what}: port ${usual} is taken, so port ${port} it is`);
  return port;
}

/** Whether a server answers on this port of the loopback address. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: loopback, timeout: 1_000 });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
