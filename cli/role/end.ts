import { z } from 'zod';
import { operator } from '../../actions/actor.ts';
import { endRole } from '../../actions/roles.ts';
import { startOfDay } from '../../domain/calendar.ts';
import { Failure, type House } from '../house.ts';
import { asJson, line, made, momentText } from '../words.ts';

export interface EndingRole {
  readonly on?: string;
  readonly json?: true;
}

/** The zone of the command line's days, the same as that of its moments. */
const ZONE = 'Asia/Shanghai';

/** Ends a role, now or from a day on. */
export async function end(house: House, role: string, { on, json }: EndingRole): Promise<void> {
  if (on !== undefined && !z.iso.date().safeParse(on).success)
    throw new Failure(`role end: --on ${on}: expected a day such as 2025-06-01`, 2);
  await house.open();
  const ended = made(house, await endRole(operator, role, on === undefined ? undefined : startOfDay(ZONE, on)));
  if (json) return asJson(house, ended);
  line(house, `${ended.holder}’s role ${role} ${on === undefined ? 'has ended' : `ends ${momentText(ended.until)}`}.`);
}
