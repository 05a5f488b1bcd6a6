// "7 people asked": the button leads to what those seven say, masked, and to no others.
import { describe, expect, it } from 'vitest';
import { receiptFrom, shortCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import { heard, hears, labels } from './house.ts';
import { becomes, press, REGION, somebody, someCandidates, Way } from './officials.ts';
import { inExecution } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);

/** A year with one project, and a citizen who looks at its projects. */
async function aProject() {
  const stage = await inExecution();
  const citizen = await somebody(stage.house, 'Citizen');
  await stage.house.people.say(citizen, '/start');
  await hears(stage.house, citizen, en('region-title'));
  const way = new Way(stage.house, citizen);
  await way.says('/projects', '🏗');
  return { ...stage, citizen, way };
}

/** A topic in which these speak, each of another person unless they are said to be one's. */
async function aTopic(
  year: string,
  name: string,
  said: readonly { text: string; kind?: string; of?: string }[],
  candidate?: string,
): Promise<string> {
  const id = `topic/${year.slice(5)}/${name}`;
  const code = shortCode(id);
  await topics.create({ id, code, yearId: year, title: name, regionCode: REGION, aspect: null, words: name, keys: [] });
  for (const { text, kind = 'suggestion', of } of said) {
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(32)));
    const person = of ? await db.person.upsert({ where: { id: of }, create: { id: of }, update: {} }) : null;
    const kept = {
      receipt,
      regionCode: REGION,
      text: `${text} 13800138000`,
      masked: kind === 'abuse' ? null : text,
      kind,
      at: new Date(),
      readAt: new Date(),
    };
    const { id: filed } = await db.suggestion.create({ data: { ...kept, yearId: year, personId: person?.id ?? null } });
    await topics.joinSuggestion(filed, id);
  }
  if (candidate) await db.topic.update({ where: { id }, data: { outcome: 'adopted', candidateId: candidate } });
  return code;
}
/** Seven people in two topics that are taken up by the project, one of them in both. */
async function sevenAsk(year: string): Promise<void> {
  const { candidateId } = await db.project.findFirstOrThrow();
  await aTopic(year, 'shelters', [...numbered(5, 'A roof at stop'), { text: 'a', of: 'p1' }], candidateId);
  await aTopic(year, 'benches', [{ text: 'b', of: 'p1' }, { text: 'A bench' }], candidateId);
}
const numbered = (count: number, word: string) => Array.from({ length: count }, (_, index) => ({ text: `${word} ${index + 1}` }));

describe('how many asked for a project', () => {
  it('leads to what those say, page by page, and to nobody else’s words', async () => {
    const { house, year, citizen, way } = await aProject();
    await sevenAsk(year);
    await aTopic(year, 'dogs', numbered(3, 'The dogs'));
    await way.goes('1', '7 people asked for it');
    await press(house, citizen, way.card, en('button-asked', { count: 7 }));
    const asked = await hears(house, citizen, '7 people asked');
    expect(asked.text).toContain('8 suggestions, numbers and names covered.');
    expect(asked.text).toContain('“A roof at stop 1”');
    expect(asked.text).not.toContain('13800138000');
    await press(house, citizen, asked, en('button-older'));
    const next = await becomes(house, citizen, asked, '“A bench”');
    expect(next.text).toMatch(/^8 /m);
    await press(house, citizen, next, en('button-newer'));
    await becomes(house, citizen, asked, '“A roof at stop 1”');
    expect((await heard(house, citizen)).map(({ text }) => text).join()).not.toContain('The dogs');
  });

  it('counts words that are not for the public, and does not show them', async () => {
    const { house, year, citizen, way } = await aProject();
    const code = await aTopic(year, 'noise', [{ text: 'It is loud at night' }, { text: 'you fools', kind: 'abuse' }]);
    const pressed = await way.forces(`asked.open.topic.${code}`);
    expect(pressed.kind).toBe('answered');
    const asked = await hears(house, citizen, 'It is loud at night');
    expect(asked.text).toContain('2 people asked');
    expect(asked.text).toContain('One more is not read yet, or not for the public.');
    expect(asked.text).not.toContain('fools');
  });

  it('shows nothing of a candidate that nobody may see yet, nor of what there is not', async () => {
    const { year, way } = await aProject();
    await someCandidates(year, ['secret'], 'proposed');
    const { code } = await db.candidate.findFirstOrThrow({ where: { slug: 'secret' } });
    for (const data of [`asked.open.candidate.${code}`, 'asked.open.topic.NOSUCH'])
      expect(await way.forces(data)).toMatchObject({
        kind: 'answered',
        answer: { text: en('problem-button-stale') },
      });
  });

  it('stands on the card of the candidate too', async () => {
    const { year, way } = await aProject();
    await sevenAsk(year);
    const { code } = await db.candidate.findFirstOrThrow({ where: { state: 'elected' } });
    await way.forces(`candidate.open.${code}`);
    await way.becomes('7 people asked for it.');
    expect(labels(way.card)).toContain(en('button-asked', { count: 7 }));
  });
});
