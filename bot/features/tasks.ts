// Tasks of those who work on them: a unit signs, reports and hands over; an inspector goes line by line. Everybody else's view of a
// task is in projects.ts.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import { order } from '../../actions/orders.ts';
import * as actions from '../../actions/tasks.ts';
import { may } from '../../domain/permissions.ts';
import type { Both } from '../../domain/plan.ts';
import { type Card, PAGE } from '../../cards/card.ts';
import {
  acceptedCard,
  failCard,
  failReasons,
  inspectionCard,
  keptCard,
  lineCard,
  lineToMark,
  sentBackCard,
} from '../../cards/inspection.ts';
import {
  askPhotoCard,
  chooseLineCard,
  handedOverCard,
  nothingReasons,
  notOursCard,
  passedOnCard,
  reportCard,
  reportedCard,
  signedCard,
  whyNothingCard,
} from '../../cards/reports.ts';
import { leaveButtons } from '../../cards/leave.ts';
import { workCard, workListCard } from '../../cards/tasks.ts';
import type { Words } from '../../locales/words.ts';
import * as decisions from '../../records/decisions.ts';
import * as records from '../../records/tasks.ts';
import * as years from '../../records/years.ts';
import { isCommand } from '../commands.ts';
import { type BotContext, onceOf } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { followAlbum, photoOf } from './answers.ts';
import { ownPosts } from '../../views/leaves.ts';
import { type Draw, refuseOnTask, showTask, updateTask, withTask } from '../taskCards.ts';
import { handOn, unitsOf } from '../../views/tasks.ts';

export const feature = new Composer<BotContext>();

/** What came of a deed: its card, or why it was not done. */
const after = (ctx: BotContext, done: Done<records.TaskView>, draw: Draw, how: typeof updateTask = updateTask): Promise<void> =>
  done.ok ? how(ctx, done.value, draw) : refuseOnTask(ctx, done.problem);

// Lists

/** What a person's roles let them see of the year's work; undefined for whoever has no hand in it. */
async function list(ctx: BotContext, page: number): Promise<Card | undefined> {
  const { roles } = ctx.person;
  const words = await ctx.words();
  const of = (...names: string[]) => roles.filter(({ role }) => names.includes(role));
  const [unit] = of('unit-contact', 'unit-head');
  const [inspector] = of('inspector');
  const [office] = of('office', 'office-head');
  if (unit) {
    const unitIds = of('unit-contact', 'unit-head').flatMap(({ unitId }) => unitId ?? []);
    const card = await listed(words, 'unit', unit.regionCode, { unitIds, states: OPEN }, page);
    return { ...card, buttons: [...card.buttons, leaveButtons(words, await ownPosts(ctx.person.id, unitIds, words.now))] };
  }
  if (inspector) return toInspect(words, of('inspector'), page);
  if (!office) return undefined;
  const year = (await years.around(office.regionCode)).find(
    ({ regionCode, listAt }) => regionCode === office.regionCode && listAt,
  );
  return listed(words, 'office', office.regionCode, { yearId: year?.id ?? '', states: OPEN }, page);
}

const OPEN = ['open', 'handed-over', 'suspended', 'desk'] as const;

async function listed(
  words: Words,
  hand: 'unit' | 'office',
  regionCode: string,
  filter: records.TaskFilter,
  page: number,
): Promise<Card> {
  const [count, entries] = [await records.count(filter), await records.list(filter, page * PAGE, PAGE)];
  return workListCard(words, { hand, regionCode, page, count, entries });
}

/** What waits for an inspector, the most urgent first. */
async function toInspect(words: Words, roles: readonly { role: string; regionCode: string }[], page: number): Promise<Card> {
  const waiting = (await decisions.waitingFor(roles, 0, MOST)).filter(({ kind }) => kind === 'accept-task');
  const here = waiting.slice(page * PAGE, (page + 1) * PAGE);
  const found = (await Promise.all(here.map(({ about }) => records.of(about)))).filter((task) => task !== null);
  const entries = found.map((task) => ({
    code: task.code,
    title: task.project.title as Both,
    place: records.placeOf(task),
    regionCode: task.regionCode,
    light: task.light,
    due: task.due,
  }));
  return workListCard(words, { hand: 'inspector', regionCode: roles[0]?.regionCode ?? '', page, count: waiting.length, entries });
}

/** More than anybody pages through. */
const MOST = 1_000;

feature.command('tasks', async (ctx, next) => {
  const card = await list(ctx, 0);
  if (!card) return next();
  await ctx.showCard(null, card);
});

feature.filter(pressed('tasks.list'), async (ctx, next) => {
  const card = await list(ctx, ctx.deed.page);
  return card ? ctx.updateCard(card) : next();
});

feature.filter(pressed('task.open'), async (ctx, next) => {
  const task = await records.byCode(ctx.deed.task);
  if (!task) return next();
  const hand = handOn(actorOf(ctx.person), task, (await ctx.words()).now);
  if (hand === 'nobody') return next();
  await updateTask(ctx, task, (words, facts) => workCard(words, facts, hand));
});

// The unit

feature.filter(pressed('task.sign'), async (ctx) =>
  after(ctx, await actions.sign(actorOf(ctx.person), ctx.deed.task), signedCard),
);

feature.filter(pressed('task.notOurs'), (ctx) =>
  withTask(ctx, ctx.deed.task, async (task) => {
    const units = (await unitsOf(task.project.year.regionCode)).filter(({ id }) => id !== task.unitId);
    await updateTask(ctx, task, (words, facts) => notOursCard(words, facts, units));
  }),
);

feature.filter(pressed('task.passTo'), (ctx) =>
  withTask(ctx, ctx.deed.task, async (task) => {
    const better = (await unitsOf(task.project.year.regionCode))[ctx.deed.unit];
    await passOn(ctx, better ?? null);
  }),
);
feature.filter(pressed('task.passOn'), (ctx) => passOn(ctx, null));

const passOn = async (ctx: BotContext & { deed: { task: string } }, better: { id: string; name: Both } | null): Promise<void> =>
  after(ctx, await actions.notOurs(actorOf(ctx.person), ctx.deed.task, better?.id ?? null), (words, facts) =>
    passedOnCard(words, facts, better?.name ?? null),
  );

feature.filter(pressed('task.report'), (ctx) => withTask(ctx, ctx.deed.task, (task) => updateTask(ctx, task, reportCard)));
feature.filter(pressed('task.otherLine'), (ctx) => withTask(ctx, ctx.deed.task, (task) => updateTask(ctx, task, chooseLineCard)));

feature.filter(pressed('task.reached'), (ctx) =>
  withTask(ctx, ctx.deed.task, async (task) => {
    const { milestone } = ctx.deed;
    await ctx.ask({ kind: 'report-photo', task: task.code, milestone, card: ctx.callbackQuery?.message?.message_id ?? 0 });
    await updateTask(ctx, task, (words, facts) => askPhotoCard(words, facts, milestone));
  }),
);

feature.filter(pressed('task.withoutPhoto'), async (ctx) => {
  const { task, milestone } = ctx.deed;
  const reported = await actions.reportReached(actorOf(ctx.person), task, milestone, null, null, onceOf(ctx));
  await after(ctx, reported, (words, facts) => reportedCard(words, facts, { line: milestone, photo: false }));
});

feature.filter(asked('report-photo')).on('message:photo', async (ctx, next) => {
  const photo = photoOf(ctx);
  if (!photo || ctx.msg.forward_origin) return next();
  const { task, milestone } = ctx.person.asked;
  const actor = actorOf(ctx.person);
  const reported = await actions.reportReached(actor, task, milestone, photo, ctx.msg.caption ?? null);
  if (reported.ok) followAlbum(ctx, (further) => actions.addPhoto(actor, task, actions.reportOf(photo), further));
  await ctx.ask(null);
  await after(ctx, reported, (words, facts) => reportedCard(words, facts, { line: milestone, photo: true }), showTask);
});

/** Words where a photo is expected: said so, and the question stays. */
feature.filter(asked('report-photo')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text) || ctx.person.asked.left) return next();
  const { task: code, milestone } = ctx.person.asked;
  const task = await records.byCode(code);
  if (!task) return next();
  await showTask(ctx, task, (words, facts) => {
    const card = askPhotoCard(words, facts, milestone);
    return { ...card, lines: [words.say('progress-photo-needed')] };
  });
});

feature.filter(pressed('task.whyNothing'), (ctx) =>
  withTask(ctx, ctx.deed.task, async (task) => {
    await ctx.ask({ kind: 'nothing-new', task: task.code });
    await updateTask(ctx, task, whyNothingCard);
  }),
);

feature.filter(pressed('task.nothingNew'), async (ctx) => {
  const because = nothingReasons[ctx.deed.because];
  if (!because) return ctx.refuse({ id: 'button-stale', facts: {} });
  await after(ctx, await actions.reportNothingNew(actorOf(ctx.person), ctx.deed.task, because, onceOf(ctx)), (words, facts) =>
    reportedCard(words, facts, { nothingBecause: because }),
  );
});

feature.filter(asked('nothing-new')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const because = ctx.msg.text;
  const { task } = ctx.person.asked;
  const [actor, once] = [actorOf(ctx.person), onceOf(ctx)];
  const reported = await actions.reportNothingNew(actor, task, because, once, photoOf(ctx));
  if (reported.ok) followAlbum(ctx, (further) => actions.addPhoto(actor, task, once, further));
  await ctx.ask(null);
  await after(ctx, reported, (words, facts) => reportedCard(words, facts, { nothingBecause: because }), showTask);
});

feature.filter(pressed('task.handOver'), async (ctx) =>
  after(ctx, await actions.handOver(actorOf(ctx.person), ctx.deed.task), handedOverCard),
);

// The inspector

/** The next line that waits for a mark, or what follows when none does. */
const nextToMark: Draw = (words, facts) => {
  const at = lineToMark(facts);
  return at === undefined ? inspectionCard(words, facts) : lineCard(words, facts, at);
};

const inspecting = (ctx: BotContext, code: string, draw: Draw): Promise<void> =>
  withTask(ctx, code, async (task) => {
    const { now } = await ctx.words();
    const allowed = may(actorOf(ctx.person), 'tasks.inspect', { regionCode: task.project.year.regionCode }, now);
    return allowed.ok ? updateTask(ctx, task, draw) : ctx.refuse(allowed.because);
  });

feature.filter(pressed('task.inspect'), (ctx) => inspecting(ctx, ctx.deed.task, nextToMark));
feature.filter(pressed('task.line'), (ctx) =>
  inspecting(ctx, ctx.deed.task, (words, facts) => lineCard(words, facts, ctx.deed.line)),
);

feature.filter(pressed('task.pass'), async (ctx) => {
  const { task, line } = ctx.deed;
  await after(ctx, await actions.mark(actorOf(ctx.person), task, line, { met: true }, onceOf(ctx)), nextToMark);
});

feature.filter(pressed('task.fail'), async (ctx) => {
  const { task, line } = ctx.deed;
  await ctx.ask({ kind: 'fail-reason', task, line });
  await inspecting(ctx, task, (words, facts) => failCard(words, facts, line));
});

feature.filter(pressed('task.failBecause'), async (ctx) => {
  const { task, line, because } = ctx.deed;
  const reason = failReasons[because];
  if (!reason) return ctx.refuse({ id: 'button-stale', facts: {} });
  await after(ctx, await actions.mark(actorOf(ctx.person), task, line, { met: false, reason }, onceOf(ctx)), nextToMark);
});

feature.filter(asked('fail-reason')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { task, line } = ctx.person.asked;
  const said = ctx.msg.text;
  const marked = await actions.mark(actorOf(ctx.person), task, line, { met: false, reason: { zh: said, en: said } }, onceOf(ctx));
  await ctx.ask(null);
  await after(ctx, marked, nextToMark, showTask);
});

feature.filter(pressed('task.accept'), (ctx) => decide(ctx, ctx.deed.task, 'accept', acceptedCard));
feature.filter(pressed('task.sendBack'), (ctx) => decide(ctx, ctx.deed.task, 'sendBack', sentBackCard));

/** Accepting and sending back are orders to the task's process: done, or kept until it takes them up. */
const decide = (ctx: BotContext, code: string, name: 'accept' | 'sendBack', done: Draw): Promise<void> =>
  withTask(ctx, code, async (task) => {
    const ordered = await order<'task'>(actorOf(ctx.person), task.id, name, {}, { unitId: task.unitId });
    if (!ordered.ok) return refuseOnTask(ctx, ordered.problem);
    await updateTask(ctx, task, ordered.value === 'done' ? done : keptCard);
  });
