// Loaded before a command (`--import`): its processor microseconds, of all threads since its start, into the file that BENCH_CLI names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env['BENCH_CLI'] ?? '', String(user + system));
});
