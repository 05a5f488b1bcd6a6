// The public page's process.
import { serveWeb } from '../../web/serve.ts';
import { runPart } from './part.ts';

await runPart('web', ({ settings, environment, inHand }) =>
  serveWeb({ inHand, host: settings.HOST, port: Number(environment.WEB_PORT ?? settings.PORT), regionCode: settings.REGION }),
);
