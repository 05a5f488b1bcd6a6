import { describe, expect, it } from 'vitest';
import type { Standing } from '../../actions/years.ts';
import type { Stage } from '../../domain/stages.ts';
import { say } from '../../locales/say.ts';
import { subscriber } from '../../rehearsal/minds/subscriber.ts';
import { readCast } from '../../rehearsal/people.ts';
import { planOf } from '../../rehearsal/plans.ts';
import { aScene, chat } from './sight.ts';

const COUNTY = '330105';
const PROVINCE = '330000';
const faces = [1, 2, 3, 4, 5].map((face) => `button-face-${face}`);

const aspect = (region: string, index: number) => planOf(region)?.plan.aspects[index];
const asks = (region: string) => {
  const question = planOf(region)?.plan.survey.question;
  return [say('zh', 'survey-question', { aspect: aspect(region, 0), question }), ...faces] as const;
};
const standing = (regionCode: string, stage: Stage): Standing => ({
  id: `year/${regionCode}/2025`,
  regionCode,
  year: 2025,
  stage,
  state: 'running',
  began: null,
  ends: null,
});

/** The people who answer both surveys. */
const answering = readCast().filter((who) => {
  const scene = aScene({ years: [standing(COUNTY, 'yearEnd'), standing(PROVINCE, 'yearEnd')] });
  const by = (region: string) => subscriber({ who: { ...who, language: 'zh' }, chat: chat('zh', asks(region)), scene });
  return by(COUNTY)?.entry?.what === 'survey-face' && by(PROVINCE)?.entry?.what === 'survey-face';
});

describe('a survey that was missed', () => {
  it.each(answering.slice(0, 3))('keeps $slug from no other one: its card is left alone', (who) => {
    const scene = aScene({ years: [standing(COUNTY, 'closed'), standing(PROVINCE, 'yearEnd')] });
    const act = subscriber({ who: { ...who, language: 'zh' }, chat: chat('zh', asks(COUNTY), asks(PROVINCE)), scene });
    expect(act).toMatchObject({ kind: 'press', message: 2, entry: { region: PROVINCE, what: 'survey-face' } });
  });

  it('is one for some of the crowd', () => {
    expect(answering.length).toBeGreaterThan(3);
  });
});
