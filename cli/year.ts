// minsheng year check|start|show|list: checks plans, starts years from them, shows the state of years.
import { Argument, Command } from 'commander';
import { operator } from '../actions/actor.ts';
import * as yearActions from '../actions/years.ts';
import { BadFile, readYearFiles, type YearFiles } from '../documents/planFiles.ts';
import { type Calendar, china, dayIn } from '../domain/calendar.ts';
import { yearId } from '../domain/ids.ts';
import type { YearPlan } from '../domain/plan.ts';
import { regionName } from '../locales/regions.ts';
import { preparationsOf, type Session } from '../domain/stages.ts';
import { say, sayProblem } from '../locales/say.ts';
import { calendarOf } from '../records/calendars.ts';
import { waitsIn } from '../views/decisions.ts';
import { yearReport } from '../views/reports.ts';
import { allYears } from '../views/years.ts';
import { Failure, type House } from './house.ts';
import { foundYearWithPlan, yearNamed } from './whichYear.ts';
import { asJson, columns, languageOf, line, made, momentText } from './words.ts';

interface Json {
  readonly json?: true;
}

export const yearCommand = (house: House): Command =>
  new Command('year')
    .summary('check, start and look at livelihood years')
    .addCommand(checkCommand(house))
    .addCommand(startCommand(house))
    .addCommand(showCommand(house))
    .addCommand(listCommand(house));

const checkCommand = (house: House): Command =>
  new Command('check')
    .summary('read a plan with its people and candidates, and say what is wrong')
    .description('Reads a plan (YAML or JSON) and the files beside it that it names. Needs no server.')
    .argument('<plan>', 'such as examples/rehearsal/county.yaml')
    .option('--json', 'print what was read as JSON')
    .addHelpText('after', '\nExample: minsheng year check examples/rehearsal/county.yaml')
    .action(async (path: string, { json }: Json) => {
      const files = await read(path);
      const problems = yearActions.problemsOf(files);
      const { plan, people, candidates } = files;
      const summary = {
        year: yearId(plan.region, plan.year).slice('year/'.length),
        region: regionName(plan.region, languageOf(house)),
        decision: plan.decision.method,
        ...(plan.session && { session: sessionOf(plan.session, plan.timezone) }),
        aspects: plan.aspects.length,
        units: people?.units.length ?? 0,
        deputies: people?.deputies.length ?? 0,
        candidates: candidates.length,
        sites: candidates.reduce((sum, { sites }) => sum + sites.length, 0),
        problems: problems.map((problem) => ({ ...problem, says: sayProblem(languageOf(house), problem) })),
        warnings: warned(house, plan, china),
      };
      if (json) asJson(house, summary);
      else {
        const { problems: _, warnings, ...rest } = summary;
        for (const row of columns(Object.entries(rest).map(([name, value]) => [name, cellOf(value)]))) line(house, row);
        tellWarnings(house, warnings);
      }
      if (summary.problems.length > 0) {
        throw new Failure(
          summary.problems.map(({ id, says }) => `${path}: ${PARTS[id] ?? 'stages'}: ${says} [${id}]`).join('\n'),
        );
      }
    });

/** The part of a plan that has a problem, where it is not its stages. */
const PARTS: Readonly<Record<string, string>> = { 'vote-not-held': 'decision', 'language-not-spoken': 'languages' };

/** A session with the last days for sending its papers and its pack. */
const sessionOf = (session: Session, zone: string) => ({
  opens: session.opens,
  ...Object.fromEntries(preparationsOf(session, zone).map(({ what, due }) => [what, dayIn(zone, due)])),
});

const cellOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => `${name} ${String(each)}`)
        .join(', ')
    : String(value);

/** Warnings about optional parts that a plan lacks, in the operator’s language. */
const warned = (house: House, plan: YearPlan, calendar: Calendar) =>
  yearActions.warningsOf(plan, calendar).map((warning) => ({
    ...warning,
    says: say(languageOf(house), `warning-${warning.id}`, warning.facts),
  }));

const tellWarnings = (house: House, warnings: readonly { readonly id: string; readonly says: string }[]): void => {
  for (const { id, says } of warnings) line(house, `note: ${says} [${id}]`);
};

async function read(path: string): Promise<YearFiles> {
  try {
    return await readYearFiles(path);
  } catch (error) {
    if (error instanceof BadFile) throw new Failure(error.message, 2);
    throw error;
  }
}

const startCommand = (house: House): Command =>
  new Command('start')
    .summary('start a year from its plan')
    .description(
      'Keeps plan, people and candidates in one transaction and starts the year’s workflow. Started twice it is the same year.',
    )
    .argument('<plan>', 'such as examples/rehearsal/county.yaml')
    .option('--json', 'print the year’s id as JSON')
    .addHelpText('after', '\nExample: minsheng year start plan.yaml\nThen:    minsheng invite --list, minsheng invite <role id>')
    .action(async (path: string, { json }: Json) => {
      const files = await read(path);
      await house.open();
      const id = made(house, await yearActions.start(operator, files));
      const warnings = warned(house, files.plan, await calendarOf());
      if (json) return asJson(house, { id, year: id.slice('year/'.length), warnings });
      line(house, `${id} runs. Next: minsheng year show ${id.slice('year/'.length)}, minsheng invite --list`);
      tellWarnings(house, warnings);
    });

const listCommand = (house: House): Command =>
  new Command('list')
    .summary('all years and where they stand')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng year list --json')
    .action(async ({ json }: Json) => {
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
    });

const showCommand = (house: House): Command =>
  new Command('show')
    .summary('where one year stands, what waits for a person, and its figures')
    .addArgument(new Argument('<year>', 'region and year, such as 330105/2025').argParser(yearNamed))
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng year show 330105/2025')
    .action(async (id: string, { json }: Json) => {
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
      for (const row of columns(
        waits.map(({ kind, about, role, due }) => ['  ', kind, about, role, `due ${momentText(due, zone)}`]),
      ))
        line(house, row);
      tellWarnings(house, warnings);
      line(house, 'figures:');
      for (const row of columns(Object.entries(figures).map(([name, value]) => ['  ', name, String(value)]))) line(house, row);
    });
