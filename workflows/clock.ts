// The installation's clock, as administrators steer it: pause, resume, slow down and speed up a rehearsal; a real clock refuses.
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { say } from '../locales/say.ts';
import { real } from './moment.ts';
import { openInbox } from './orders.ts';

const { changeClock } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export async function clock(): Promise<void> {
  const inbox = openInbox('clock');
  setCurrentDetails(say('zh', 'details-clock', {}));
  while (!workflowInfo().continueAsNewSuggested) {
    await condition(() => inbox.happened());
    const orders = inbox.take();
    inbox.answer(orders, await changeClock({ orders, real: real() }));
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof clock>();
}
