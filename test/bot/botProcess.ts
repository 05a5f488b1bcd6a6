// A bot in a process of its own, for tests that kill it: says that it stands, then runs until it is ended.
import { runBot } from '../../bot/run.ts';
import { openDatabase } from '../../records/database.ts';

const { DATABASE_URL = '', TOKEN = '', API_ROOT = '' } = process.env;
openDatabase(DATABASE_URL);
await runBot({ token: TOKEN, apiRoot: API_ROOT, regionCode: '330000', publicUrl: 'http://127.0.0.1:8080' });
console.log('ready');
