// Who thinks how: each role its own mind, and what everybody does who is reached by a letter or a survey.
import type { Cast, CastRole } from '../people.ts';
import type { Mind } from '../sight.ts';
import { citizen } from './citizen.ts';
import { deputy } from './deputy.ts';
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

/** Where the congress does not vote, its deputies comment as members do. */
const ownMind = ({ role, yearRegion }: Cast): Mind => (role === 'deputy' && yearRegion === '330000' ? member : minds[role]);

export const mindOf = (who: Cast): Mind => {
  const own = ownMind(who);
  return (sight) => settling(sight) ?? own(sight) ?? subscriber(sight);
};
