// Who is in the rehearsal: everybody of both people files, with a chat of their own and, where they have roles, the links into them.
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

/** One of the rehearsal's people: each has one role here. */
export interface Cast {
  /** Id in the people files. */
  readonly slug: string;
  /** User id in the chat network: always the same for the same files. */
  readonly number: number;
  readonly name: string;
  readonly language: Language;
  readonly role: CastRole;
  /** Whose year the role is in; for citizens, the year of the file. */
  readonly yearRegion: string;
  /** Where they live, as they tell the bot. */
  readonly region: string;
  /** `330105/civil-affairs`. */
  readonly unit?: string;
  /** Id of the role to be taken up by a link; citizens have none. */
  readonly roleId?: string;
}

const Citizens = z.object({
  citizens: z.array(z.object({ id: z.string(), name: z.string(), region: RegionCode, language: z.enum(['zh', 'en']) })),
});

const files = [
  { region: '330000', name: 'people-province', first: 1_001 },
  { region: '330105', name: 'people-county', first: 2_001 },
] as const;

/** Reads both files; everybody in the order in which they stand there. */
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

/** Who stands in which column of the page first. */
const first: Readonly<Record<string, Column>> = {
  'chen-guilan': 'citizen',
  'qiu-hongmei': 'unit',
  'ying-meiyu': 'deputy',
  'ge-yunfei': 'office',
};

/** What an app calls a language, where it has another code for it. */
const asApp: Readonly<Record<string, string>> = { zh: 'zh-hans' };

/** Somebody as the chat network knows them, with the line that says what to try as this person. */
export const inChat = ({ slug, number, name, language, role, yearRegion }: Cast): Person => ({
  id: number,
  first_name: name,
  language_code: asApp[language] ?? language,
  note: tryThis[role],
  group: { zh: inChinese(role, yearRegion), en: inEnglish(role, yearRegion) },
  ...(first[slug] && { column: first[slug] }),
});

/** By what somebody does, and whose year it is: 浙江省验收人. */
const inChinese = (role: CastRole, region: string): string => `${regionName(region, 'zh')}${say('zh', `role-${role}`)}`;

/** “Inspector, Zhejiang”. */
const inEnglish = (role: CastRole, region: string): string => {
  const name = say('en', `role-${role}`);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}, ${regionName(region, 'en')}`;
};
