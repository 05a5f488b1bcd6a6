import { operator } from '../../actions/actor.ts';
import * as aspects from '../../actions/aspects.ts';
import { countUncertain } from '../../views/aspects.ts';
import type { House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { asJson, line, made } from '../words.ts';

export interface Rereadings {
  readonly year: string;
  readonly accept?: true;
  readonly json?: true;
}

const SHOWN = 20;

/** Says what reads differently since people corrected the reader, and accepts it if that is asked for. */
export async function reread(house: House, { year: id, accept, json }: Rereadings): Promise<void> {
  await house.open();
  await foundYear(id);
  const { corrections, changes } = await aspects.rereadings(id);
  const accepted = accept && made(house, await aspects.accept(operator, id));
  const uncertain = await countUncertain(id);
  const listed = changes.map(({ receipt, was, aspect, certainty }) => ({ receipt, was, aspect, certainty }));
  if (json)
    return asJson(house, {
      year: id.slice('year/'.length),
      uncertain,
      corrections,
      changes: listed,
      accepted: accepted ?? 0,
    });
  line(
    house,
    `${uncertain} uncertain subjects; since ${corrections} corrections, ${changes.length} suggestions read differently`,
  );
  for (const { receipt, was, aspect, certainty } of listed.slice(0, SHOWN))
    line(house, `  ${receipt}  ${was ?? '-'} → ${aspect} (${Math.round(certainty * 100)}%)`);
  if (listed.length > SHOWN) line(house, `  and ${listed.length - SHOWN} more (--json prints all)`);
  if (accepted !== undefined) line(house, `${accepted} changed`);
}
