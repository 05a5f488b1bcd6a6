// Notices about a matter, to its unit and to whoever asked, on the matter's own card.
import type { MatterNews } from '../../domain/notices.ts';
import * as matters from '../../records/matters.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { handOnMatter, matterFacts } from '../matters.ts';
import type { Reads } from './reader.ts';

/** The state of a matter in which each piece of news is still true. */
const holds: Readonly<Record<MatterNews, string>> = {
  new: 'waiting',
  stays: 'waiting',
  unfit: 'waiting',
  again: 'waiting',
  look: 'answered',
  'look-near': 'answered',
  met: 'closed',
  'not-met': 'closed',
  unrated: 'closed',
  lapsed: 'closed',
};

export const readers = {
  'matter-card': async ({ matter: code, because: news }, { personId, now }) => {
    const matter = await matters.byCode(code);
    if (!matter || matter.state !== holds[news] || (news === 'new' && matter.takenAt)) return undefined;
    const it = await matterFacts(matter, now);
    const year = await years.byId(matter.yearId);
    if (!it || year?.state === 'abandoned') return undefined;
    const holder = people.asHolder({ id: personId, roles: await people.rolesOf(personId, now) });
    return { it, hand: await handOnMatter(holder, matter, now), news };
  },
} satisfies Reads<'matter-card'>;
