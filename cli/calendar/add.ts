import { operator } from '../../actions/actor.ts';
import { type Added, addNotice } from '../../actions/calendars.ts';
import { BadFile, readYaml } from '../../documents/planFiles.ts';
import { NoticeFile } from '../../domain/calendar/notice.ts';
import { Failure, type House } from '../house.ts';
import { asJson, line, made } from '../words.ts';

export interface Adding {
  readonly replace?: boolean;
  readonly json?: true;
}

const saying: Readonly<Record<Added, string>> = {
  added: 'is added: it counts for whatever is reckoned from now on',
  replaced: 'takes the place of the one before it: it counts for whatever is reckoned from now on',
  kept: 'was there already: nothing has changed',
};

/** Adds the notice of holidays in a file. */
export async function add(house: House, path: string, { replace = false, json }: Adding): Promise<void> {
  const file = await readYaml(path, NoticeFile).catch((error: unknown) => {
    throw error instanceof BadFile ? new Failure(error.message, 2) : error;
  });
  await house.open();
  const became = made(house, await addNotice(operator, file, { replace }));
  if (json) asJson(house, { year: file.year, became, source: file.source });
  else line(house, `the notice for ${file.year} ${saying[became]}`);
}
