// With a token there is no rehearsal: the first invitation into the office is printed, until somebody has taken it up.
import { operator } from '../actions/actor.ts';
import { invite } from '../actions/people.ts';
import { rolesIn } from '../records/people.ts';
import * as years from '../records/years.ts';

export async function inviteOffice(): Promise<void> {
  const all = await years.all();
  if (all.length === 0) {
    console.log('\n  There is no year yet: minsheng year start PLAN.yaml starts one. Until then words go to the standing box.');
    return;
  }
  const offices = await rolesIn(
    all.map(({ regionCode }) => regionCode),
    'office-head',
  );
  if (offices.some(({ personId }) => personId)) return;
  for (const office of offices) {
    const made = await invite(operator, office.id);
    if (made.ok)
      console.log(
        `\n  First invitation, for ${made.value.holder} (${made.value.roleId}): send the bot  /start ${made.value.payload}`,
      );
  }
}
