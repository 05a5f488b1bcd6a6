// The people behind a topic or a candidate, and their masked words as everybody may read them.
import type { Text } from '../domain/languages.ts';
import * as asked from '../records/asked.ts';
import * as candidates from '../records/candidates.ts';
import { projects } from '../records/progress.ts';
import * as published from '../records/published.ts';
import * as topics from '../records/topics.ts';
import { isPublic } from './candidates.ts';
import type { Page } from './pages.ts';

/** A topic or a candidate, by its code. */
export type AskedOf = asked.AskedOf;

/** A topic's title is in the language of its people; a candidate's is in every language. */
export type AskedTitle = string | Text;

/** The topic (of a merged one, the topic into which it was merged) or the candidate, by its code; undefined if nobody may see it. */
export async function askedOf({ of, code }: AskedOf): Promise<(AskedOf & { readonly title: AskedTitle }) | undefined> {
  if (of === 'topic') {
    const topic = await topics.byCode(code);
    return topic ? { of, code: topic.code, title: topic.title } : undefined;
  }
  const candidate = await candidates.byCode(code);
  return candidate && isPublic(candidate) ? { of, code, title: candidate.title } : undefined;
}

/** One of a year's topics, for its page; undefined if the year has none with this code. */
export async function askedOfTopic(
  yearId: string,
  code: string,
): Promise<(AskedOf & { readonly title: AskedTitle }) | undefined> {
  const title = await published.topicTitle(yearId, code);
  return title === undefined ? undefined : { of: 'topic', code, title };
}

/** The candidate behind one of a year's projects; undefined if the year has no project with this code. */
export async function askedOfProject(
  yearId: string,
  code: string,
): Promise<(AskedOf & { readonly title: AskedTitle }) | undefined> {
  const project = (await projects(yearId)).find((each) => each.code === code);
  const candidate = project && (await published.promise(code))?.candidateCode;
  return project && candidate !== undefined ? { of: 'candidate', code: candidate, title: project.title } : undefined;
}

/** How many asked, and a page of what they said. */
export async function askedFacts(of: AskedOf, { page, size }: Page) {
  const [counted, lines] = await Promise.all([asked.counted(of), asked.list(of, page * size, size)]);
  return { ...counted, lines };
}
