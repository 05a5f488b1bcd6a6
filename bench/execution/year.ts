// A year of some region, from its files through the product's own command line and its own orders to the moment before its list is fixed:
// fixing it makes the tasks and starts them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Actor, actorOf, operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import * as peopleActions from '../../actions/people.ts';
import * as roles from '../../actions/roles.ts';
import { run } from '../../cli/run.ts';
import { endOfDay } from '../../domain/calendar.ts';
import { roleId, yearId } from '../../domain/ids.ts';
import { taskLadder } from '../../domain/ladder.ts';
import type { OrderName } from '../../domain/messages.ts';
import type { Stage } from '../../domain/stages.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { type House, until } from './house.ts';

const YEAR = 2025;
const ZONE = 'Asia/Shanghai';
/** Far enough that no light turns while the bench runs. */
const DUE = '2027-06-30';
export const DUE_AT = endOfDay(ZONE, DUE);
/** As the province's: 31,569 tasks in 56 projects, each with a unit. */
const SITES = 564;
const PATIENCE = { patienceMs: 120_000 };

export interface YearOf {
  readonly region: string;
  readonly tasks: number;
  /** Lines of each task's standard. */
  readonly lines: number;
  /** How many hours before its due date a task's unit is first reminded; as the usual ladder has it where absent. */
  readonly remindHours?: number;
}

export interface Prepared {
  readonly id: string;
  /** How its tasks' ids begin. */
  readonly prefix: string;
  readonly contact: Actor;
  readonly inspector: Actor;
}

/** Brings a year to its decision; its units' contacts and its inspector have taken up their roles. */
export async function prepareYear(house: House, year: YearOf): Promise<Prepared> {
  const { region, tasks } = year;
  const projects = Math.ceil(tasks / SITES);
  const [plan, candidates] = [join(house.folder, `${region}.yaml`), join(house.folder, `${region}.csv`)];
  writeFileSync(join(house.folder, `people-${region}.yaml`), JSON.stringify(peopleOf(projects)));
  writeFileSync(plan, JSON.stringify(planOf(year)));
  writeFileSync(candidates, candidatesOf(year, projects));
  await command(['year', 'start', plan]);
  await command(['import', 'candidates', candidates, '--year', `${region}/${YEAR}`]);
  const id = yearId(region, YEAR);
  const contacts: Actor[] = [];
  for (let n = 1; n <= projects; n++) contacts.push(await takeUp(region, 'unit-contact', `contact-${n}`));
  const inspector = await takeUp(region, 'inspector', 'inspector');
  await takeUp(region, 'office', 'clerk');
  await turn(house, id, 'publishLetter', {}, 'solicitation');
  await turn(house, id, 'endStage', { stage: 'solicitation' }, 'planning');
  await turn(house, id, 'fixShortlist', {}, 'decision');
  const [contact = operator] = contacts;
  return { id, prefix: `task/${region}/${YEAR}/`, contact, inspector };
}

/** The list is fixed: execution begins, its tasks are made and started. */
export const beginExecution = (house: House, { id }: Pick<Prepared, 'id'>): Promise<void> =>
  turn(house, id, 'adoptList', {}, 'execution');

async function turn(
  house: House,
  id: string,
  name: OrderName<'year'>,
  payload: Record<string, unknown>,
  to: Stage,
): Promise<void> {
  const answer = await orders.order<'year'>(operator, id, name, payload, PATIENCE);
  if (!answer.ok) throw new Error(`${name} of ${id}: ${answer.problem.id}`);
  await until(house, `${id} comes to ${to}`, async () => (await years.byId(id))?.stage === to);
}

/** A line of the product's own command line, in this process. */
async function command(args: readonly string[]): Promise<void> {
  let said = '';
  const stream = new Writable({ write: (text, _, done) => done(void (said += String(text))) });
  const nothing = () => Promise.resolve();
  const code = await run(args, {
    open: nothing,
    close: nothing,
    up: () => Promise.resolve(1),
    checks: () => Promise.resolve([]),
    out: stream,
    err: stream,
    environment: {},
  });
  if (code !== 0) throw new Error(`minsheng ${args.join(' ')}: ${said}`);
}

let chats = 0;

/** Somebody who has a chat takes up a role of the plan. */
async function takeUp(region: string, role: string, holder: string): Promise<Actor> {
  const where = { channel: 'bench', bot: '1', chat: String(++chats) };
  const person = await peopleActions.meet(where, 'zh', region);
  const invitation = await roles.invite(operator, roleId(region, role, holder));
  if (!invitation.ok) throw new Error(invitation.problem.id);
  const taken = await roles.takeInvitation(person, invitation.value.payload.slice('inv_'.length));
  const now = await people.at(where);
  if (!taken.ok || !now) throw new Error(`nobody has taken up ${role} of ${region}`);
  return actorOf(now);
}

const both = (zh: string, en: string) => ({ zh, en });
const named = (id: string) => ({ id, name: id });

const planOf = ({ region, remindHours }: YearOf) => ({
  region,
  year: YEAR,
  timezone: ZONE,
  languages: { administrators: 'zh' },
  letter: {
    title: both('致全体居民的一封信', 'A letter to everyone'),
    text: both('明年办什么，请您先说。', 'What comes next is yours to say first.'),
    signed: both('人民政府', 'The government'),
  },
  stages: {
    openLetter: { begins: '2025-02-28T09:00', ends: '2025-03-25T18:00', endsBy: 'owner' },
    solicitation: { ends: '2025-05-10T18:00', endsBy: 'date' },
    planning: { ends: '2025-06-30T18:00', endsBy: 'owner' },
    decision: { ends: '2025-07-31T18:00', endsBy: 'owner' },
    execution: { ends: '2027-07-31T18:00', endsBy: 'date' },
    yearEnd: { ends: '2027-09-30T18:00', endsBy: 'owner' },
  },
  aspects: [{ id: 'elderly', zh: '养老', en: 'Elderly care', describe: both('老年食堂', 'Canteens for elders') }],
  decision: { method: 'adopt' },
  ladders: {
    tasks: {
      use: 'tasks',
      ...(remindHours !== undefined && {
        rungs: taskLadder.rungs.map((rung, index) => (index === 0 ? { ...rung, when: { hours: -remindHours } } : rung)),
      }),
    },
  },
  reasons: [
    { id: 'beyond-means', outcome: 'not-now', zh: '费用超出了今年的财力。', en: 'It costs more than this year’s means.' },
  ],
  people: `people-${region}.yaml`,
});

const peopleOf = (units: number) => ({
  office: [named('clerk'), { ...named('chief'), head: true }],
  answersTo: named('above'),
  units: Array.from({ length: units }, (_, index) => ({
    id: `unit-${index + 1}`,
    zh: `第 ${index + 1} 单位`,
    en: `Unit ${index + 1}`,
    contact: named(`contact-${index + 1}`),
    head: named(`head-${index + 1}`),
  })),
  inspectors: [named('inspector')],
});

/** A row a site, as an office would bring them. */
function candidatesOf({ tasks, lines }: YearOf, projects: number): string {
  const standard = Array.from({ length: lines }, (_, index) => `第 ${index + 1} 条：每餐不少于 4 菜 1 汤，有坡道和扶手`).join(
    '；',
  );
  const rows = Array.from({ length: tasks }, (_, index) => {
    const project = Math.floor((index * projects) / tasks) + 1;
    return [
      `meals-${project}`,
      `第 ${project} 批老年食堂`,
      '养老',
      '4800000',
      `第 ${project} 单位`,
      standard,
      `${index + 1} 号点`,
      '60',
      '个餐位',
      DUE,
    ];
  });
  const headers = ['编号', '项目名称', '领域', '总投资（元）', '责任单位', '建设标准', '地点', '数量', '计量单位', '完成时间'];
  return `${[headers, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
