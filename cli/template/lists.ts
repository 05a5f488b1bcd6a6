import { writeFile } from 'node:fs/promises';
import { listsTemplate } from '../../documents/template.ts';
import { languageAsked, languages } from '../../locales/spoken.ts';
import { listedProjects } from '../export/lists.ts';
import { Failure, type House } from '../house.ts';
import { foundYearWithPlan } from '../whichYear.ts';
import { languageOf, line } from '../words.ts';
import * as people from '../../records/people.ts';

export interface Making {
  readonly year?: string;
  readonly out: string;
  readonly language?: string;
}

/** Writes the template, empty or with what stands of a year. */
export async function write(house: House, { year, out, language: asked }: Making): Promise<void> {
  const language = asked === undefined ? languageOf(house) : languageAsked(asked);
  if (!language) throw new Failure(`--language ${asked ?? ''}: there is ${languages.join(', ')}`, 2);
  const filled = year === undefined ? {} : await ofYear(house, year);
  const bytes = await listsTemplate({ language, ...filled });
  await writeFile(out, bytes).catch((error: unknown) => {
    throw new Failure(`${out}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  });
  line(house, out);
}

async function ofYear(house: House, id: string) {
  await house.open();
  const { plan } = await foundYearWithPlan(id);
  const units = await people.unitsIn(plan.region);
  return { region: plan.region, year: plan.year, units, projects: await listedProjects(id, plan) };
}
