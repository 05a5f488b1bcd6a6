// A citizen: says what they wish for in their own words, over the weeks of solicitation, and sometimes joins others.
import { isFiled, suggestions, type Written } from '../texts/index.ts';
import { type Act, luck, pressing, shareOf, type Sight, timesSaid } from '../sight.ts';

/** The shares of the solicitation between which people write. */
const FIRST = 0.04;
const LAST = 0.88;
/** The share after which nobody starts to write, since the solicitation may close while the words are on their way. */
const TOO_LATE = 0.96;
/** The share of people who join when they are shown that others ask for the same. */
const JOINING = 0.4;
/** The one person who withdraws their suggestion. */
const regretting = { person: 'dong-lei', text: '111' };

const written = new Map<string, readonly Written[]>();
for (const one of suggestions) written.set(one.person, [...(written.get(one.person) ?? []), one]);

export const citizen = (sight: Sight): Act | undefined => write(sight) ?? reconsider(sight) ?? join(sight);

const momentOf = (one: Written, at: number): number => FIRST + (LAST - FIRST) * luck('when', one.person, one.text, at);

function write({ who, chat, scene }: Sight): Act | undefined {
  const year = scene.years.find(({ regionCode }) => regionCode === who.yearRegion);
  if (year?.stage !== 'solicitation' || !scene.complete) return undefined;
  const share = shareOf(year, scene.at);
  if (share > TOO_LATE) return undefined;
  const mine = written.get(who.slug) ?? [];
  const due = [...mine.entries()].find(([at, one]) => {
    const before = mine.slice(0, at).filter(({ text }) => text === one.text).length;
    return momentOf(one, at) <= share && timesSaid({ chat }, one.text) <= before;
  });
  if (!due) return undefined;
  const [at, one] = due;
  const entry = { key: `suggested/${who.slug}/${at}`, what: 'suggested', who: who.slug, region: who.yearRegion } as const;
  return { kind: 'say', text: one.text, ...(isFiled(one) && { entry }) };
}

function reconsider(sight: Sight): Act | undefined {
  const { who, chat } = sight;
  if (who.slug !== regretting.person) return undefined;
  const said = chat.findIndex(({ from, text }) => from === 'person' && text === regretting.text);
  const card = said < 0 ? undefined : chat.slice(said).find(({ from }) => from === 'bot');
  return pressing(sight, card, 'button-withdraw', {
    entry: { key: `withdrew/${who.slug}`, what: 'withdrew', who: who.slug, region: who.yearRegion },
  });
}

/** Answers "63 people ask for the same": some join, and some are sure that theirs is another matter. */
function join(sight: Sight): Act | undefined {
  const { who, chat } = sight;
  for (const card of chat) {
    if (card.from !== 'bot') continue;
    const joins = luck('joins', who.slug, card.id) < JOINING;
    const act = pressing(
      sight,
      card,
      joins ? 'button-join' : 'button-different',
      joins
        ? {
            entry: { key: `supported/${who.slug}/${card.id}`, what: 'supported', who: who.slug, region: who.yearRegion },
          }
        : {},
    );
    if (act) return act;
  }
  return undefined;
}
