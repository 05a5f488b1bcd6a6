// Runs the public page as an HTTP server.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { WorkInProgress } from '../domain/workInProgress.ts';
import { makeApp } from './app.tsx';

export interface WebOptions {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** The region whose year is shown first. */
  readonly regionCode: string;
  /** Where requests are registered while they are answered. */
  readonly inHand?: WorkInProgress;
}

export interface Web {
  readonly url: string;
  /** Takes no more requests, answers those in hand, and ends. */
  stop(): Promise<void>;
}

/** Starts listening; resolves when requests are answered. Needs an open database. */
export function serveWeb({ host, port, regionCode, inHand }: WebOptions): Promise<Web> {
  const app = makeApp({ regionCode, ...(inHand && { inHand }) });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ address, port: taken }: AddressInfo) => {
      server.off('error', reject);
      const at = address.includes(':') ? `[${address}]` : address;
      resolve({ url: `http://${at}:${taken}`, stop });
    });
    server.once('error', reject);
    const stop = () =>
      new Promise<void>((ended) => {
        server.close(() => ended());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
  });
}
