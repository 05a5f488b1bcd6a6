// The office's search of its inbox: suggestions of its own region and those below, masked, by words, subject and state.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Actor, operator } from '../../actions/actor.ts';
import * as inbox from '../../actions/inbox.ts';
import { receiptFrom, yearId } from '../../domain/ids.ts';
import { InboxState } from '../../domain/inbox.ts';
import type { RoleName } from '../../domain/permissions.ts';
import { db, transaction } from '../../records/database.ts';
import * as years from '../../records/years.ts';
import { aPlan } from '../builders.ts';
import { someone, withDatabase } from '../records/aDatabase.ts';
import { yearIs } from '../yearIs.ts';

withDatabase();

const COUNTY = '330105';
const STREET = '330105001';
const CITY = '330100';
const OTHER = '330106';

async function aYear(region: string, state = 'running'): Promise<string> {
  const id = yearId(region, 2027);
  await db.suggestion.deleteMany({ where: { yearId: id } });
  const plan = aPlan({ method: 'vote', region });
  if (!(await years.byId(id)))
    await transaction(() => years.start({ id, regionCode: region, year: 2027 }, plan, 'operator', new Date()));
  await yearIs(id, { state });
  return id;
}

type Row = NonNullable<Parameters<typeof db.suggestion.create>[0]['data']>;
/** Stores a suggestion; gives its receipt. */
async function came(year: string | null, masked: string | null, more: Partial<Row> = {}): Promise<string> {
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(32)));
  const kept = { receipt, regionCode: COUNTY, text: masked ?? 'secret', masked, at: new Date(), yearId: year };
  await db.suggestion.create({ data: { ...kept, readAt: masked === null ? null : new Date(), ...more } as never });
  return receipt;
}

const holding = (role: RoleName, regionCode: string): Actor => ({
  id: randomUUID(),
  roles: [{ id: randomUUID(), role, regionCode }],
  via: 'chat',
});
const clerk = holding('office', COUNTY);

const asked = (typed = '', more: Partial<inbox.Asked> = {}): inbox.Asked => ({
  typed,
  aspect: undefined,
  state: undefined,
  skip: 0,
  take: 50,
  ...more,
});
async function found(actor: Actor, typed = '', more: Partial<inbox.Asked> = {}): Promise<string[]> {
  const page = await inbox.look(actor, asked(typed, more));
  if (!page.ok) throw new Error(page.problem.id);
  expect(page.value.lines.length).toBeLessThanOrEqual(page.value.count);
  return page.value.lines.map(({ receipt }) => receipt);
}

describe('the inbox is searched', () => {
  it('by any part of the words, all of them, whatever their width or case, the newest first', async () => {
    const year = await aYear(COUNTY);
    const lift = await came(year, '老旧小区加装电梯，六楼的老人下不来');
    const both = await came(year, '电梯坏了三天，物业说没有老人住');
    const bus = await came(year, 'The Bus No. １２ is late');
    expect(await found(clerk, '电梯')).toEqual([both, lift]);
    expect(await found(clerk, '电梯 老人')).toEqual([both, lift]);
    expect(await found(clerk, '加装　电梯')).toEqual([lift]);
    expect(await found(clerk, '梯坏')).toEqual([both]);
    expect(await found(clerk, 'bus')).toEqual([bus]);
    expect(await found(clerk, 'ＢＵＳ 12')).toEqual([bus]);
    expect(await found(clerk, '没有的字')).toEqual([]);
    expect(await found(clerk)).toEqual([bus, both, lift]);
  });

  it('by signs that mean something to a pattern as what they are', async () => {
    const year = await aYear(COUNTY);
    const percent = await came(year, '补贴只发了50%，还差一半');
    const under = await came(year, 'the file is called a_b');
    const slash = await came(year, String.raw`the road 3\4 is closed`);
    const quote = await came(year, "the people's park");
    await came(year, 'nothing of the kind 50 ab 34');
    expect(await found(clerk, '50%')).toEqual([percent]);
    expect(await found(clerk, '%')).toEqual([percent]);
    expect(await found(clerk, 'a_b')).toEqual([under]);
    expect(await found(clerk, String.raw`3\4`)).toEqual([slash]);
    expect(await found(clerk, '\\')).toEqual([slash]);
    expect(await found(clerk, "people's")).toEqual([quote]);
    expect(await found(clerk, 'a\u0000b')).toEqual([]);
    expect(await found(clerk, "'; DROP TABLE suggestion; --")).toEqual([]);
  });

  it('by a receipt', async () => {
    const year = await aYear(COUNTY);
    const receipt = await came(year, 'A bench');
    await came(year, 'Another bench');
    expect(await found(clerk, receipt.toLowerCase())).toEqual([receipt]);
  });

  it('never in what is not masked: a number that was covered finds nobody', async () => {
    const year = await aYear(COUNTY);
    await came(year, '请打我的电话 ***', { text: '请打我的电话 13800138000' });
    await came(year, null, { text: '还没有读的 13800138000' });
    expect(await found(clerk, '13800138000')).toEqual([]);
    const page = await inbox.look(clerk, asked());
    expect(JSON.stringify(page, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('138');
  });

  it('page by page, without one twice or left out', async () => {
    const year = await aYear(COUNTY);
    const all: string[] = [];
    for (let n = 0; n < 12; n++) all.unshift(await came(year, `A lamp ${n}`));
    const pages = await Promise.all([0, 5, 10].map((skip) => found(clerk, 'lamp', { skip, take: 5 })));
    expect(pages.flat()).toEqual(all);
  });
});

describe('the inbox is filtered', () => {
  it('by subject and by every state, each suggestion in one of them', async () => {
    const year = await aYear(COUNTY);
    const at = new Date();
    const expected: Record<InboxState, string> = {
      unread: await came(year, null),
      waiting: await came(year, 'waits'),
      standing: await came(null, 'stands'),
      withdrawn: await came(year, 'was taken back', { withdrawnAt: at, outcome: 'not-now' }),
      adopted: await came(year, 'was taken up', { outcome: 'adopted' }),
      reserve: await came(year, 'is kept', { outcome: 'reserve' }),
      'under-way': await came(year, 'is under way', { outcome: 'under-way' }),
      'not-ours': await came(year, 'is not ours', { outcome: 'not-ours' }),
      'not-now': await came(year, 'is not now', { outcome: 'not-now' }),
    };
    for (const state of InboxState.options) {
      const page = await inbox.look(clerk, asked('', { state }));
      expect(page.ok && page.value.lines.map((line) => [line.receipt, line.state])).toEqual([[expected[state], state]]);
    }
    await db.suggestion.deleteMany({ where: { yearId: null } });
  });

  it('by what a person must read first, until it has a topic', async () => {
    const year = await aYear(COUNTY);
    const set = await came(year, 'covered whole', { unreadBecause: 'time' });
    expect(await found(clerk, '', { state: 'unread' })).toEqual([set]);
  });

  it('by subject, and by having none, together with words', async () => {
    const year = await aYear(COUNTY);
    const bus = await came(year, 'A bus at night', { aspect: 'transport' });
    const meal = await came(year, 'A meal at night', { aspect: 'elderly' });
    const none = await came(year, 'Something at night');
    expect(await found(clerk, 'night', { aspect: 'transport' })).toEqual([bus]);
    expect(await found(clerk, 'night', { aspect: null })).toEqual([none]);
    expect(await found(clerk, 'night')).toEqual([none, meal, bus]);
    expect(await found(clerk, 'bus', { aspect: 'elderly' })).toEqual([]);
  });
});

describe('who may look', () => {
  it('its region’s office and those above: own words and those below, never a neighbour’s or the level’s above', async () => {
    const [county, other, city] = [await aYear(COUNTY), await aYear(OTHER), await aYear(CITY)];
    const [mine, theirs, above] = [
      await came(county, 'of the county'),
      await came(other, 'of the other'),
      await came(city, 'of the city'),
    ];
    expect(await found(clerk)).toEqual([mine]);
    expect(await found(holding('office', OTHER))).toEqual([theirs]);
    expect(await found(holding('office', CITY))).toEqual([above, theirs, mine]);
    expect(await found(holding('office-head', '330000'))).toEqual([above, theirs, mine]);
    expect(await found(operator)).toEqual([above, theirs, mine]);
    expect(await inbox.open(clerk, theirs)).toMatchObject({ ok: false, problem: { id: 'other-region' } });
    expect(await inbox.open(clerk, above)).toMatchObject({ ok: false, problem: { id: 'other-region' } });
    expect(await inbox.open(holding('office', CITY), mine)).toMatchObject({
      ok: true,
      value: { words: 'of the county', own: false },
    });
    expect(await inbox.open(clerk, mine)).toMatchObject({ ok: true, value: { words: 'of the county', own: true } });
    expect(await inbox.open(clerk, 'NOSUCH')).toMatchObject({ ok: false, problem: { id: 'suggestion-unknown' } });
  });

  it('nobody else: no citizen, deputy, unit or secretariat, and no office whose role has ended', async () => {
    await aYear(COUNTY);
    const ended: Actor = { ...clerk, roles: [{ id: 'r', role: 'office', regionCode: COUNTY, until: new Date(Date.now() - 1) }] };
    for (const actor of [
      { ...clerk, roles: [] },
      holding('deputy', COUNTY),
      holding('unit-head', COUNTY),
      holding('secretariat', COUNTY),
      holding('inspector', COUNTY),
      ended,
    ])
      expect(await inbox.look(actor, asked())).toMatchObject({ ok: false, problem: { id: 'desk-only-office' } });
  });

  it('what no letter asked for, of their own places', async () => {
    await aYear(COUNTY);
    const [street, away] = [
      await came(null, 'of a street', { regionCode: STREET }),
      await came(null, 'of elsewhere', { regionCode: OTHER }),
    ];
    expect(await found(clerk)).toEqual([street]);
    expect(await inbox.open(clerk, away)).toMatchObject({ ok: false, problem: { id: 'other-region' } });
    await db.suggestion.deleteMany({ where: { yearId: null } });
  });

  it('an accusation’s words: its office’s head, the offices above and the command line; others neither read nor find them', async () => {
    const year = await aYear(COUNTY);
    const receipt = await came(year, '王某某收了十万块', { kind: 'accusation' });
    const head = holding('office-head', COUNTY);
    for (const actor of [head, holding('office', CITY), operator]) {
      expect(await found(actor, '十万')).toEqual([receipt]);
      expect(await inbox.open(actor, receipt)).toMatchObject({ value: { words: '王某某收了十万块', covered: false } });
    }
    expect(await found(clerk, '十万')).toEqual([]);
    expect(await inbox.look(clerk, asked())).toMatchObject({ value: { lines: [{ receipt, words: null, covered: true }] } });
    expect(await inbox.open(clerk, receipt)).toMatchObject({ value: { words: null, covered: true } });
  });

  it('the years that go on; where none does, the newest', async () => {
    const year = await aYear(COUNTY);
    const receipt = await came(year, 'of the last year');
    await db.livelihoodYear.updateMany({ data: { state: 'closed' } });
    expect(await found(clerk)).toEqual([receipt]);
  });
});

describe('what somebody looked for', () => {
  it('is kept under a code that is theirs, and the newest fifty of it', async () => {
    const [me, other] = [await someone(), await someone()];
    const code = await inbox.keepSearch(me.id, '电梯');
    expect(code).toMatch(/^[0-9A-Z]{1,16}$/);
    expect(await inbox.searchBy(me.id, code)).toBe('电梯');
    expect(await inbox.searchBy(other.id, code)).toBeUndefined();
    expect(await inbox.keepSearch(me.id, '电梯')).toBe(code);
    expect(await inbox.keepSearch(me.id, '  ')).toBe(inbox.NO_SEARCH);
    expect(await inbox.searchBy(me.id, inbox.NO_SEARCH)).toBe('');
    for (let n = 0; n < 50; n++) await inbox.keepSearch(me.id, `word ${n}`);
    expect(await db.inboxSearch.count({ where: { personId: me.id } })).toBe(50);
    expect(await inbox.searchBy(me.id, code)).toBeUndefined();
  });
});
