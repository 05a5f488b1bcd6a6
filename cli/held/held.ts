import { operator } from '../../actions/actor.ts';
import * as actions from '../../actions/held.ts';
import { readReceipt } from '../../domain/ids.ts';
import type { HeldRow } from '../../views/held.ts';
import { Failure, type House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { asJson, columns, line, made, momentText } from '../words.ts';

/** Which of the held suggestions are meant. */
export interface Chosen {
  readonly kind?: HeldRow['kind'];
  readonly year?: string;
  readonly json?: true;
}

/** Lists what waits for a person. */
export async function list(house: House, chosen: Chosen): Promise<void> {
  await house.open();
  const found = await waitingFor(chosen);
  if (chosen.json) return asJson(house, found.map(shown));
  if (found.length === 0) return line(house, 'Nothing held waits.');
  for (const row of columns(found.map(told))) line(house, row);
}

/** Suggestions read in one query. */
const BATCH = 500;

async function waitingFor({ kind, year }: Chosen): Promise<HeldRow[]> {
  if (year !== undefined) await foundYear(year);
  const found: HeldRow[] = [];
  for (;;) {
    const { rows } = await actions.queueOf(operator, { kind, yearId: year, skip: found.length, take: BATCH });
    found.push(...rows);
    if (rows.length < BATCH) return found;
  }
}

/** The receipts that are named, or else all held suggestions of a kind. */
async function chosenOf(receipts: readonly string[], chosen: Chosen): Promise<string[]> {
  if (receipts.length > 0 && (chosen.kind || chosen.year)) throw new Failure('name receipts, or --kind and --year, not both', 2);
  if (receipts.length === 0 && !chosen.kind) throw new Failure('name receipts, or a --kind', 2);
  if (receipts.length === 0) return (await waitingFor(chosen)).map(({ receipt }) => receipt);
  return receipts.map((typed) => {
    const receipt = readReceipt(typed);
    if (receipt === undefined) throw new Failure(`${typed} is not a receipt number`, 2);
    return receipt;
  });
}

/** Ends the holding of those that are chosen. */
export async function end(house: House, receipts: readonly string[], chosen: Chosen, how: actions.Ending): Promise<void> {
  await house.open();
  const asked = await chosenOf(receipts, chosen);
  const ended = made(house, await actions.endTogether(operator, asked, how));
  if (chosen.json) return asJson(house, { [how.as]: ended, left: asked.filter((receipt) => !ended.includes(receipt)) });
  line(house, `${how.as}: ${ended.length} of ${asked.length}`);
}

const shown = ({ receipt, kind, at, heldIn, yearId, regionCode, text }: HeldRow) => ({
  receipt,
  kind,
  at,
  office: heldIn,
  year: yearId,
  region: regionCode,
  text,
});

const told = ({ receipt, kind, at, heldIn, text }: HeldRow): string[] => [
  receipt,
  kind,
  heldIn,
  momentText(at),
  text.slice(0, 60).replace(/\s+/g, ' '),
];
