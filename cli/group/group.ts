import * as groups from '../../actions/groups.ts';
import { textIn } from '../../locales/spoken.ts';
import { groupsOf } from '../../views/supervision.ts';
import type { House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { actingAs } from '../who.ts';
import { asJson, columns, languageOf, line, made } from '../words.ts';

export interface Listing {
  readonly year: string;
  readonly json?: true;
}
export interface Choosing {
  readonly lead: string;
  readonly members: readonly string[];
  readonly by: string;
  readonly json?: true;
}

/** Each item of a year with its group. */
export async function list(house: House, { year, json }: Listing): Promise<void> {
  await house.open();
  await foundYear(year);
  const items = await groupsOf(year);
  if (json) return asJson(house, items);
  const language = languageOf(house);
  for (const row of columns(
    items.map(({ id, title, group }) => [
      id,
      textIn(title, language),
      group ? [group.leadId, ...group.memberIds].join(', ') : '–',
    ]),
  ))
    line(house, row);
}

/** Chooses an item's group in the name of the committee's chair or of its secretariat. */
export async function choose(house: House, item: string, { lead, members, by, json }: Choosing): Promise<void> {
  await house.open();
  const group = made(house, await groups.choose(await actingAs(by), { projectId: item, leadId: lead, memberIds: members }));
  if (json) return asJson(house, group);
  line(house, `${group.projectId}: ${[group.leadId, ...group.memberIds].join(', ')}`);
}
