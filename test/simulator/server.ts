import { startSimulator } from '../../simulator/index.ts';
import { anna, bo, token } from './network.ts';

// A simulator as its own process, for tests that kill it: prints its address, then waits.
const [dir = '', port = '0'] = process.argv.slice(2);
const { url } = await startSimulator({
  token,
  dir,
  port: Number(port),
  bot: { username: 'livelihood_bot', first_name: 'Livelihood' },
  people: [anna, bo],
});
console.log(url);
