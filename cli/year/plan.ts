// What checking and starting a year share: reading its files, and warnings about what a plan lacks.
import * as yearActions from '../../actions/years.ts';
import { BadFile, readYearFiles, type YearFiles } from '../../documents/planFiles.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { say } from '../../locales/say.ts';
import { Failure, type House } from '../house.ts';
import { languageOf, line } from '../words.ts';

/** Warnings about optional parts that a plan lacks, in the operator’s language. */
export const warned = (house: House, plan: YearPlan, calendar: Calendar) =>
  yearActions.warningsOf(plan, calendar).map((warning) => ({
    ...warning,
    says: say(languageOf(house), `warning-${warning.id}`, warning.facts),
  }));

export const tellWarnings = (house: House, warnings: readonly { readonly id: string; readonly says: string }[]): void => {
  for (const { id, says } of warnings) line(house, `note: ${says} [${id}]`);
};

/** Prints what was assumed while a plan's candidates were read. */
export const tellSaid = (house: House, { said }: Pick<YearFiles, 'said'>): void => {
  for (const words of said) line(house, `note: ${words}`);
};

/** Reads a plan and the files beside it that it names. */
export async function read(house: House, path: string): Promise<YearFiles> {
  try {
    return await readYearFiles(path, languageOf(house));
  } catch (error) {
    if (error instanceof BadFile) throw new Failure(error.message, 2);
    throw error;
  }
}
