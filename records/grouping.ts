// Grouping: a suggestion that others may see joins the topic that asks for the same, or opens a new one.
import { shortCode } from '../domain/ids.ts';
import { outcomeNews } from '../domain/news.ts';
import { transaction } from './database.ts';
import * as outbox from './outbox.ts';
import { alike, type FullRead } from './readers.ts';
import * as suggestions from './suggestions.ts';
import * as topicGroups from './topicGroups.ts';
import * as topics from './topics.ts';

/**
 * The similarity from which a suggestion joins a topic, and two topics become one, automatically: with the short texts of a chat hardly
 * anybody is joined wrongly. What it misses is offered to authors (actions/suggestions) and to the office (actions/topicGroups).
 */
export const SAME = 0.3;

/** The most similar topic, if one is similar enough to join. */
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

/** Opens a new topic with a suggestion's words. */
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

/** Gives suggestions that joined a topic after its answer the same outcome, and tells their authors as the others were told. */
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
