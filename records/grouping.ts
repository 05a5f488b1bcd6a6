// A suggestion that others may see comes into the topic of those that ask for the same, or opens one.
import { shortCode } from '../domain/ids.ts';
import { outcomeNews } from '../domain/news.ts';
import { transaction } from './database.ts';
import * as outbox from './outbox.ts';
import { alike, type FullRead } from './readers.ts';
import * as suggestions from './suggestions.ts';
import * as topicGroups from './topicGroups.ts';
import * as topics from './topics.ts';

/**
 * Likeness from which words join a topic by themselves, and from which two topics are one: with the short texts of a chat hardly anybody
 * is joined wrongly so. What it misses is offered to authors (actions/suggestions) and to the office (actions/topicGroups).
 */
export const SAME = 0.3;

/** The topic that asks for the same, of those that stand. */
export async function nearest(
  yearId: string,
  suggestion: { readonly text: string; readonly regionCode: string },
  keys: readonly string[],
): Promise<string | undefined> {
  const near = await topics.near([yearId], keys, 30);
  const [best] = await alike(
    suggestion,
    near.map((topic, i) => ({ id: String(i), text: topic.words, region: topic.regionCode })),
    SAME,
  );
  return best && near[Number(best.id)]?.id;
}

/** Opens a topic of its own under a suggestion's words. */
export async function openTopic(
  yearId: string,
  { receipt, regionCode }: { readonly receipt: string; readonly regionCode: string },
  { title, masked, aspect, keys }: Pick<FullRead, 'title' | 'masked' | 'aspect' | 'keys'>,
): Promise<string> {
  const id = await topicGroups.freeId(`topic/${yearId.slice(5)}/${receipt}`);
  await topics.create({
    id,
    code: shortCode(id),
    yearId,
    title,
    regionCode,
    aspect,
    words: masked.slice(0, 600),
    keys,
  });
  return id;
}

/** Words that came into a decided topic end as it did, and their authors are told as the others were. */
export async function endLate(yearId: string, at: Date): Promise<void> {
  await transaction(async () => {
    const late = await suggestions.endLate(yearId, at);
    const decided = new Map(late.map(({ topicId, answer }) => [topicId, answer]));
    for (const [id, answer] of decided)
      await outbox.enqueue(
        outcomeNews(
          { id, answer },
          late.filter(({ topicId }) => topicId === id),
        ),
        at,
      );
  });
}
