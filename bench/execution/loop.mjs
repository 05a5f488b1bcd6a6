// Loaded by a worker before anything else (`--import`): how long its event loop stands still, and how many statements it sends, a line a
// second into the file that BENCH_LOOP names. With BENCH_PROFILE, a CPU profile of its main thread there when it ends.
import { appendFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

const { BENCH_LOOP: file, BENCH_PROFILE: folder } = process.env;
const RESOLUTION_MS = 10;

if (isMainThread && file) {
  let statements = 0;
  const { prototype } = pg.Client;
  // oxlint-disable-next-line typescript/unbound-method -- it is called on the client that it was called on
  prototype.query = new Proxy(prototype.query, {
    apply(query, client, given) {
      statements++;
      return Reflect.apply(query, client, given);
    },
  });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  setInterval(() => {
    appendFileSync(file, `${Date.now()} ${Math.max(0, delay.max / 1e6 - RESOLUTION_MS).toFixed(1)} ${statements}\n`);
    delay.reset();
  }, 1_000).unref();
}

if (isMainThread && file && folder) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  process.on('exit', () =>
    session.post('Profiler.stop', (error, stopped) => {
      if (!error) writeFileSync(join(folder, `${process.pid}.cpuprofile`), JSON.stringify(stopped.profile));
    }),
  );
}
