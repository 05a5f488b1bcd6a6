// Tasks with their lights, worst first.
import { yearOf } from '../../domain/ids.ts';
import { regionName } from '../../locales/regions.ts';
import { firstDates } from '../../records/changes.ts';
import * as people from '../../records/people.ts';
import * as tasks from '../../records/tasks.ts';
import type { Row } from './written.ts';

export const TASK_COLUMNS = [
  'id',
  'code',
  'year',
  'project_zh',
  'project_en',
  'place_zh',
  'place_en',
  'region',
  'region_name',
  'unit',
  'unit_name',
  'due',
  'first_due',
  'state',
  'light',
  'progress',
] as const;

const BATCH = 2_000;

export async function* taskRows(yearId: string | undefined): AsyncGenerator<Row> {
  const filter = yearId === undefined ? {} : { yearId };
  const names = new Map<string, string | undefined>();
  for (let skip = 0; ; skip += BATCH) {
    const batch = await tasks.list(filter, skip, BATCH);
    const first = await firstDates(batch.map(({ id }) => id));
    for (const { id, code, title, place, regionCode, unitId, due, state, light, progress } of batch) {
      if (unitId !== null && !names.has(unitId)) names.set(unitId, (await people.unitOf(unitId))?.zh);
      yield {
        id,
        code,
        year: yearOf(id).yearId,
        project_zh: title.zh,
        project_en: title.en,
        place_zh: place?.zh ?? null,
        place_en: place?.en ?? null,
        region: regionCode,
        region_name: regionName(regionCode, 'zh', true),
        unit: unitId,
        unit_name: unitId === null ? null : (names.get(unitId) ?? null),
        due,
        first_due: first.get(id) ?? due,
        state,
        light,
        progress,
      };
    }
    if (batch.length < BATCH) return;
  }
}
