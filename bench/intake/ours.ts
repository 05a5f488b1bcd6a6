// Our bot as it runs in service, with its dispatcher, as a process.
import { runBot } from '../../bot/run.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { given, stand } from './part.ts';

openDatabase(given('DATABASE_URL'));
const bot = await runBot({
  token: given('TOKEN'),
  apiRoot: given('API_ROOT'),
  regionCode: '330000',
  publicUrl: 'http://127.0.0.1:8080',
});
await stand({}, async () => {
  await bot.stop();
  await closeDatabase();
});
