// One bot's chat network as a process.
import { startSimulator } from '../../simulator/index.ts';
import { given, stand } from './part.ts';

const token = given('TOKEN');
const people = Array.from({ length: Number(given('CHATS')) }, (_, n) => ({
  id: 10_000 + n,
  first_name: `市民${n}`,
  language_code: 'zh-hans',
}));
const simulator = await startSimulator({ token, bot: { username: 'intake_bot', first_name: 'Intake' }, people });
await stand({ url: simulator.url, apiRoot: simulator.apiRoot }, () => simulator.close());
