// A thread whose entry is TypeScript: what reads it must be there before the entry is loaded, however the process itself was started.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
