// Ensures that the database and Temporal's data belong together: both keep the installation's id, and a mismatch is refused.
import { connected } from '../temporal/client.ts';

const KEY = 'minsheng-installation';

/** Refuses a Temporal namespace that belongs to another database; marks one without an id as ours. */
export async function agreeOnIdentity(namespace: string, installationId: string): Promise<void> {
  const { workflowService } = await connected();
  const { namespaceInfo } = await workflowService.describeNamespace({ namespace });
  const kept = namespaceInfo?.data?.[KEY];
  if (kept === installationId) return;
  if (kept) {
    throw new Error(
      `Temporal's namespace “${namespace}” belongs to installation ${kept}, the database to ${installationId}. One of the two is foreign: ` +
        'point DATABASE_URL and TEMPORAL_ADDRESS at the same installation, or begin another one with npm start -- --fresh.',
    );
  }
  await workflowService.updateNamespace({ namespace, updateInfo: { data: { [KEY]: installationId } } });
}

/** Refuses a rehearsal on a real installation's data and the reverse, because their clocks differ in kind. */
export function agreeOnKind(installedRehearsal: boolean, rehearsal: boolean): void {
  if (installedRehearsal === rehearsal) return;
  throw new Error(
    installedRehearsal
      ? 'These data are a rehearsal’s, and with TELEGRAM_BOT_TOKEN an installation is real: npm start -- --fresh lays them aside, ' +
          'MINSHENG_STATE or DATABASE_URL name another place.'
      : 'These data are a real installation’s, and without TELEGRAM_BOT_TOKEN it would be a rehearsal: set the token, or name another ' +
          'place in MINSHENG_STATE or DATABASE_URL.',
  );
}
