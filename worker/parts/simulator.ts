// The simulator's process, the chat on a machine without Telegram: with the rehearsal's people and the controls of its clock.
import { startSimulator } from '../../simulator/index.ts';
import { openedPage } from '../../rehearsal/beginning.ts';
import { clockHands } from '../clockHands.ts';
import { runPart } from './part.ts';

await runPart('simulator', async ({ settings, environment }) => {
  const simulator = await startSimulator({
    host: settings.HOST,
    port: Number(environment.SIMULATOR_PORT),
    dir: environment.SIMULATOR_DIR ?? '',
    token: environment.SIMULATOR_TOKEN ?? '',
    bot: { username: 'minsheng_bot', first_name: '民生直通车 Livelihood' },
    clock: clockHands(),
    links: [
      { label: { zh: '公开页面', en: 'Public page' }, url: environment.WEB_URL ?? '' },
      { label: { zh: 'Temporal 界面', en: 'Temporal UI' }, url: environment.TEMPORAL_UI_URL ?? '' },
    ],
    onPageOpened: () => void openedPage(),
  });
  return { stop: () => simulator.close() };
});
