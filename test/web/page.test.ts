import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradingId } from '../../domain/ids.ts';
import { db, closeDatabase, transaction } from '../../records/database.ts';
import * as grades from '../../records/grades.ts';
import * as people from '../../records/people.ts';
import { aspects } from '../../records/progress.ts';
import * as published from '../../records/published.ts';
import * as candidates from '../../records/candidates.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as tasks from '../../records/tasks.ts';
import * as votes from '../../records/votes.ts';
import * as years from '../../records/years.ts';
import { dayOf } from '../../locales/dates.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import {
  anInstallation,
  at,
  COUNTY,
  endYear,
  moreTime,
  orderYear,
  publishLetter,
  readLights,
  say,
  shortlist,
  showFirstStep,
  startYear,
  topicOf,
  voteOnList,
} from './aYear.ts';

let database: FreshDatabase;
let web: Web;
let photo = '';
const receipts = { answered: '', waiting: '', unread: '', standing: '', alone: '' };
const RAW = '林师傅 13800138000 <script>alert(1)</script> 社区缺食堂';
const MASKED = '林师傅 ××××××××××× <b>社区</b>缺食堂';

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(web.url + path, { headers, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const page = async (path: string) => {
  const { status, text } = await get(path);
  expect(status, path).toBe(200);
  return text;
};

beforeAll(async () => {
  database = await anInstallation('2025-11-20T09:00');
  await startYear('province');
  receipts.standing = await say('没有信的时候写的', '2024-10-01T09:00');
  await startYear();
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
});
afterAll(async () => {
  await web.stop();
  await closeDatabase();
  await database.drop();
});

describe('before anything is promised', () => {
  it('says that nothing is promised yet, and which letter is planned for when', async () => {
    const text = await page('/?lang=en');
    expect(text).toContain('Nothing is promised yet');
    expect(text).toContain('was to go out');
    expect(text).toContain('is not out yet');
    expect(await page('/330105/2025/letter?lang=en')).toContain('The letter is not out yet.');
  });

  it('counts views of the published letter apart from its readers', async () => {
    await publishLetter(COUNTY);
    const text = await page('/330105/2025/letter?lang=zh');
    expect(text).toContain('运河边的明年');
    expect(text).toContain('0 人在机器人里打开过这封信；本页被浏览 1 次');
    await page('/330105/2025/letter');
    expect((await years.byId(COUNTY))?.pageViews).toBe(2);
  });
});

describe('what became of my suggestion', () => {
  beforeAll(async () => {
    receipts.answered = await say(RAW, '2024-10-20T09:00');
    receipts.alone = await say('想多一条夜班车', '2024-10-20T10:00');
    receipts.waiting = await say('食堂', '2024-10-21T09:00');
    receipts.unread = await say('我的电话 13900139000', '2024-10-22T09:00');
    await topicOf(COUNTY, [receipts.answered, receipts.waiting], MASKED);
  });

  it('shows the masked words and when an answer is due, never the raw text', async () => {
    const text = await page(`/suggestion?receipt=${receipts.answered}&lang=en`);
    expect(text).toMatch(/Its answer was due .* and is still to come/);
    expect(text).toContain('2 people ask for the same.');
    expect(text).toContain('××××××××××× &lt;b&gt;社区&lt;/b&gt;缺食堂');
    expect(text).not.toContain('13800138000');
    expect(text).not.toContain('<script');
  });

  it('takes a receipt as people type it', async () => {
    const typed = `${receipts.answered.slice(0, 5).toLowerCase()} ${receipts.answered.slice(5)}`;
    expect(await page(`/suggestion?receipt=${encodeURIComponent(typed)}&lang=en`)).toContain(receipts.answered);
  });

  it('shows nothing of words that nobody has masked yet', async () => {
    const text = await page(`/suggestion?receipt=${receipts.unread}&lang=zh`);
    expect(text).toContain('正在阅读');
    expect(text).not.toContain('13900139000');
  });

  it('says of words without a letter that the next one takes them up', async () => {
    expect(await page(`/suggestion?receipt=${receipts.standing}&lang=en`)).toContain('no letter was open');
  });

  it('tells a mistyped number from one that is not known here, and says what to do', async () => {
    const wrong = `${receipts.answered.slice(0, 10)}${receipts.answered.endsWith('A') ? 'B' : 'A'}`;
    expect((await get(`/suggestion?receipt=${wrong}&lang=en`)).status).toBe(400);
    expect((await get(`/suggestion?receipt=${wrong}&lang=en`)).text).toContain('mistyped');
    const unknown = await get('/suggestion?receipt=2222222222A&lang=zh');
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('没有这个回执号的建议');
  });

  it('shows the reason once it is answered', async () => {
    const reason = { id: 'words', zh: '受益面较小', en: 'Few people would benefit' };
    await topicOf(COUNTY, [receipts.alone, receipts.unread], '想多一条夜班车', { outcome: 'not-now', reason });
    const text = await page(`/suggestion?receipt=${receipts.alone}&lang=en`);
    expect(text).toContain('Not now');
    expect(text).toContain('Few people would benefit');
  });
});

describe('the vote', () => {
  beforeAll(async () => {
    const kept = await suggestions.byReceipt(receipts.answered);
    await transaction(async () => {
      const reason = { id: 'taken-up', title: { zh: '社区食堂', en: 'Canteens' }, decided: '2024-12-20T10:00:00Z' };
      await suggestions.endTopic(kept?.topicId ?? '', 'adopted', reason, at('2024-12-01T10:00'));
    });
    await shortlist(COUNTY);
    const [first] = await candidates.ofYear(COUNTY, ['shortlisted']);
    await db.topic.update({
      where: { id: kept?.topicId ?? '' },
      data: {
        outcome: 'adopted',
        reason: { id: 'taken-up', title: { zh: '社区食堂', en: 'Canteens' }, decided: '2024-12-20T10:00:00Z' },
        candidateId: first?.id ?? null,
      },
    });
  });

  it('was planned for a day that is past, and nothing says that it has happened', async () => {
    for (const path of ['/330105/2025/topics', `/suggestion?receipt=${receipts.answered}`]) {
      const english = await page(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
      expect(english).toMatch(/Part of the candidate “Canteens”; it was to be decided \d+ days ago \([^)]*\) and is not yet\./);
      expect(await page(`${path}${path.includes('?') ? '&' : '?'}lang=zh`)).toMatch(
        /列为候选项目“社区食堂”，原定\d+ 天前（[^）]*）决定，尚未决定。/,
      );
    }
    expect(await page('/330105/2025?lang=en')).toMatch(/It was due \d+ days ago \([^)]*\) and is not/);
  });

  it('lists the candidates that are to be decided on', async () => {
    const text = await page('/330105/2025?lang=en');
    expect(text).toContain('12 candidates are to be decided on');
    expect(text).toContain('Together the 12 cost ¥45.1 million; any 10 of them between ¥29.3 million and ¥42.4 million.');
  });

  it('publishes each candidate’s counts, the quorum and every ballot by its word', async () => {
    await voteOnList(COUNTY);
    const fate = (await db.topic.findFirstOrThrow({ where: { candidateId: { not: null } }, include: { candidate: true } }))
      .candidate;
    expect(await page('/330105/2025/topics?lang=en')).toMatch(
      new RegExp(`Part of the candidate “Canteens”, decided .*: ${fate?.state === 'elected' ? 'chosen' : 'not chosen'}`),
    );
    const [first, second] = await votes.ofYear(COUNTY);
    const text = await page(`/330105/2025/votes/${first?.code}?lang=en`);
    expect(text).toContain('The result is certified.');
    expect(text).toContain('equal votes: voted again');
    const counts = [...text.matchAll(/<dt>([^<]+)<\/dt><dd>(?:<a[^>]*>)?(\d+)/g)].map(([, name, count]) => [name, Number(count)]);
    expect(Object.fromEntries(counts)).toEqual({
      Deputies: 21,
      Present: 19,
      'Needed to be present': 14,
      'Ballots issued': 19,
      'Ballots returned': 19,
      Void: 0,
      'Votes needed': 11,
    });
    expect([...text.matchAll(/<strong>[2-9A-Z]{6}</g)]).toHaveLength(19);
    expect(text).toContain(first?.ruleHash);
    const money = text.slice(text.indexOf('id="money"'));
    expect(money).toContain('<dt>All 12 together</dt><dd>¥45.1 million</dd>');
    expect(money).toContain('<dt>The dearest 10</dt><dd>¥42.4 million</dd>');
    expect(money).toMatch(/<dt>The 10 that were chosen<\/dt><dd>¥[\d.]+ million</);
    expect(money).toContain('Whatever is chosen, the envelope of ¥60 million suffices.');
    expect(money).toMatch(/District budget<\/th><td>¥33 million<\/td><td>73\.17 %<\/td><td>¥30\.9 million<\/td><td>¥35 million</);
    expect(await page(`/330105/2025/votes/${second?.code}?lang=zh`)).toContain('第二轮');
  });

  it('is not found under another year', async () => {
    const [first] = await votes.ofYear(COUNTY);
    expect((await get(`/330000/2025/votes/${first?.code}`)).status).toBe(404);
  });
});

describe('projects and places', () => {
  beforeAll(async () => {
    const [open] = await tasks.list({ states: ['open'] }, 0, 1);
    const id = open?.id ?? '';
    const report = await showFirstStep(id, '2025-05-01T10:00', true);
    photo = randomUUID();
    await transaction(async () => {
      const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
      await db.file.create({
        data: { id: photo, channel: 't', bot: 't', reference: 'r', mime: 'image/jpeg', bytes: jpeg, reportId: report },
      });
      const kept = await db.suggestion.findUniqueOrThrow({ where: { receipt: receipts.answered } });
      await db.file.create({
        data: { id: 'private', channel: 't', bot: 't', reference: 'r', mime: 'image/jpeg', bytes: jpeg, suggestionId: kept.id },
      });
    });
    await readLights('2025-11-20T09:00');
  });

  it('shows one bar an aspect, whose number is a link to what it counts', async () => {
    const text = await page('/?lang=en');
    const lines = await aspects(COUNTY);
    expect([...text.matchAll(/<progress max="100"/g)]).toHaveLength(lines.length);
    const total = lines.reduce((sum, line) => sum + line.tasks, 0);
    expect(text).toContain(`>${total} places</a>`);
    for (const { aspect, accepted, tasks: count } of lines) {
      expect(text).toContain(`href="/330105/2025/tasks?aspect=${aspect}&amp;lang=en">${accepted} of ${count} accepted`);
    }
  });

  it('agrees with itself: a light’s number is the length of the list behind it', async () => {
    const text = await page('/?lang=en');
    for (const [, light, count] of text.matchAll(/tasks\?light=(\w+)&amp;lang=en" aria-label="[^"]*">(\d+)</g)) {
      const list = await page(`/330105/2025/tasks?light=${light}&lang=en`);
      expect(list, light).toContain(
        Number(count) === 0 ? '<h1>No place</h1>' : Number(count) === 1 ? 'One place' : `<h1>${count} places</h1>`,
      );
    }
  });

  it('shows every project with a page of its own, and every place with its light in a sentence', async () => {
    const text = await page('/330105/2025/projects?lang=en');
    const links = [...text.matchAll(/href="(\/330105\/2025\/projects\/[^"?/]+)\?lang=en"/g)].map(([, href]) => href ?? '');
    expect(links).toHaveLength(10);
    const project = await page(`${links[0]}?lang=en`);
    expect(project).toContain('The standard it is held to');
    const place = /href="(\/330105\/2025\/tasks\/[^"?]+)\?lang=en"/.exec(project)?.[1];
    expect(await page(`${place}?lang=en`)).toMatch(/class="light (red|yellow|green|grey)"/);
  });

  it('shows what was accepted of a place and the photo, and nobody’s name or words', async () => {
    const [{ code } = { code: '' }] = await published
      .tasks({ yearId: COUNTY }, 0, 100)
      .then((lines) => lines.filter(({ progress }) => progress > 0));
    const text = await page(`/330105/2025/tasks/${code}?lang=en`);
    expect(text).toMatch(/<dt>How much<\/dt><dd>[a-z ]+: \d+<\/dd>/);
    expect(text).toContain('✓ accepted');
    expect(text).toContain(`src="/photos/${photo}"`);
    expect(text).not.toMatch(/reporting-|inspecting-|words between colleagues/);
  });

  it('1.9 C4 1.12 P7 keeps an earlier date visible, struck through, with reason, day and decision; words are masked', async () => {
    const [{ id, code } = { id: '', code: '' }] = await published.tasks({ yearId: COUNTY }, 0, 1);
    const { due } = await tasks.existing(id);
    await moreTime(id, 10, { local: '2025-05-06T10:00', words: '电话 13800138000' });
    await moreTime(id, 20, { local: '2025-05-20T10:00', granted: false });
    const text = await page(`/330105/2025/tasks/${code}?lang=en`);
    const day = dayOf('en', due ?? '', 'Asia/Shanghai', at('2025-11-20T09:00'));
    expect(text).toContain(`<s>${day}</s>`);
    expect(text).toContain('Land or permit refused: “电话 ***” · the office, Tue 6 May (decision 1)');
    expect(text).toContain('More time asked for');
    expect(await page(`/330105/2025/tasks/${code}?lang=zh`)).toContain('原承诺期限');
  });

  it('gives out photos of reports and of nothing else', async () => {
    const answer = await fetch(`${web.url}/photos/${photo}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await get('/photos/private')).status).toBe(404);
    expect((await get('/photos/nothing')).status).toBe(404);
  });

  it('narrows places by unit, and says so when nothing matches', async () => {
    const [unit] = await published.units(COUNTY);
    expect(await page(`/330105/2025/tasks?unit=${encodeURIComponent(unit?.id ?? '')}&lang=en`)).toContain(
      unit?.tasks === 1 ? 'One place' : `<h1>${unit?.tasks} places</h1>`,
    );
    expect(await page('/330105/2025/tasks?unit=nobody&lang=en')).toContain('Nothing matches.');
  });

  it('follows a suggestion to what is built of it', async () => {
    const text = await page(`/suggestion?receipt=${receipts.answered}&lang=zh`);
    expect(text).toContain('已采纳');
  });
});

const reported = async () => years.reportOf((await years.byId(COUNTY)) ?? { report: null });

describe('the report', () => {
  beforeAll(async () => {
    await endYear(COUNTY);
    await orderYear(COUNTY, 'acceptReport', '2026-01-12T09:00');
  });

  it('shows each figure as a link, and the survey with n and response rate', async () => {
    const text = await page('/330105/2025/report?lang=en');
    expect(text).toContain('Accepted ');
    expect(text).toContain('40 of 60 people who were asked have answered (66.7%).');
    expect(text).toContain('too few to show');
    const figures = (await reported())?.figures ?? {};
    for (const name of ['suggestions', 'ballots', 'projects', 'tasks'] as const) {
      expect(text).toMatch(new RegExp(`<a href="[^"]+" aria-label="[^"]+: ${figures[name]}">${figures[name]}</a>`));
    }
  });

  it('1.7 T6, 1.8 L7 shows promised numbers beside accepted ones, and ranks no unit with fewer than ten tasks', async () => {
    const text = await page('/330105/2025/report?lang=en');
    expect(text).toMatch(/<a href="[^"]+\/projects\/[^"]+">Canteens for elders<\/a> seats: 195 promised · 0 accepted/);
    expect(text).toContain('Not ranked, because they have fewer than 10 tasks');
    expect(text.slice(text.indexOf('id="units"'), text.indexOf('id="survey"'))).not.toContain('<th scope="row">');
    const report = await reported();
    expect(report?.promised).toHaveLength(10);
    expect(report?.units.every(({ rank }) => rank === null)).toBe(true);
  });

  it('1.11 A shows the deputies’ grades beside the survey once they are counted, and none that too few gave', async () => {
    expect(await page('/330105/2025/report?lang=en')).toContain('The deputies are grading the projects.');
    const id = gradingId(COUNTY);
    const [first = '', second = ''] = grades.projectsOf((await grades.ofYear(COUNTY)) ?? { projects: [] });
    const roll = (await people.rolesIn(['330105'], { at: new Date(), role: 'deputy' })).map((role) => role.id);
    for (const [index, deputy] of roll.slice(0, 11).entries())
      await grades.give(id, deputy, [
        { item: first, grade: 'satisfied' },
        ...(index < 4 ? [{ item: second, grade: 'dissatisfied' as const }] : []),
      ]);
    await transaction(() => grades.close(COUNTY, at('2026-01-12T10:00')));
    const text = await page('/330105/2025/report?lang=en');
    expect(text).toContain(
      `counted against all ${roll.length} deputies; 11 gave grades. ${Math.floor(roll.length / 2) + 1} are needed`,
    );
    expect(text).toMatch(/<td>11<\/td><td>0<\/td><td>0<\/td><td>satisfied<\/td>/);
    expect(text).toContain('fewer than 5 graded it: not shown');
  });

  it('counts 19 ballots in each round and the year’s four suggestions', async () => {
    const figures = (await reported())?.figures ?? {};
    expect(figures).toMatchObject({ ballots: 38, suggestions: 4, projects: 10, notNow: 2, adopted: 2 });
  });

  it('tells what people asked for and how each was answered', async () => {
    const text = await page('/330105/2025/topics?outcome=not-now&lang=en');
    expect(text).toContain('想多一条夜班车');
    expect(text).toContain('Not now: Few people would benefit');
  });
});

describe('the site', () => {
  it('speaks the language that is asked for, then the browser’s, and offers the other', async () => {
    expect((await get('/', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' })).text).toContain('<html lang="en">');
    expect((await get('/', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' })).text).toContain('<html lang="zh-CN">');
    expect((await get('/?lang=en', { 'accept-language': 'zh-CN' })).text).toContain('href="/?lang=zh"');
    expect((await get('/', { 'accept-language': 'fr' })).text).toContain('<html lang="en">');
    expect((await get('/')).text).toContain('<html lang="zh-CN">');
  });

  it('allows no script, not even its own, and works without', async () => {
    const { headers, text } = await get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/\sstyle="/);
  });

  it('answers an unchanged page with 304', async () => {
    const first = await get('/330105/2025/projects');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('/330105/2025/projects', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    '/nothing',
    '/330105/2030',
    '/999999/2025',
    '/330105/2025/tasks/none',
    '/330105/2025/votes/none',
    '/330105/2025/projects/none',
  ])('says of %s what to do, in both languages', async (path) => {
    const english = await get(`${path}?lang=en`);
    expect([english.status, english.text.includes('There is no such page')]).toEqual([404, true]);
    expect((await get(`${path}?lang=zh`)).text).toContain('没有这个页面');
  });

  it('takes strange questions without harm', async () => {
    for (const path of [
      '/?lang=%3Cscript%3E',
      '/330105/2025/tasks?page=-1&light=pink',
      '/330105/2025/tasks?page=99999',
      '/suggestion?receipt=%00',
      '/330105/2025/tasks?unit=%00',
      '/%E0%A4%A',
    ]) {
      expect([200, 400, 404], path).toContain((await get(path)).status);
    }
  });

  it('has no path in it that leads nowhere', async () => {
    const seen = new Set<string>();
    const waiting = ['/?lang=en'];
    for (let path = waiting.pop(); path !== undefined && seen.size < 250; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const text = await page(path);
      for (const [, href = ''] of text.matchAll(/ href="(\/[^"#]*)"/g)) waiting.push(href.replaceAll('&amp;', '&'));
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('says whether it is well, and speaks even while the database is away', async () => {
    expect((await get('/healthz')).status).toBe(200);
    await closeDatabase();
    const { openDatabase } = await import('../../records/database.ts');
    openDatabase('postgresql://nobody@127.0.0.1:1/none');
    const away = await get('/?lang=en');
    expect([away.status, away.text.includes('nothing is lost')]).toEqual([500, true]);
    expect((await get('/healthz')).status).toBe(503);
    await closeDatabase();
    openDatabase(database.url);
    expect((await get('/healthz')).status).toBe(200);
  });
});
