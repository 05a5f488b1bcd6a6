// Figures are queried by name: a page counts only those that it shows, and the year report is counted once.
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { yearCode } from '../../domain/ids.ts';
import { FigureName } from '../../domain/yearReport.ts';
import { closeDatabase, db } from '../../records/database.ts';
import { allFigures, figuresOf } from '../../records/figures.ts';
import * as decisions from '../../records/decisions.ts';
import * as years from '../../records/years.ts';
import { decisionFacts } from '../../views/decisions.ts';
import { deskFacts } from '../../views/desks.ts';
import { readers } from '../../views/notices/index.ts';
import { yearReport } from '../../views/reports.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, at, COUNTY, endYear, publishLetter, say, shortlist, startYear, voteOnList } from '../web/aYear.ts';

let database: FreshDatabase;
let web: Web;
/** The statements sent to the database since they were last cleared. */
let statements: () => string[] = () => [];
let forget = (): void => {};

beforeAll(async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  statements = () =>
    query.mock.calls.map(([first]: readonly unknown[]) => (typeof first === 'string' ? first : (first as { text: string }).text));
  forget = () => void query.mockClear();
  database = await anInstallation('2025-11-20T09:00');
  await startYear();
  await publishLetter(COUNTY);
  await say('小区门口缺一处老年食堂', '2024-10-10T09:00');
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await web.stop();
  await closeDatabase();
  await database.drop();
});
beforeEach(() => forget());

/** The statements that count figures. */
const counts = () => statements().filter((text) => text.includes('AS pass'));
const tables = (text = ''): string[] =>
  [...new Set([...text.matchAll(/(?:FROM|JOIN) (\w+)/g)].map(([, table = '']) => table))].toSorted((a, b) => (a < b ? -1 : 1));

describe('figures by name', () => {
  it('are what all of them together say, each, and one statement whatever is asked', async () => {
    const every = await allFigures(COUNTY);
    expect(every).toMatchObject({ suggestions: 1, people: 1, open: 1, tasks: 0 });
    expect(Object.keys(every).toSorted()).toEqual(FigureName.options.toSorted());
    for (const name of FigureName.options) {
      forget();
      expect(await figuresOf(COUNTY, [name])).toEqual({ [name]: every[name] });
      expect(statements()).toHaveLength(1);
    }
  });

  it('go once over the tasks and once over the suggestions, however many of their figures are asked', async () => {
    await figuresOf(COUNTY, ['red', 'yellow', 'accepted', 'tasks', 'suggestions', 'people', 'adopted']);
    expect(statements()).toHaveLength(1);
    expect(statements()[0]?.match(/FROM task t/g)).toHaveLength(1);
    expect(statements()[0]?.match(/FROM suggestion s/g)).toHaveLength(1);
  });
});

describe('a page asks for what it shows', () => {
  it.each([
    ['/330105/2025/letter', ['letter_reading', 'livelihood_year']],
    ['/330105/2025/topics', ['suggestion']],
    ['/330105/2025', ['suggestion']],
  ])('%s counts no more than that', async (path, of) => {
    expect((await fetch(web.url + path)).status).toBe(200);
    const figures = counts();
    expect(figures).toHaveLength(1);
    expect(tables(figures[0])).toEqual(of);
  });

  it('the desk counts what its line says of the stage', async () => {
    const { years: lines } = await deskFacts(
      [{ id: 'r', role: 'office', regionCode: '330105', unitId: null, holder: 'Wu', until: null }],
      { page: 0, size: 5 },
      at('2024-10-12T09:00'),
    );
    expect(lines.map(({ figures }) => Object.keys(figures))).toEqual([['suggestions', 'fresh']]);
    expect(counts()).toHaveLength(1);
  });
});

describe('the year report', () => {
  it('is what was drafted, for page, desk and chat, whatever is counted since', async () => {
    await db.suggestion.updateMany({ data: { outcome: 'not-now', outcomeAt: at('2024-11-01T09:00') } });
    await shortlist(COUNTY);
    await voteOnList(COUNTY);
    await endYear(COUNTY);
    const year = await years.byId(COUNTY);
    if (!year) throw new Error('no year');
    const drafted = years.reportOf(year);
    const tasks = drafted?.figures.tasks ?? 0;
    expect(tasks).toBeGreaterThan(0);
    // one more task is accepted afterwards, and one that was counted disappears
    await db.task.updateMany({ data: { state: 'accepted' } });
    expect((await figuresOf(COUNTY, ['accepted'])).accepted).not.toBe(drafted?.figures.accepted);

    forget();
    expect(await yearReport(year)).toEqual(drafted);
    const row = await decisions.about(COUNTY, 'accept-report');
    const decision = row && (await decisionFacts(row, at('2025-12-20T09:00')));
    expect(decision).toMatchObject({ kind: 'accept-report', figures: drafted?.figures });
    const to = { personId: 'anybody', now: at('2025-12-20T09:00'), station: { publicUrl: 'https://example.org' } };
    const told = await readers['report-card']({ year: yearCode(COUNTY) }, to);
    expect(told).toMatchObject({ tasks, accepted: drafted?.figures.accepted });
    expect(counts()).toEqual([]);
    const page = await (await fetch(`${web.url}/330105/2025/report?lang=en`)).text();
    expect(page).toContain(`: ${drafted?.figures.accepted ?? ''}"`);
    expect(counts()).toEqual([]);
  });
});
