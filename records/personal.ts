// The one list of where personal data is kept: `/privacy` shows everything by it and takes everything away by it. A test compares it with
// every column that can name a person or a chat.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { db } from './database.ts';
import { opened } from './enclosed.ts';
import { isHeld } from './held.ts';
import { COVERED, masked as maskedOf } from './readers.ts';
import { openedRow, rowsIn } from './rows.ts';

/** A column holds the person's id, or a JSON column holds it under `by`. */
type Named = { readonly person: string } | { readonly byIn: string };

/** How a row says whose it is. */
type Whose =
  | Named
  /** Channel, bot and chat are those of one of their addresses. */
  | { readonly chat: 'channel-bot-chat' }
  /** A column holds the id of one of their roles: it stays with the office when they leave it. */
  | { readonly role: string }
  /** The photo belongs to one of their suggestions or reports, to what they put to a unit, or to an answer of theirs. */
  | { readonly photoOf: 'suggestion' | 'report' | 'matter' | 'answer' };

interface Rows {
  /** Their name in the file that a person gets. */
  readonly name: string;
  readonly table: string;
}
/** Rows that stay: the person's id becomes null (`nobody`) or a pseudonym (`nameless`). */
interface Left extends Rows {
  readonly whose: Named;
  readonly gone: 'nobody' | 'nameless';
}
/** Rows that are deleted with the person, or that their office keeps. */
interface Kept extends Rows {
  readonly whose: Whose;
  readonly gone: 'deleted' | 'stays-with-the-office';
}
type Place = Left | Kept;

const goes = (name: string, table: string, whose: Whose): Kept => ({ name, table, whose, gone: 'deleted' });
const stays = (name: string, table: string, whose: Whose): Kept => ({ name, table, whose, gone: 'stays-with-the-office' });
const empties = (name: string, table: string, whose: Named): Left => ({ name, table, whose, gone: 'nobody' });
const renames = (name: string, table: string, whose: Named): Left => ({ name, table, whose, gone: 'nameless' });

/** In the order in which they are removed: what depends on an address, a role or a suggestion comes before these. */
export const PLACES: readonly Place[] = [
  goes('messages', 'suggestion_message', { chat: 'channel-bot-chat' }),
  goes('pace', 'pace', { chat: 'channel-bot-chat' }),
  goes('photos', 'file', { photoOf: 'suggestion' }),
  goes('notices', 'outbox', { person: 'person_id' }),
  goes('cards', 'card', { person: 'person_id' }),
  goes('digest', 'digest_entry', { person: 'person_id' }),
  goes('searches', 'inbox_search', { person: 'person_id' }),
  goes('wordsToSort', 'unsorted_words', { person: 'person_id' }),
  goes('lettersRead', 'letter_reading', { person: 'person_id' }),
  goes('questionsAnswered', 'survey_mark', { person: 'person_id' }),
  goes('surveysAsked', 'survey_invitation', { person: 'person_id' }),
  empties('orders', 'errand', { person: 'person_id' }),
  renames('ordersGiven', 'errand', { byIn: 'payload' }),
  renames('deeds', 'audit_entry', { person: 'by' }),
  renames('deedsToldOf', 'audit_entry', { byIn: 'facts' }),
  renames('corrections', 'aspect_correction', { person: 'by' }),
  renames('topicsMerged', 'topic_merge', { person: 'by' }),
  renames('answersCorrected', 'topic_correction', { person: 'by' }),
  renames('topicsParted', 'topic_parting', { person: 'by' }),
  renames('plansChanged', 'plan_version', { person: 'by' }),
  renames('reports', 'report', { person: 'by' }),
  stays('reportPhotos', 'file', { photoOf: 'report' }),
  renames('marks', 'line_mark', { person: 'by' }),
  stays('matterPhotos', 'file', { photoOf: 'matter' }),
  stays('answerPhotos', 'file', { photoOf: 'answer' }),
  renames('mattersPut', 'matter', { person: 'by' }),
  renames('mattersAnswered', 'matter_answer', { person: 'by' }),
  renames('accepted', 'task', { person: 'accepted_by' }),
  renames('changesDecided', 'change', { person: 'decided_by' }),
  empties('linksToReplace', 'invitation', { person: 'replaces' }),
  stays('changesAsked', 'change', { role: 'role_id' }),
  stays('groupsLed', 'supervision_group', { role: 'lead_id' }),
  stays('comments', 'candidate_comment', { role: 'role_id' }),
  stays('rolls', 'roll_entry', { role: 'deputy_id' }),
  stays('gradingRolls', 'grading_roll', { role: 'deputy_id' }),
  empties('suggestions', 'suggestion', { person: 'person_id' }),
  empties('roles', 'role', { person: 'person_id' }),
  goes('addresses', 'address', { person: 'person_id' }),
];

const OWN_ROLES = 'SELECT id FROM role WHERE person_id = $1';

const PHOTO_OF = {
  suggestion: 't.suggestion_id IN (SELECT id FROM suggestion WHERE person_id = $1)',
  report: 't.report_id IN (SELECT id FROM report WHERE by = $1)',
  matter: 't.matter_id IN (SELECT id FROM matter WHERE by = $1)',
  answer: 't.answer_id IN (SELECT id FROM matter_answer WHERE by = $1)',
} as const;

/** The SQL condition for a person's (`$1`) rows in a place, with `t` as the table. */
function conditionOf({ whose }: Place): string {
  if ('person' in whose) return `t.${whose.person} = $1`;
  if ('byIn' in whose) return `t.${whose.byIn} ->> 'by' = $1`;
  if ('role' in whose) return `t.${whose.role} IN (${OWN_ROLES})`;
  if ('photoOf' in whose) return PHOTO_OF[whose.photoOf];
  return `EXISTS (SELECT 1 FROM address a WHERE a.person_id = $1 AND a.channel = t.channel AND a.bot = t.bot AND a.chat = t.chat)`;
}

/** Photos are shown as base64; every other column as it is. */
const shownOf = ({ table }: Place): string =>
  table === 'file' ? `to_jsonb(t) - 'bytes' || jsonb_build_object('base64', encode(t.bytes, 'base64'))` : 'to_jsonb(t)';

const withPicture = (row: Record<string, unknown>): Record<string, unknown> =>
  typeof row.base64 === 'string'
    ? { ...row, base64: Buffer.from(opened('picture', Buffer.from(row.base64, 'base64'))).toString('base64') }
    : row;

/** Everything that is kept of somebody: by the names of {@link PLACES}, rows as they are kept; what is empty is left out. */
export async function keptOf(personId: string): Promise<Readonly<Record<string, readonly object[]>>> {
  const kept: Record<string, readonly object[]> = {};
  for (const here of [renames('person', 'person', { person: 'id' }), ...PLACES]) {
    const statement = `SELECT ${shownOf(here)} AS row FROM ${here.table} t WHERE ${conditionOf(here)}`;
    const rows = rowsIn(
      here.table,
      z.object({ row: z.record(z.string(), z.unknown()) }),
      await db.$queryRawUnsafe<unknown[]>(statement, personId),
    );
    if (rows.length > 0) kept[here.name] = rows.map(({ row }) => openedRow(here.table, row)).map(withPicture);
  }
  return kept;
}

/**
 * Removes a person from everything, within a transaction. Their suggestions stay, masked and without an author. What they did in an office
 * stays under a pseudonym, so that the deeds of one person still belong together.
 */
export async function unlink(personId: string): Promise<void> {
  // masked afresh: a suggestion that is unread has no masked words yet, and a piece that joined later is not in them
  const own = {
    where: { personId },
    select: { id: true, text: true, unreadBecause: true, heldAs: true, heldEnd: true },
  } as const;
  for (const { id, text, unreadBecause, ...held } of await db.suggestion.findMany(own)) {
    const masked = unreadBecause ? COVERED : await maskedOf(text);
    // a held suggestion still waits for the office, and nobody else sees it
    await db.suggestion.update({ where: { id }, data: { text: masked, masked: isHeld(held) ? null : masked } });
  }
  const nobody = `unlinked-${randomUUID()}`;
  for (const here of PLACES) await takeAway(here, personId, nobody);
  await db.$executeRaw`
    UPDATE person SET name = NULL, language = NULL, region_code = NULL, unlinked = true, stopped = true, asked = NULL, met = '{}'
    WHERE id = ${personId}`;
}

async function takeAway(here: Place, personId: string, nobody: string): Promise<void> {
  const { table } = here;
  const condition = conditionOf(here);
  switch (here.gone) {
    case 'stays-with-the-office':
      return;
    case 'deleted':
      await db.$executeRawUnsafe(`DELETE FROM ${table} t WHERE ${condition}`, personId);
      return;
    case 'nobody':
      await db.$executeRawUnsafe(`UPDATE ${table} t SET ${emptied(here)} WHERE ${condition}`, personId);
      return;
    case 'nameless':
      await db.$executeRawUnsafe(`UPDATE ${table} t SET ${renamed(here)} WHERE ${condition}`, personId, nobody);
  }
}

/** A role without a holder has no leave and no stand-in. */
const emptied = ({ table, whose }: Left): string =>
  'person' in whose ? `${whose.person} = NULL${table === 'role' ? ', away_until = NULL, stand_in_id = NULL' : ''}` : '';

const renamed = ({ whose }: Left): string =>
  'person' in whose ? `${whose.person} = $2` : `${whose.byIn} = jsonb_set(t.${whose.byIn}, '{by}', to_jsonb($2::text))`;
