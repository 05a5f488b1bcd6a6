// Standards whose lines were known by their places: the migration gives lines ids, and every reference to a line uses its id.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Question } from '../../domain/deeds.ts';
import { numbered, Standard } from '../../domain/tasks/standard.ts';
import { before, type Before } from './before.ts';

let was: Before;
const lines = [
  { zh: '有顶棚', en: 'A roof' },
  { zh: '有座椅', en: 'A bench' },
];
const rowsOf = async (sql: string): Promise<unknown[]> => (await was.client.query(sql)).rows;

beforeAll(async () => {
  was = await before('0022');
  const { client } = was;
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO candidate (id, code, year_id, slug, title, aspect, cost, standard, sites) VALUES ('c', 'c', 'y', 'stops', '{}', 'a', 1, $1, '[]')`,
    [JSON.stringify(lines)],
  );
  await client.query(
    `INSERT INTO task (id, code, project_id, region_code, standard) VALUES ('t', 't', 'p', '330105', $1), ('bare', 'bare', 'p', '330105', '[]')`,
    [JSON.stringify(lines)],
  );
  await client.query(
    `INSERT INTO milestone (task_id, line, weight, due) VALUES ('t', 0, 1, '2027-05-01'), ('t', 1, 1, '2027-06-30')`,
  );
  await client.query(
    `INSERT INTO report (id, task_id, role_id, "by", kind, line, at) VALUES ('r1', 't', 'r', 'b', 'reached', 1, now()), ('r2', 't', 'r', 'b', 'nothing-new', NULL, now())`,
  );
  await client.query(
    `INSERT INTO line_mark (id, task_id, line, met, role_id, "by", at) VALUES ('m', 't', 0, true, 'r', 'b', now())`,
  );
  const asked = [
    { kind: 'report-photo', task: 'T', milestone: 1, card: 7, left: true },
    { kind: 'fail-reason', task: 'T', line: 0 },
    { kind: 'nothing-new', task: 'T' },
  ];
  for (const [index, question] of asked.entries())
    await client.query(`INSERT INTO person (id, asked) VALUES ($1, $2)`, [`p${index}`, JSON.stringify(question)]);
  await client.query(`INSERT INTO person (id) VALUES ('p9')`);
  const remembered = asked.map((question, index) => ({ message: index, question }));
  await client.query(`INSERT INTO address (channel, bot, chat, person_id, answers) VALUES ('telegram', 'b', 'c', 'p0', $1)`, [
    JSON.stringify(remembered),
  ]);
  await was.goOn();
}, 60_000);
afterAll(() => was.drop());

describe('a standard whose lines had no ids', () => {
  it('has them in its order, at its candidate and at its tasks, as one has that comes without', async () => {
    expect(await rowsOf('SELECT standard FROM candidate')).toEqual([{ standard: numbered(lines) }]);
    expect(await rowsOf('SELECT id, standard FROM task ORDER BY id')).toEqual([
      { id: 'bare', standard: [] },
      { id: 't', standard: numbered(lines) },
    ]);
    expect(Standard.safeParse(numbered(lines)).success).toBe(true);
  });

  it('is named by reports and marks', async () => {
    expect(await rowsOf('SELECT id, line FROM report ORDER BY id')).toEqual([
      { id: 'r1', line: 's2' },
      { id: 'r2', line: null },
    ]);
    expect(await rowsOf('SELECT line FROM line_mark')).toEqual([{ line: 's1' }]);
  });

  it('has milestones of their own, each of which proves the line that it was, on its day', async () => {
    expect(await rowsOf('SELECT id, "order", title, lines, weight, due::text AS due FROM milestone ORDER BY "order"')).toEqual([
      { id: 'm1', order: 0, title: lines[0], lines: ['s1'], weight: 1, due: '2027-05-01' },
      { id: 'm2', order: 1, title: lines[1], lines: ['s2'], weight: 1, due: '2027-06-30' },
    ]);
  });

  it('leaves questions open that are, and knows those that were answered, each with its line', async () => {
    const questions = (await rowsOf('SELECT asked FROM person ORDER BY id')) as { asked: unknown }[];
    const now = [
      { kind: 'report-photo', task: 'T', line: 's2', card: '7', left: true },
      { kind: 'fail-reason', task: 'T', line: 's1' },
      { kind: 'nothing-new', task: 'T' },
    ];
    expect(questions.slice(0, 3).map(({ asked }) => Question.parse(asked))).toEqual(now);
    const [{ answers } = { answers: [] }] = (await rowsOf('SELECT answers FROM address')) as {
      answers: { question: unknown }[];
    }[];
    expect(answers.map(({ question }) => Question.parse(question))).toEqual(now);
    expect(questions[3]).toEqual({ asked: null });
  });
});
