// A process that owns a folder's servers, to be killed by a test: `owner.ts FOLDER`. Prints one line when they are up.
import { startServers } from '../../embedded/servers.ts';

const [stateDir = ''] = process.argv.slice(2);
const { databaseUrl, temporalAddress } = await startServers({ stateDir, durable: false, graceSeconds: 3, log: () => {} });
console.log(JSON.stringify({ databaseUrl, temporalAddress }));
setInterval(() => {}, 1_000);
