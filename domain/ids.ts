import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

// Ids read well in the Temporal UI (design 4). Buttons and links carry short codes instead, citizens a receipt number.

/** `year/330000/2025`: the year that is executed in 2025. */
export const yearId = (regionCode: string, year: number): string => `year/${regionCode}/${year}`;

/** `vote/330106/2025/projects/1`: the last part is the round. */
export const voteId = (year: string, round: number): string => `vote/${tail(year)}/projects/${round}`;

/** `project/330106/2025/elder-meals`. */
export const projectId = (year: string, slug: string): string => `project/${tail(year)}/${slug}`;

/** The last part of a project's id, its candidate's slug. */
export const slugOf = (project: string): string => project.slice(project.lastIndexOf('/') + 1);

/** `task/330106/2025/elder-meals/0042`, numbered from 1 within its project. */
export const taskId = (project: string, number: number): string => `task/${tail(project)}/${String(number).padStart(4, '0')}`;

/** `change/330106/2025/elder-meals/0042/1`, numbered from 1 within its task. */
export const changeId = (task: string, number: number): string => `change/${tail(task)}/${number}`;

/** `matter/330106/2025/finding/7`, numbered from 1 within its year and kind. */
export const matterId = (year: string, kind: string, number: number): string => `matter/${tail(year)}/${kind}/${number}`;

/** `survey/330000/2025/public`. */
export const surveyId = (year: string, survey = 'public'): string => `survey/${tail(year)}/${survey}`;

/** `grading/330106/2025`. */
export const gradingId = (year: string): string => `grading/${tail(year)}`;

/** `330105/deputy/ying-meiyu`, `330105/civil-affairs`. */
export const roleId = (regionCode: string, role: string, holder: string): string => `${regionCode}/${role}/${holder}`;
export const unitId = (regionCode: string, unit: string): string => `${regionCode}/${unit}`;

/** The code by which buttons name a year: `330000/2025` without its slash. */
export const yearCode = (id: string): string => id.split('/').slice(1).join('');
export const yearOfCode = (code: string): string => `year/${code.slice(0, -4)}/${code.slice(-4)}`;

export const CLOCK_WORKFLOW = 'clock';
export const RELAY_WORKFLOW = 'relay';

/** The region and the year in the id of anything that belongs to a year. */
export function yearOf(id: string): { readonly regionCode: string; readonly year: number; readonly yearId: string } {
  const [, regionCode = '', year = ''] = id.split('/');
  return { regionCode, year: Number(year), yearId: `year/${regionCode}/${year}` };
}

const tail = (id: string): string => id.slice(id.indexOf('/') + 1);

/** 23 characters that are not mistaken for one another, without vowels. 23 is a prime, so one check letter finds every single slip. */
const SIGNS = '23456789BCDFHJKMNPRTVWX';
const CHECK_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const RECEIPT_SIGNS = 10;

/**
 * A receipt number (procedure 1.5 R6: at once, and no two alike): ten random letters and digits and a check letter.
 * @param random at least ten bytes from a cryptographic source; bytes over 229 are skipped, so pass some more (32 always suffice in
 * practice)
 * @throws RangeError when too few bytes were usable
 */
export function receiptFrom(random: Uint8Array): string {
  const signs = codeFrom(random, RECEIPT_SIGNS);
  return signs + checkLetter(signs);
}

/** A short code for buttons and links: `length` characters of the receipt's alphabet. */
export function codeFrom(random: Uint8Array, length: number): string {
  let code = '';
  for (const byte of random) {
    if (code.length === length) break;
    if (byte < 230) code += SIGNS[byte % 23];
  }
  if (code.length < length) throw new RangeError(`${length} signs need more than ${random.length} random bytes`);
  return code;
}

/** The short code of an id, always the same for the same id: nine characters, for buttons and links. */
export const shortCode = (id: string): string => codeFrom(sha256(utf8ToBytes(id)), 9);

/** Reads a receipt as people type it (small letters, spaces, dashes); undefined where the check letter does not match. */
export function readReceipt(typed: string): string | undefined {
  const receipt = typed.toUpperCase().replace(/[\s-]/g, '');
  if (receipt.length !== RECEIPT_SIGNS + 1) return undefined;
  const signs = receipt.slice(0, RECEIPT_SIGNS);
  if (Array.from(signs).some((sign) => !SIGNS.includes(sign))) return undefined;
  return checkLetter(signs) === receipt.at(-1) ? receipt : undefined;
}

/** Weighted sum modulo 23: detects every single wrong character and every swap of neighbours. */
const checkLetter = (signs: string): string => {
  const sum = Array.from(signs).reduce((total, sign, index) => total + (index + 1) * SIGNS.indexOf(sign), 0);
  return CHECK_LETTERS.charAt(sum % 23);
};
