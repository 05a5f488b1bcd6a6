// The people of the rehearsal: everybody in both people files, each with a chat and, if they have a role, its id.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { roleId, unitId } from '../domain/ids.ts';
import { FIRST, type Language } from '../domain/languages.ts';
import { type Holder, PeopleFile } from '../domain/plan.ts';
import { RegionCode } from '../domain/regions.ts';
import { regionName } from '../locales/regions.ts';
import { say } from '../locales/say.ts';
import type { Column, Person } from '../simulator/people.ts';
import type { CastRole } from './roles.ts';
import { tryThis } from './tryThis.ts';

/** One of the rehearsal's people; each has one role. */
export interface Cast {
  /** The person's id in the people files. */
  readonly slug: string;
  /** The user id in the chat network, always the same for the same files. */
  readonly number: number;
  readonly name: string;
  readonly language: Language;
  readonly role: CastRole;
  /** The region of the year that the role is in; for citizens, the year of their file. */
  readonly yearRegion: string;
  /** The region in which they live, as they tell the bot. */
  readonly region: string;
  /** The unit's id, such as `330105/civil-affairs`. */
  readonly unit?: string;
  /** The id of the role that the person takes up by a link; citizens have none. */
  readonly roleId?: string;
}

const Citizens = z.object({
  citizens: z.array(z.object({ id: z.string(), name: z.string(), region: RegionCode, language: z.enum(['zh', 'en']) })),
});

const files = [
  { region: '330000', name: 'people-province', first: 1_001 },
  { region: '330105', name: 'people-county', first: 2_001 },
] as const;

/** Reads both files; gives everybody in the files' order. */
export const readCast = (): readonly Cast[] => files.flatMap(castOf);

/** The regions whose years are rehearsed. */
export const regions: readonly string[] = files.map(({ region }) => region);

function castOf({ region, name, first }: (typeof files)[number]): Cast[] {
  const yaml: unknown = parse(readFileSync(new URL(`../examples/rehearsal/${name}.yaml`, import.meta.url), 'utf8'));
  const { office, answersTo, secretariat, units, deputies, members, inspectors, administrators } = PeopleFile.parse(yaml);
  const { citizens } = Citizens.parse(yaml);
  const holding = (role: CastRole, holder: Holder, unit?: string): Omit<Cast, 'number'> => ({
    slug: holder.id,
    name: holder.name,
    language: holder.language ?? FIRST,
    role,
    yearRegion: region,
    region,
    roleId: roleId(region, role, holder.id),
    ...(unit && { unit: unitId(region, unit) }),
  });
  const everybody = [
    ...office.map((holder) => holding(holder.head ? 'office-head' : 'office', holder)),
    ...(answersTo ? [holding('level-above', answersTo)] : []),
    ...secretariat.map((holder) => holding('secretariat', holder)),
    ...units.flatMap(({ id, contact, head }) => [holding('unit-contact', contact, id), holding('unit-head', head, id)]),
    ...deputies.map((holder) => holding('deputy', holder)),
    ...members.map((holder) => holding('member', holder)),
    ...inspectors.map((holder) => holding('inspector', holder)),
    ...administrators.map((holder) => holding('administrator', holder)),
    ...citizens.map(({ id, ...citizen }) => ({ ...citizen, slug: id, role: 'citizen' as const, yearRegion: region })),
  ];
  return everybody.map((person, index) => ({ ...person, number: first + index }));
}

/** The person shown first in each column of the page. */
const first: Readonly<Record<string, Column>> = {
  'chen-guilan': 'citizen',
  'qiu-hongmei': 'unit',
  'ying-meiyu': 'deputy',
  'ge-yunfei': 'office',
};

/** An app's code for a language, where it differs from ours. */
const asApp: Readonly<Record<string, string>> = { zh: 'zh-hans' };

/** A person as the chat network knows them, with the line that says what to try as this person. */
export const inChat = ({ slug, number, name, language, role, yearRegion }: Cast): Person => ({
  id: number,
  first_name: name,
  language_code: asApp[language] ?? language,
  note: tryThis[role],
  group: { zh: inChinese(role, yearRegion), en: inEnglish(role, yearRegion) },
  ...(first[slug] && { column: first[slug] }),
});

/** A person's group by region and role, such as 浙江省验收人. */
const inChinese = (role: CastRole, region: string): string => `${regionName(region, 'zh')}${say('zh', `role-${role}`)}`;

/** A person's group by role and region, such as “Inspector, Zhejiang”. */
const inEnglish = (role: CastRole, region: string): string => {
  const name = say('en', `role-${role}`);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}, ${regionName(region, 'en')}`;
};
