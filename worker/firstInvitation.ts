// Prints the first invitation into the office of each year of a real installation, as long as nobody has accepted it.
import { operator } from '../actions/actor.ts';
import { invite } from '../actions/roles.ts';
import { now } from '../actions/moment.ts';
import { rolesIn } from '../records/people.ts';
import * as years from '../records/years.ts';

const LOOK_EVERY_MS = 2_000;

/** Prints invitations for existing years and for each that `minsheng year start` adds; gives a function that ends it. */
export function inviteOffices(print: (line: string) => void = console.log): () => void {
  const seen = new Set<string>();
  let told = false;
  const look = async (): Promise<void> => {
    const all = await years.all();
    if (all.length === 0 && !told)
      print('  There is no year yet: npx minsheng year start PLAN.yaml starts one. Until then words go to the standing box.');
    told = true;
    for (const { id, regionCode } of all) {
      if (seen.has(id)) continue;
      await inviteOffice(regionCode, print);
      seen.add(id);
    }
  };
  const tryLook = (): void => void look().catch(() => undefined); // the database may be down for a moment
  tryLook();
  const looking = setInterval(tryLook, LOOK_EVERY_MS);
  return () => clearInterval(looking);
}

async function inviteOffice(regionCode: string, print: (line: string) => void): Promise<void> {
  const offices = await rolesIn([regionCode], { at: (await now()).at, role: 'office-head' });
  if (offices.some(({ personId }) => personId)) return;
  for (const office of offices) {
    const made = await invite(operator, office.id);
    if (made.ok)
      print(`  First invitation, for ${made.value.holder} (${made.value.roleId}): send the bot  /start ${made.value.payload}`);
  }
}
