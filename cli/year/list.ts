import { regionName } from '../../locales/regions.ts';
import { say } from '../../locales/say.ts';
import { allYears } from '../../views/years.ts';
import type { House } from '../house.ts';
import { asJson, columns, languageOf, line, momentText } from '../words.ts';

/** All years and where they stand. */
export async function list(house: House, json: true | undefined): Promise<void> {
  await house.open();
  const language = languageOf(house);
  const all = await allYears();
  if (json) {
    return asJson(
      house,
      all.map(({ id, regionCode, year, stage, state, stageEnds }) => ({
        id,
        year: id.slice('year/'.length),
        region: regionCode,
        name: regionName(regionCode, language),
        executes: year,
        stage,
        state,
        stageEnds,
      })),
    );
  }
  if (all.length === 0) return line(house, 'There is no year yet: minsheng year start PLAN.yaml starts one.');
  const rows = all.map(({ id, regionCode, stage, state, stageEnds }) => [
    id.slice('year/'.length),
    regionName(regionCode, language),
    say(language, `stage-${stage}`),
    state,
    momentText(stageEnds),
  ]);
  for (const row of columns([['year', 'region', 'stage', 'state', 'stage ends'], ...rows])) line(house, row);
}
