// The year's survey in the chat: one card, a question at a time.
import { describe, expect, it } from 'vitest';
import * as surveys from '../../actions/surveys.ts';
import { shortCode, surveyId } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import * as outbox from '../../records/outbox.ts';
import type { PersonHere } from '../../records/people.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { asKept } from '../notices.ts';
import { aHouse, aYear, db, heard, hears, type House, labels, planOf, until } from './house.ts';
import { personOf, somebody, type Someone } from './officials.ts';

const { aspects } = planOf();
const [FIRST, SECOND] = aspects.map(({ en }) => en);

interface Asked {
  readonly house: House;
  readonly who: Someone;
  readonly id: string;
  readonly code: string;
  /** Invites them, once more where they were. */
  readonly invites: (key: string) => Promise<void>;
}

/** A survey of the province's year, to which somebody is invited. */
async function anInvited(language: 'zh' | 'en' = 'en'): Promise<Asked> {
  const house = await aHouse();
  const id = surveyId(await aYear());
  const code = shortCode(id);
  const closesAt = new Date(Date.now() + 10 * 86_400_000);
  await db.survey.create({ data: { id, code, yearId: await theYear(), openedAt: new Date(), closesAt } });
  const who = await somebody(house, 'Anna', language);
  await house.people.say(who, '/help');
  await hears(house, who, say(language, 'help-title'));
  const personId = await personOf(who);
  await db.surveyInvitation.create({ data: { surveyId: id, personId } });
  const invites = async (key: string): Promise<void> => {
    const invitation = asKept({ key, personId, message: 'survey-card', facts: { survey: code }, card: `survey/${id}` });
    await outbox.enqueue([invitation], new Date());
  };
  await invites('survey/1');
  return { house, who, id, code, invites };
}
const theYear = async (): Promise<string> => (await db.livelihoodYear.findFirstOrThrow()).id;

/** Answers every question but the second, which is skipped; gives the card. */
async function answersAll({ house, who }: Asked): Promise<SeenMessage> {
  const card = await hears(house, who, FIRST ?? '');
  for (const [index, { en }] of aspects.entries()) {
    await hears(house, who, `${en}: `);
    await house.people.press(who, card.id, say('en', index === 1 ? 'button-skip' : 'button-face-4'));
  }
  return card;
}

describe('the year’s survey', () => {
  it('asks one question at a time on one card, and keeps answers apart from who gave them', async () => {
    const asked = await anInvited();
    const { house, who } = asked;
    expect(labels(await hears(house, who, FIRST ?? ''))).toContain(say('en', 'button-not-this-time'));
    const card = await answersAll(asked);
    const thanks = await hears(house, who, 'Thank you, noted · ');
    expect(thanks.id).toBe(card.id);
    expect(thanks.text).toContain('One question is still open');
    expect(await db.surveyAnswer.count()).toBe(aspects.length - 1);
    expect(await db.surveyMark.count()).toBe(aspects.length - 1);
  });

  it('brings back what was skipped, by command', async () => {
    const asked = await anInvited();
    const { house, who } = asked;
    await answersAll(asked);
    await hears(house, who, 'Thank you, noted · ');
    await house.people.say(who, '/survey');
    await until(async () => (await heard(house, who)).at(-1)?.text.includes(`${SECOND}: `));
  });

  it('respects “not this time”, once and for all', async () => {
    const { house, who, code, invites } = await anInvited('zh');
    const card = await until(async () => (await heard(house, who)).find(({ text }) => text.startsWith('📝')));
    await house.people.press(who, card.id, say('zh', 'button-not-this-time'));
    await hears(house, who, say('zh', 'survey-refused'));
    await invites('survey/2');
    await until(async () => (await db.outbox.findUnique({ where: { key: 'survey/2' } }))?.state === 'stale');
    const id = await personOf(who);
    const answer = (face: number) => surveys.answer({ id } as PersonHere, code, 0, face);
    expect(await answer(3)).toMatchObject({ ok: false, problem: { id: 'survey-declined' } });
    for (const face of [0, 6, 2.5]) expect(await answer(face)).toMatchObject({ ok: false, problem: { id: 'face-unknown' } });
    expect(await db.surveyMark.count({ where: { personId: id } })).toBe(0);
  });

  it('that is closed says so on the card whose old button is pressed, with the way to the results; nothing of it is counted', async () => {
    const { house, who, id, code } = await anInvited();
    const card = await hears(house, who, `${FIRST}: `);
    await db.survey.update({ where: { id }, data: { closedAt: new Date() } });
    const pressed = await house.people.press(who, card.id, say('en', 'button-face-4'));
    expect(pressed).toMatchObject({ answer: { text: say('en', 'problem-survey-closed'), alert: true } });
    const over = await until(async () =>
      (await heard(house, who)).find((each) => each.id === card.id && each.text.includes('this survey is closed')),
    );
    expect(labels(over)).toEqual([say('en', 'button-survey-results')]);
    for (const stale of [`survey.skip.${code}.1`, `survey.refuse.${code}`])
      expect(await house.people.press(who, card.id, stale, { forced: true })).toMatchObject({
        answer: { text: say('en', 'problem-survey-closed') },
      });
    expect(await db.surveyInvitation.count({ where: { refused: true } })).toBe(0);
    expect(await db.surveyAnswer.count()).toBe(0);
  });
});
