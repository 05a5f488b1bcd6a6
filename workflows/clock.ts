// The installation's clock, as administrators steer it: pause, resume, slow down and speed up a rehearsal; a real clock refuses.
import { condition, continueAsNew, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { say } from '../locales/say.ts';
import { isLong, LONG } from './attend.ts';
import { real } from './moment.ts';
import { openInbox } from './orders.ts';

const { changeClock } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export async function clock(): Promise<void> {
  const inbox = openInbox('clock');
  setCurrentDetails(say('zh', 'details-clock', {}));
  while (!(isLong(LONG) && (await inbox.isAnswered()))) {
    await condition(() => inbox.happened());
    const orders = inbox.take();
    inbox.answer(orders, await changeClock({ orders, real: real() }));
  }
  await continueAsNew<typeof clock>();
}
