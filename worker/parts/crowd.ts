// The process of the rehearsal's crowd.
import { runCrowd } from '../../rehearsal/crowd.ts';
import { runPart } from './part.ts';

await runPart('crowd', ({ settings, environment }) =>
  runCrowd({
    url: environment.SIMULATOR_URL ?? '',
    botUsername: 'minsheng_bot',
    speed: settings.REHEARSAL_SPEED,
    dir: environment.SIMULATOR_DIR ?? '',
  }),
);
