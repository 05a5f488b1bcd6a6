// The relay makes errands durable: it delivers waiting ones for as long as the installation runs. Its history stays short.
import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { real } from './moment.ts';

const { deliverWaiting } = proxyActivities<Activities>({
  startToCloseTimeout: '3m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 1 },
});

/** Activities of one minute in one run, before it continues as new. */
const PAGES = 40;

export async function relay(): Promise<void> {
  for (let page = 0; page < PAGES; page++) await deliverWaiting({ seconds: 60, real: real() });
  await continueAsNew<typeof relay>();
}
