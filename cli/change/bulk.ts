import { operator } from '../../actions/actor.ts';
import { askTogether } from '../../actions/changesTogether.ts';
import { projectId, unitId, yearOf } from '../../domain/ids.ts';
import type { ChangeReason } from '../../domain/tasks/change.ts';
import type { House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { asJson, line, made } from '../words.ts';

/** What is asked for, of which tasks. */
export interface Bulk {
  readonly year: string;
  readonly unit?: string;
  readonly region?: string;
  readonly project?: string;
  readonly days?: number;
  readonly toUnit?: string;
  readonly cancel?: true;
  readonly reason: ChangeReason;
  readonly words?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Asks for the change, or says what it would come to. */
export async function bulk(house: House, given: Bulk): Promise<void> {
  await house.open();
  await foundYear(given.year);
  const { regionCode } = yearOf(given.year);
  const named = (unit: string): string => (unit.includes('/') ? unit : unitId(regionCode, unit));
  const { year, unit, region, project, days, toUnit, reason, words = null, dryRun = false } = given;
  const meant = {
    yearId: year,
    unit: unit === undefined ? undefined : named(unit),
    region,
    project: project === undefined ? undefined : projectId(year, project),
  };
  const asked =
    days !== undefined
      ? ({ kind: 'date', days } as const)
      : toUnit !== undefined
        ? ({ kind: 'unit', unit: named(toUnit) } as const)
        : ({ kind: 'cancelled' } as const);
  const found = made(house, await askTogether({ ...operator, via: 'command-line' }, meant, { asked, reason, words }, dryRun));
  if (given.json) return asJson(house, found);
  line(
    house,
    `${found.asked} tasks, a ${found.size} change${dryRun ? ': nothing was asked for yet' : ': one decision waits for all of them'}`,
  );
  for (const [why, count] of Object.entries(found.refused)) line(house, `${count} tasks cannot be asked for: ${why}`);
}
