// What happened to a matter, told to its unit or to whoever asked: on the matter's own card, outside quiet hours.
import { quietUntil } from '../domain/calendar.ts';
import { type MatterNews, notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import { heardBy } from './leaves.ts';
import type { MatterView } from './matters.ts';
import * as outbox from './outbox.ts';
import * as people from './people.ts';

type Told = Pick<MatterView, 'id' | 'code' | 'unitId' | 'roleId'>;
type Hours = Pick<YearPlan, 'quietHours' | 'timezone'>;

/** Tells the contact of the matter's unit, or whoever stands in. */
export async function tellUnit(matter: Told, because: MatterNews, { quietHours, timezone }: Hours, at: Date): Promise<void> {
  const { contact } = await heardBy(matter.unitId, at);
  await tell(matter, because, contact, quietUntil(quietHours, timezone, at), at);
}

/** Tells whoever holds the role that asked. */
export async function tellAsker(matter: Told, because: MatterNews, { quietHours, timezone }: Hours, at: Date): Promise<void> {
  const asker = await people.roleOf(matter.roleId);
  await tell(matter, because, asker?.personId ? [asker.personId] : [], quietUntil(quietHours, timezone, at), at);
}

const tell = ({ id, code }: Told, because: MatterNews, to: readonly string[], notBefore: Date, at: Date): Promise<number> =>
  outbox.enqueue(
    to.map((person) =>
      notice('matter-card', { matter: code, because, matterId: id, occasion: String(at.getTime()) }, { to: person, notBefore }),
    ),
    at,
  );
