// The mind of each role, and what everybody does when a letter or a survey reaches them.
import type { Cast } from '../people.ts';
import type { CastRole } from '../roles.ts';
import type { Mind } from '../sight.ts';
import { spokenIn } from '../spoken.ts';
import { citizen } from './citizen.ts';
import { deputy } from './deputy.ts';
import { gradeProjects } from './grades.ts';
import { inspector } from './inspector.ts';
import { member } from './member.ts';
import { clerk, officeHead } from './office.ts';
import { secretariat } from './secretariat.ts';
import { settling } from './settling.ts';
import { subscriber } from './subscriber.ts';
import { contact, head } from './unit.ts';

const nothing: Mind = () => undefined;

const minds: Readonly<Record<CastRole, Mind>> = {
  citizen,
  deputy,
  member,
  office: clerk,
  'office-head': officeHead,
  secretariat,
  'unit-contact': contact,
  'unit-head': head,
  inspector,
  'level-above': nothing,
  administrator: nothing,
};

/** Where the congress does not vote, deputies comment on candidates as members do. */
const ownMind = ({ role, yearRegion }: Cast): Mind => (role === 'deputy' && yearRegion === '330000' ? member : minds[role]);

/** The mind of a person. It looks at the chat in its present language first, then in those of older cards. */
export const mindOf = (cast: Cast): Mind => {
  const own = ownMind(cast);
  return (sight) => {
    for (const language of spokenIn(sight)) {
      const seen = { ...sight, who: { ...sight.who, language } };
      const act = settling(seen) ?? gradeProjects(seen) ?? own(seen) ?? subscriber(seen);
      if (act) return act;
    }
    return undefined;
  };
};
