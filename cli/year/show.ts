import { regionName } from '../../locales/regions.ts';
import { say } from '../../locales/say.ts';
import { calendarOf } from '../../records/calendars.ts';
import { waitsIn } from '../../views/decisions.ts';
import { yearReport } from '../../views/reports.ts';
import type { House } from '../house.ts';
import { foundYearWithPlan } from '../whichYear.ts';
import { asJson, columns, languageOf, line, momentText } from '../words.ts';
import { tellWarnings, warned } from './plan.ts';

/** Where a year stands, what waits for a person, and its figures. */
export async function show(house: House, id: string, json: true | undefined): Promise<void> {
  await house.open();
  const { year, version, plan } = await foundYearWithPlan(id);
  const waits = await waitsIn(year);
  const warnings = warned(house, plan, await calendarOf());
  const { figures, progress: aspects } = await yearReport(year);
  const { stage, state, stageBegan, stageEnds, regionCode } = year;
  if (json) {
    return asJson(house, {
      id,
      region: regionCode,
      stage,
      state,
      stageBegan,
      stageEnds,
      planVersion: version,
      waits,
      warnings,
      figures,
      aspects,
    });
  }
  const language = languageOf(house);
  const zone = plan.timezone;
  line(house, `${id}  ${regionName(regionCode, language)}  plan version ${version}`);
  line(house, `stage  ${say(language, `stage-${stage}`)} (${stage}), ${state}, until ${momentText(stageEnds, zone)}`);
  line(house, waits.length === 0 ? 'waits  for nobody' : 'waits for people:');
  for (const row of columns(waits.map(({ kind, about, role, due }) => ['  ', kind, about, role, `due ${momentText(due, zone)}`])))
    line(house, row);
  tellWarnings(house, warnings);
  line(house, 'figures:');
  for (const row of columns(Object.entries(figures).map(([name, value]) => ['  ', name, String(value)]))) line(house, row);
}
