// Who holds which role: the office's list, one role with what may be done about it, and the notices when a role moves or ends.
import type { Text } from '../domain/languages.ts';
import { back, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';

export interface RoleFacts {
  readonly code: string;
  readonly role: string;
  readonly holder: string;
  readonly regionCode: string;
  readonly unit: Text | null;
  /** Somebody has taken it up in a chat. */
  readonly linked: boolean;
  readonly until: Date | null;
}

const list = { kind: 'role.list', page: 0 } as const;
const whereOf = (words: Words, { unit, regionCode }: Pick<RoleFacts, 'unit' | 'regionCode'>): string =>
  unit ? words.text(unit) : words.region(regionCode);

/** All roles of the office's regions. */
export const rolesCard = (
  words: Words,
  { page, count, roles }: { page: number; count: number; roles: readonly RoleFacts[] },
): Card => ({
  title: words.say('roles-title', { count }),
  lines: [
    words.say('roles-intro'),
    ...roles.map(({ role, holder, unit, linked }, index) =>
      words.say(unit ? 'roles-line-unit' : 'roles-line', {
        number: page * PAGE + index + 1,
        holder,
        role,
        unit: unit ? words.text(unit) : '',
        linked: linked ? 'yes' : 'no',
      }),
    ),
  ],
  buttons: [
    ...listButtons(words, roles, {
      page,
      count,
      open: ({ code }) => ({ kind: 'role.open', role: code }),
      turn: (next) => ({ kind: 'role.list', page: next }),
    }),
    [back(words, { kind: 'invite.list', page: 0 })],
  ],
});

export const roleCard = (words: Words, it: RoleFacts): Card => ({
  title: words.say('role-title', { holder: it.holder, role: it.role, where: whereOf(words, it) }),
  lines: [
    words.say('role-open', { holder: it.holder }),
    ...(it.until ? [words.say('role-ends-on', { day: words.day(it.until) })] : []),
  ],
  buttons: [
    [
      button(words, 'button-role-replace', { kind: 'role.replace', role: it.code }),
      button(words, 'button-role-end', { kind: 'role.end', role: it.code }),
    ],
    [back(words, list)],
  ],
});

/** What follows from ending a role, said before it ends. */
export const endRoleCard = (words: Words, { code, holder }: Pick<RoleFacts, 'code' | 'holder'>): Card => ({
  title: words.say('role-end-title', { holder }),
  lines: [words.say('role-end-lines', { holder })],
  buttons: [
    [button(words, 'button-role-end-yes', { kind: 'role.endNow', role: code })],
    [button(words, 'button-role-end-no', { kind: 'role.open', role: code })],
  ],
});

export const roleEndedCard = (words: Words, { holder }: Pick<RoleFacts, 'holder'>): Card => ({
  title: words.say('role-ended-title', { holder }),
  lines: [words.say('role-ended-lines', { holder })],
  buttons: [[back(words, list)]],
});

/** The facts of a role's notices: whose it is, where, and when it ends or ended. */
export type RoleNews = Omit<RoleFacts, 'code' | 'linked'> & { readonly over: boolean };

const factsOf = (words: Words, it: RoleNews) => ({
  holder: it.holder,
  role: it.role,
  where: whereOf(words, it),
  now: it.over ? 'yes' : 'no',
  day: it.until ? words.day(it.until) : '',
});
const newsCard =
  (id: string) =>
  (words: Words, it: RoleNews): Card => ({
    title: words.say(`${id}-title`, factsOf(words, it)),
    lines: [words.say(id, factsOf(words, it))],
    buttons: [],
  });

/** The cards of this area's notices, by id. */
export const messages = {
  'role-moved': newsCard('role-moved'),
  'role-taken-up': newsCard('role-taken-up'),
  'role-ends': newsCard('role-ends'),
  'role-ends-for-others': newsCard('role-ends-for-others'),
} as const;
