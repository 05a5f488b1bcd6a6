// What everybody does whom the open letter or a survey reaches: most read the letter, most answer the survey.
import { say } from '../../locales/say.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { plans } from '../plans.ts';
import { type Act, labelOf, luck, oneOf, pressing, shareOf, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

/** The shares of people who read the letter, answer the survey, and refuse it. */
const READERS = 0.78;
const ANSWERING = 0.7;
const REFUSING = 0.08;
/** The share of the solicitation within which people read the letter. */
const READING_TIME = 0.35;
/** The faces by their frequency: mostly content. */
const faces = [5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1] as const;

export const subscriber = (sight: Sight): Act | undefined => readLetter(sight) ?? answerSurvey(sight);

function readLetter(sight: Sight): Act | undefined {
  const { who, chat, scene } = sight;
  for (const { region, plan } of plans) {
    const year = scene.years.find(({ regionCode, stage }) => regionCode === region && stage === 'solicitation');
    const wanted = luck('reads', who.slug, region);
    if (!year || wanted > READERS || shareOf(year, scene.at) < (wanted / READERS) * READING_TIME) continue;
    const title = textIn(plan.letter.title, who.language);
    const letter = chat.findLast(({ from, text }) => from === 'bot' && text.includes(title));
    const act = pressing(sight, letter, 'button-read-letter', {
      entry: { key: `letter-read/${region}/${who.slug}`, what: 'letter-read', who: who.slug, region },
    });
    if (act) return act;
  }
  return undefined;
}

function answerSurvey(sight: Sight): Act | undefined {
  const { who, chat } = sight;
  for (const card of chat) {
    const asked = card.from === 'bot' && labelOf(who, card, 'button-face-5') !== undefined ? questionOn(sight, card) : undefined;
    if (!asked || !isAsking(sight, asked.region)) continue;
    const { region, aspect, words } = asked;
    const wanted = luck('survey', region, who.slug);
    const entry = { who: who.slug, region };
    if (wanted < ANSWERING) {
      const face = oneOf(faces, 'face', region, aspect, who.slug) ?? 4;
      const key = `survey-face/${region}/${who.slug}/${aspect}`;
      return pressing(sight, card, `button-face-${face}`, {
        entry: { ...entry, key, what: 'survey-face', facts: { aspect, face } },
        beside: words,
      });
    }
    if (wanted < ANSWERING + REFUSING) {
      const act = pressing(sight, card, 'button-not-this-time', {
        entry: { ...entry, key: `survey-refused/${region}/${who.slug}`, what: 'survey-refused' },
      });
      if (act) return act;
    }
  }
  return undefined;
}

/** Whether a region's survey is open: its year is at its end. Cards left from an earlier survey are ignored. */
const isAsking = ({ scene }: Sight, region: string): boolean =>
  scene.years.some(({ regionCode, stage }) => regionCode === region && stage === 'yearEnd');

/** The region and the aspect that a survey card asks about. */
function questionOn({ who }: Sight, card: SeenMessage): { region: string; aspect: string; words: string } | undefined {
  for (const { region, plan } of plans) {
    for (const aspect of plan.aspects) {
      const words = say(who.language, 'survey-question', { aspect, question: plan.survey.question });
      if (card.text.includes(words)) return { region, aspect: aspect.id, words };
    }
  }
  return undefined;
}
