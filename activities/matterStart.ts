// Begins the process of a matter: the relay does it with the first errand to it.
import { endOfDay } from '../domain/calendar.ts';
import { yearOf } from '../domain/ids.ts';
import { turnOfMatter } from '../domain/matters.ts';
import { kindOfProcess } from '../domain/processes.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import * as matters from '../records/matters.ts';
import * as years from '../records/years.ts';
import * as temporal from '../temporal/client.ts';

/** Whether the process with this id is one that an errand begins, and runs now. */
export async function beginMatter(id: string): Promise<boolean> {
  const matter = kindOfProcess(id) === 'matter' ? await matters.byId(id) : null;
  if (!matter || matter.state === 'closed') return false;
  const { plan } = await years.planOf(matter.yearId);
  const language = plan.languages.administrators;
  const { regionCode, year } = yearOf(id);
  await temporal.start({
    id,
    kind: 'matter',
    summary: say(language, 'summary-matter', { matter: matter.kind, number: matter.number, unit: textIn(matter.unit, language) }),
    shows: {
      Region: regionCode,
      Year: String(year),
      Unit: matter.unitId,
      WaitsFor: turnOfMatter(matter),
      DueDate: endOfDay(plan.timezone, matter.due).getTime(),
      Overdue: false,
    },
  });
  return true;
}
