import { operator } from '../../actions/actor.ts';
import * as yearActions from '../../actions/years.ts';
import { calendarOf } from '../../records/calendars.ts';
import type { House } from '../house.ts';
import { asJson, line, made } from '../words.ts';
import { read, tellSaid, tellWarnings, warned } from './plan.ts';

/** Starts a year from its plan. */
export async function start(house: House, path: string, json: true | undefined): Promise<void> {
  const files = await read(house, path);
  await house.open();
  const id = made(house, await yearActions.start(operator, files));
  const warnings = warned(house, files.plan, await calendarOf());
  if (json) return asJson(house, { id, year: id.slice('year/'.length), said: files.said, warnings });
  line(house, `${id} runs. Next: minsheng year show ${id.slice('year/'.length)}, minsheng invite --list`);
  tellSaid(house, files);
  tellWarnings(house, warnings);
}
