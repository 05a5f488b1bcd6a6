// What is put to units, as its unit, whoever asked, a desk and everybody see it.
import { type Text, textOf } from '../domain/languages.ts';
import { turnOfMatter, whyNotBack } from '../domain/matters.ts';
import { type Holder, may } from '../domain/permissions.ts';
import { numberOf } from '../domain/tasks/standard.ts';
import { sentAnswer, draftOf, type MatterView } from '../records/matters.ts';
import * as matters from '../records/matters.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import type { Page } from './pages.ts';
import { unitsOf } from './tasks.ts';

export type { MatterView } from '../records/matters.ts';

/** The matter with a short code; null if there is none. */
export const matterOfCode = (code: string): Promise<MatterView | null> => matters.byCode(code);

/** Somebody's part in a matter. */
export type MatterHand = 'unit' | 'asker' | 'nobody';

export async function handOnMatter(holder: Holder, matter: MatterView, now: Date): Promise<MatterHand> {
  const asker = await people.roleOf(matter.roleId);
  if (asker?.personId && may(holder, 'matters.look', { personId: asker.personId }, now).ok) return 'asker';
  return may(holder, 'matters.answer', { unitId: matter.unitId }, now).ok ? 'unit' : 'nobody';
}

/** The site that a matter is about. */
async function siteOf(about: string) {
  const task = await tasks.byId(about);
  if (!task) return undefined;
  const { code, place, regionCode, standard, project } = task;
  return { code, title: project.title, place, regionCode, standard };
}

const photoIn = (files: readonly { readonly id: string; readonly mime: string | null }[]) => {
  const [file] = files;
  return file ? { fileId: file.id } : null;
};
type Answer = MatterView['answers'][number];
const answerOf = ({ words, at, files, met, why }: Answer) => ({ words, at, photo: photoIn(files), met, why });

/** One matter as its card shows it; undefined if what it is about is gone. */
export async function matterFacts(matter: MatterView, now: Date) {
  const site = await siteOf(matter.about);
  if (!site) return undefined;
  const { code, kind, number, state, ended, severity, round, words, line, due, since, takenAt, betterId } = matter;
  const { plan } = await years.planOf(matter.yearId);
  const text = site.standard.find(({ id }) => id === line);
  const [sent, draft, unfit] = [sentAnswer(matter), draftOf(matter), matter.answers.at(-1)?.unfit ?? null];
  const better = betterId === null ? null : await people.unitOf(betterId);
  return {
    code,
    kind,
    number,
    state,
    ended,
    severity,
    round,
    words,
    line: line !== null && text ? { number: numberOf(site.standard, line), text } : null,
    site: { code: site.code, title: site.title, place: site.place, regionCode: site.regionCode },
    unit: textOf(matter.unit),
    due,
    turn: turnOfMatter(matter),
    since,
    taken: takenAt !== null,
    mayGoBack: whyNotBack(matter, now, plan.timezone) === undefined,
    returned: state === 'returned' ? { why: matter.objection ?? '', better: better && textOf(better) } : null,
    photo: photoIn(matter.files),
    /** What went out to whoever asked, and what a desk still reads. */
    answer: sent ? answerOf(sent) : null,
    draft: draft ? answerOf(draft) : null,
    /** Why the last answer was not sent out. */
    unfit: state === 'waiting' ? unfit : null,
  };
}
export type MatterFacts = NonNullable<Awaited<ReturnType<typeof matterFacts>>>;

/** A page of what waits for somebody's units, and of what they put that is not over; and how many there are. */
export async function mattersPage(of: matters.MattersOf, { page, size }: Page, now: Date) {
  const [count, rows] = [await matters.count(of), await matters.list(of, page * size, size)];
  const entries = await Promise.all(rows.map((row) => matterFacts(row, now)));
  return { count, entries: entries.filter((each) => each !== undefined) };
}

/** How many wait for some units. */
export const mattersWaiting = (unitIds: readonly string[]): Promise<number> => matters.count({ unitIds, roleIds: [] });

const SUPERVISING = ['deputy', 'committee-chair', 'committee-member'];

/** Of whose matters somebody has a list: those of their units, and those that they put as deputies. */
export const mattersOf = (roles: readonly { id: string; role: string; unitId: string | null }[]): matters.MattersOf => ({
  unitIds: roles.flatMap(({ role, unitId }) =>
    unitId !== null && (role === 'unit-contact' || role === 'unit-head') ? [unitId] : [],
  ),
  roleIds: roles.flatMap(({ id, role }) => (SUPERVISING.includes(role) ? [id] : [])),
});

/** The other units of a matter's region, with their places in the region's list, by which buttons name them. */
export const otherUnits = async ({ unitId, unit }: MatterView): Promise<{ at: number; id: string; name: Text }[]> =>
  (await unitsOf(unit.regionCode)).filter(({ id }) => id !== unitId);
/** The unit at a place of a region's list. */
export const unitAt = async ({ unit }: MatterView, at: number) => (await unitsOf(unit.regionCode))[at];

/** Everything that was put about a site, the newest first, as everybody may see it. Nobody's name is in it. */
export async function putAbout({ id: site, standard }: Pick<tasks.TaskView, 'id' | 'standard'>) {
  return (await matters.about(site)).map((matter) => {
    const { kind, state, ended, severity, words, at, due, since, round, files } = matter;
    const sent = sentAnswer(matter);
    const shown = (photos: typeof files) => photos.flatMap(({ id, mime }) => (mime === null ? [] : [id]));
    return {
      kind,
      state,
      ended,
      severity,
      line: standard.find(({ id }) => id === matter.line) ?? null,
      words,
      at,
      unit: textOf(matter.unit),
      due,
      since,
      round,
      turn: turnOfMatter(matter),
      photos: shown(files),
      answer: sent ? { words: sent.words, at: sent.at, photos: shown(sent.files), met: sent.met } : null,
    };
  });
}
