// The two lists as they stand, as a workbook or as CSV: `import lists` reads them again.
import { writeFile } from 'node:fs/promises';
import { type ListedProject, listsCsv, listsXlsx } from '../../documents/lists.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { textOf } from '../../domain/languages.ts';
import * as people from '../../records/people.ts';
import { standingLists } from '../../views/lists.ts';
import { Failure, type House } from '../house.ts';
import { foundYearWithPlan } from '../whichYear.ts';
import { languageOf, line } from '../words.ts';

export interface ExportingLists {
  readonly year: string;
  readonly out?: string;
  readonly csv?: true;
  readonly standards?: true;
}

/** A year's decided projects with their places, as documents write them. */
export async function listedProjects(yearId: string, plan: YearPlan): Promise<ListedProject[]> {
  const { projects, tasks } = await standingLists(yearId);
  const units = new Map((await people.unitsIn(plan.region)).map((unit) => [unit.id, textOf(unit)]));
  const aspects = new Map(plan.aspects.map((aspect) => [aspect.id, textOf(aspect)]));
  const unitOf = (id: string | null) => (id === null ? null : (units.get(id) ?? { zh: id, en: id }));
  return projects.map(({ id, slug, title, aspect, cost, unit }) => {
    const own = tasks.filter(({ project }) => project === id);
    return {
      id: slug,
      title,
      aspect: aspects.get(aspect) ?? { zh: aspect, en: aspect },
      cost,
      unit: unitOf(unit),
      standard: own[0]?.standard ?? [],
      tasks: own.map((task) => ({ ...task, regionCode: task.region, unit: unitOf(task.unit) })),
    };
  });
}

/** Writes the lists: a workbook with both to a file, or one of them as CSV. */
export async function exportLists(house: House, { year, out, csv, standards }: ExportingLists): Promise<void> {
  await house.open();
  const { plan } = await foundYearWithPlan(year);
  const projects = await listedProjects(year, plan);
  const language = languageOf(house);
  if (csv) {
    const texts = listsCsv(projects, language);
    const text = standards ? texts.standards : texts.projects;
    if (out === undefined) house.out.write(text);
    else await kept(out, text);
    return;
  }
  if (out === undefined) throw new Failure('a workbook is written to a file: --out lists.xlsx, or --csv', 2);
  await kept(out, await listsXlsx(projects, language));
  line(house, out);
}

const kept = (out: string, data: string | Uint8Array): Promise<void> =>
  writeFile(out, data).catch((error: unknown) => {
    throw new Failure(`${out}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  });
