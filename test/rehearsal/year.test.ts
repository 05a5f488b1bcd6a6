import { Client, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reading } from '../../actions/clock.ts';
import type { GradedProject } from '../../domain/yearReport.ts';
import { People, type SeenMessage } from '../../simulator/people.ts';
import { readCast } from '../../rehearsal/people.ts';
import { isFiled, suggestions } from '../../rehearsal/texts/index.ts';
import { startHouse, type House } from './house.ts';
import { historiesAt } from './histories.ts';

/** As fast as two cores allow: beyond this the crowd slows the clock by itself. */
const SPEED = 6;
const PATIENCE_MS = 900_000;
const YEARS = { '330000': 'year/330000/2025', '330105': 'year/330105/2025' } as const;
type Region = keyof typeof YEARS;
const regions: readonly Region[] = ['330000', '330105'];

interface Report {
  readonly figures: Readonly<Record<string, number>>;
  readonly grades?: readonly GradedProject[];
  readonly survey: {
    readonly invited: number;
    readonly answered: number;
    readonly refused: number;
    readonly aspects: readonly { readonly aspect: string; readonly n: number; readonly distribution?: readonly number[] }[];
  };
}

let house: House;
let sql: Client;
/** Each person's chat at the end. */
const chats = new Map<number, readonly SeenMessage[]>();

const rows = async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await sql.query<Row>(text, [...values])).rows;
const count = async (text: string, ...values: readonly unknown[]): Promise<number> =>
  Number((await rows<{ count: string }>(`SELECT count(*) ${text}`, values))[0]?.count);
const reportOf = async (region: Region): Promise<Report> => {
  const [row] = await rows<{ report: Report }>('SELECT report FROM livelihood_year WHERE id = $1', [YEARS[region]]);
  if (!row?.report) throw new Error(`no report of ${region}`);
  return row.report;
};
const until = async (done: () => Promise<boolean>, milliseconds: number): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it takes too long');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

/** What happened to the clock while the newcomer held the head of the district's office. */
const held = { stood: false, went: false };

/** Takes the head of the office before the letter, lets the others wait, and gives the role back. */
async function takeTheOffice(): Promise<void> {
  const newcomer = new People(house.url, { fromPage: true });
  const head = readCast().find(({ slug }) => slug === 'ge-yunfei')?.number ?? 0;
  await until(async () => (await reading()).begun, 90_000);
  await newcomer.say(head, '/help');
  held.stood = await seen(async () => (await reading()).paused, 60_000);
  await newcomer.giveBack(head);
  held.went = await seen(async () => !(await reading()).paused, 20_000);
}
const seen = (what: () => Promise<boolean>, milliseconds: number): Promise<boolean> =>
  until(what, milliseconds).then(
    () => true,
    () => false,
  );

/** A whole year of both levels, driven by the crowd through the Bot API alone. */
beforeAll(async () => {
  house = await startHouse({ speed: SPEED });
  sql = new Client({ connectionString: house.databaseUrl });
  await sql.connect();
  await takeTheOffice();
  await until(async () => (await count("FROM livelihood_year WHERE state = 'closed'")) === 2, PATIENCE_MS);
  await until(async () => (await count("FROM outbox WHERE state IN ('waiting', 'sending')")) === 0, 60_000);
  for (const person of await house.people.list()) chats.set(person.id, (await house.people.chat(person)).messages);
}, PATIENCE_MS + 120_000);

afterAll(async () => {
  await sql?.end();
  await house?.stop();
}, 60_000);

describe('a livelihood year at two levels', () => {
  it('stands still for what only the newcomer can decide, and goes on once the role is given back', () => {
    expect(held).toEqual({ stood: true, went: true });
  });

  it('comes to its end for the province and for the district', async () => {
    const years = await rows<{ id: string; stage: string }>('SELECT id, stage FROM livelihood_year ORDER BY id');
    expect(years).toEqual(Object.values(YEARS).map((id) => ({ id, stage: 'closed' })));
  });

  it('takes everything that the crowd said, each word once', async () => {
    const filed = suggestions.filter(isFiled);
    expect(house.crowd.ledger.count('suggested')).toBe(filed.length);
    const kept = await rows<{ text: string }>('SELECT text FROM suggestion');
    expect(kept.map(({ text }) => text).toSorted()).toEqual(filed.map(({ text }) => text).toSorted());
  });

  it('leaves no suggestion of a letter without an outcome and a reason', async () => {
    expect(await count('FROM suggestion WHERE year_id IS NOT NULL AND (outcome IS NULL OR reason IS NULL)')).toBe(0);
    expect(await count('FROM suggestion WHERE year_id IS NULL')).toBe(0);
  });

  it('tells everybody what became of their words, and nobody anything twice', async () => {
    const owed = await count('FROM (SELECT DISTINCT topic_id, person_id FROM suggestion WHERE withdrawn_at IS NULL) AS each');
    const news = await rows<{ chat: string; message: string; sent_as: string }>(
      "SELECT chat, message, sent_as FROM outbox WHERE state = 'sent' AND what = 'send' AND message IN ('outcome-news', 'decided-news', 'reserve-news', 'letter-card', 'report-card', 'list-decided')",
    );
    expect(news.filter(({ message }) => message === 'outcome-news')).toHaveLength(owed);
    for (const [person, messages] of chats) {
      const told = news.filter(({ chat }) => chat === String(person)).map(({ sent_as }) => Number(sent_as));
      const texts = messages.filter(({ id }) => told.includes(id)).map(({ text }) => text);
      expect(texts).toHaveLength(new Set(told).size);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });
});

it('has given more time somewhere', async () => {
  // in each year the crowd asks for one to three tasks, each within a few seconds; over both years at least one is granted
  expect(await count("FROM change WHERE state = 'granted'")).toBeGreaterThan(0);
});

describe('the mornings of whoever hears of tasks', () => {
  it('ring nobody twice in a moment, although a day of the year lasts a moment', async () => {
    const rung = [...chats.values()].map((messages) =>
      messages.flatMap(({ from, text, at }) => (from === 'bot' && text.startsWith('☀️') ? [Date.parse(at)] : [])),
    );
    const gaps = rung.flatMap((at) => at.slice(1).map((later, index) => later - (at[index] ?? later)));
    expect(rung.filter((at) => at.length > 0).length).toBeGreaterThan(5);
    expect(Math.min(...gaps)).toBeGreaterThan(14_000);
    const said = await count("FROM outbox WHERE message = 'digest' AND state = 'sent'");
    expect(gaps.length).toBeLessThan(said / 2);
    expect(await count("FROM audit_entry WHERE deed = 'reminder-signed'")).toBeGreaterThan(2); // few are reminded where steps are shown in time
  });

  it('bring what climbs above the units, one letter a person and day', async () => {
    const above = "JOIN role r ON r.person_id = o.person_id AND r.unit_id IS NULL WHERE o.message = 'digest'";
    const climbed = (text: string): boolean => /climbed to you|报到您这里/.test(text);
    expect([...chats.values()].flat().some(({ from, text }) => from === 'bot' && climbed(text))).toBe(true);
    const letters = await count(`FROM (SELECT DISTINCT o.id FROM outbox o ${above}) AS each`);
    expect(letters).toBeGreaterThan(20);
    expect(await count(`FROM (SELECT DISTINCT o.person_id, o.facts ->> 'day' FROM outbox o ${above}) AS each`)).toBe(letters);
  });
});

describe.each(regions)('the report of %s', (region) => {
  const year = YEARS[region];
  const ledger = (what: Parameters<House['crowd']['ledger']['count']>[0]): number => house.crowd.ledger.count(what, region);
  const inTasks = 'JOIN task t ON t.id = r.task_id JOIN project p ON p.id = t.project_id WHERE p.year_id = $1';
  const tasks = 'FROM task t JOIN project p ON p.id = t.project_id WHERE p.year_id = $1';
  // the crowd knows a task by its project and its place
  const known = "split_part(t.id, '/', 4) || '/' || (t.place ->> 'zh')";

  it('counts letters and suggestions as the crowd does', async () => {
    const { figures } = await reportOf(region);
    expect(figures).toMatchObject({
      letterReaders: ledger('letter-read'),
      suggestions: ledger('suggested'),
      withdrawn: ledger('withdrew'),
      people: new Set(house.crowd.ledger.all('suggested', region).map(({ who }) => who)).size,
      comments: ledger('commented'),
      open: 0,
    });
    const title =
      region === '330000' ? /公开信：明年的民生实事|name next year’s projects/ : /致全区居民的一封信|to everyone in Gongshu/;
    const got = [...chats.values()].filter((messages) => messages.some(({ from, text }) => from === 'bot' && title.test(text)));
    expect(figures.lettersSent).toBe(got.length);
  });

  it('counts outcomes and topics as plain SQL does', async () => {
    const { figures } = await reportOf(region);
    const outcome = (name: string) => count('FROM suggestion WHERE year_id = $1 AND outcome = $2', year, name);
    expect(figures).toMatchObject({
      adopted: await outcome('adopted'),
      reserve: await outcome('reserve'),
      underWay: await outcome('under-way'),
      notOurs: await outcome('not-ours'),
      notNow: await outcome('not-now'),
      topics: await count('FROM topic WHERE year_id = $1', year),
      pageViews: 0,
    });
    const { adopted = 0, reserve = 0, underWay = 0, notOurs = 0, notNow = 0, suggestions: all } = figures;
    expect(adopted + reserve + underWay + notOurs + notNow).toBe(all);
  });

  it('counts candidates, ballots and rounds', async () => {
    const { figures } = await reportOf(region);
    expect(figures).toMatchObject({
      candidates: region === '330000' ? 6 : 12,
      projects: region === '330000' ? 6 : 10,
      ballots: ledger('voted'),
      rounds: ledger('roll-opened'),
    });
  });

  it('counts tasks, reports, photos and acceptances', async () => {
    const { figures } = await reportOf(region);
    const reported = house.crowd.ledger.all('reported', region);
    const byTask = ['reported', 'nothing-new'] as const;
    const told = byTask.flatMap((what) => house.crowd.ledger.all(what, region)).map(({ facts }) => String(facts?.task));
    const kept = await rows<{ key: string }>(`SELECT ${known} AS key FROM report r ${inTasks} AND r.kind <> 'hand-over'`, [year]);
    expect(kept.map(({ key }) => key).toSorted()).toEqual(told.toSorted());
    // an acceptance at the very moment when the year carries the task over is refused, and the inspector is told
    const accepted = await count(`${tasks} AND t.state = 'accepted'`, year);
    const signed = new Set(house.crowd.ledger.all('accepted', region).map(({ facts }) => String(facts?.task)));
    const of = await rows<{ key: string }>(`SELECT ${known} AS key ${tasks} AND t.state = 'accepted'`, [year]);
    expect(of.filter(({ key }) => !signed.has(key))).toEqual([]);
    expect(figures).toMatchObject({
      tasks: await count(tasks, year),
      accepted,
      carriedOver: (await count(tasks, year)) - accepted,
      onTheDesk: 0,
      reports: reported.length + ledger('nothing-new'),
      photos: reported.filter(({ facts }) => facts?.photo === true).length,
      // a report that waits long for acceptance is itself escalated, after its figures were counted
      escalations: await count(
        `FROM audit_entry WHERE deed = 'escalated' AND about LIKE $1
          AND id < (SELECT id FROM audit_entry WHERE deed = 'report-drafted' AND about = $2)`,
        `%/${region}/2025%`,
        year,
      ),
    });
    for (const light of ['red', 'yellow', 'green', 'grey'])
      expect(figures[light]).toBe(await count(`${tasks} AND t.light = $2`, year, light));
    expect(await count(`FROM line_mark r ${inTasks}`, year)).toBe(ledger('marked'));
    // how much the crowd finishes depends on the machine's speed; the rest is carried over, and counted above
    expect(accepted).toBeGreaterThan((await count(tasks, year)) / 3);
  });

  it('has asked for more time and decided on it as the crowd did, and every request found its end', async () => {
    const changes = (state: string) => count('FROM change WHERE year_id = $1 AND state = $2', year, state);
    const [granted, refused] = [await changes('granted'), await changes('refused')];
    expect(await count('FROM change WHERE year_id = $1', year)).toBe(ledger('time-asked'));
    expect(granted + refused).toBe(ledger('time-decided'));
    expect(await changes('waiting')).toBe(0);
    expect(
      await count(
        "FROM task t JOIN change c ON c.task_id = t.id WHERE c.year_id = $1 AND c.state = 'granted' AND t.due = c.due",
        year,
      ),
    ).toBe(granted);
  });

  it('has the deputies’ grades of every project, beside the survey and without a name', async () => {
    const grading = `grading/${region}/2025`;
    expect(await count('FROM grading_roll WHERE grading_id = $1 AND graded', grading)).toBe(ledger('graded'));
    expect(ledger('graded')).toBeGreaterThan(0);
    const { grades = [] } = await reportOf(region);
    expect(grades).toHaveLength(region === '330000' ? 6 : 10);
    for (const { item, grade } of grades) {
      const given = (what: string) =>
        count('FROM given_grade WHERE grading_id = $1 AND project_id = $2 AND grade = $3', grading, item, what);
      if (grade.kind === 'too-few') continue;
      expect(await given('satisfied')).toBe(grade.satisfied.part);
      expect(await given('dissatisfied')).toBe(grade.dissatisfied.part);
    }
    // the two deputies of the province would be identifiable by their grades
    expect(grades.some(({ grade }) => grade.kind === 'graded')).toBe(region === '330105');
  });

  it('counts the survey by aspect and face', async () => {
    const { survey } = await reportOf(region);
    const answers = house.crowd.ledger.all('survey-face', region);
    expect(survey.answered).toBe(new Set(answers.map(({ who }) => who)).size);
    expect(survey.refused).toBe(ledger('survey-refused'));
    expect(survey.invited).toBe(
      await count('FROM survey_invitation i JOIN survey s ON s.id = i.survey_id WHERE s.year_id = $1', year),
    );
    expect(survey.answered / survey.invited).toBeGreaterThan(0.5);
    for (const { aspect, n, distribution } of survey.aspects) {
      const mine = answers.filter(({ facts }) => facts?.aspect === aspect);
      expect(n).toBe(mine.length);
      if (distribution)
        expect(distribution).toEqual([1, 2, 3, 4, 5].map((face) => mine.filter(({ facts }) => facts?.face === face).length));
    }
  });
});

describe('the vote of the district', () => {
  interface Result {
    readonly elected: readonly string[];
    readonly runOff: readonly string[];
  }
  const results = async (): Promise<Result[]> =>
    (await rows<{ result: Result }>('SELECT result FROM vote WHERE year_id = $1 ORDER BY round', [YEARS['330105']])).map(
      ({ result }) => result,
    );

  it('has a tie at the last place, and a second round for exactly the tied', async () => {
    const [first, second, ...more] = await results();
    expect(first?.elected).toHaveLength(9);
    expect(first?.runOff.toSorted()).toEqual(['day-labour', 'reading-rooms']);
    expect(second?.elected).toEqual(['reading-rooms']);
    expect(more).toEqual([]);
  });

  it('leaves no choice anywhere but in the box', async () => {
    const ballots = await rows<{ receipt: string; choices: string[] }>('SELECT receipt, choices FROM ballot');
    expect(ballots).toHaveLength(38);
    const kept = await rows<{ text: string }>(`
      SELECT facts::text AS text FROM outbox UNION ALL SELECT facts::text FROM audit_entry UNION ALL SELECT payload::text FROM errand
      UNION ALL SELECT asked::text FROM person WHERE asked IS NOT NULL UNION ALL SELECT key FROM card UNION ALL SELECT facts::text FROM decision`);
    const histories = await historiesAt(house.temporalAddress);
    expect(histories.length).toBeGreaterThan(40);
    const everything = [...kept.map(({ text }) => text), ...histories].join('\n');
    for (const { receipt } of ballots) expect(everything).not.toContain(receipt);
    for (const { choices } of ballots.filter((ballot) => ballot.choices.length > 2))
      for (const glue of [',', '","', '", "']) expect(everything).not.toContain(choices.join(glue));
  });
});
