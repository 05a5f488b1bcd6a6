import { nested } from './lookAlikes.ts';
import { bag, type Bag } from './terms.ts';

/** What topics are made of: one suggestion. `at` is its moment in milliseconds, `user` who sent it, `region` a division code. */
export interface Suggested {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly region?: string;
  readonly user?: string;
  readonly at?: number;
  readonly likes?: number;
}

export interface Placed {
  readonly topicId: string;
  /** True when nobody had asked for this before, so that the topic was opened with it. */
  readonly isNew: boolean;
  /** Mean likeness to the topic's earlier members, 0 to 1; 0 for a new topic. */
  readonly score: number;
}

/** A merge of two topics proposed and made by the machine; `undo` takes it back for good. */
export interface Merge {
  readonly id: string;
  readonly into: string;
  readonly from: string;
  /** The suggestions that came over. */
  readonly members: readonly string[];
  readonly score: number;
}

export interface TopicOptions {
  /** Mean likeness from which a suggestion belongs to a topic. */
  readonly join?: number;
}

export interface TopicIndex {
  readonly size: number;
  /**
   * Finds the topic of a suggestion or opens one, whose id is then the suggestion's. With `topicId` it is put there unasked:
   * so an index is built up again from what is kept. A suggestion that has its place already keeps it.
   */
  place(suggestion: Suggested, topicId?: string): Placed;
  topicOf(id: string): string | undefined;
  members(topicId: string): readonly string[];
  /** All topics in the order in which they were opened. */
  topics(): readonly string[];
  /** Merges topics that have grown alike; never touches what people merged or split. */
  refine(): readonly Merge[];
  /** Takes a machine's merge back; the two are never merged by the machine again. False if it is unknown or was undone. */
  undo(mergeId: string): boolean;
  /** A person's merge: kept by every later refinement. */
  merge(into: string, from: string): void;
  /** A person's split: the members named leave for a topic of their own, whose id is returned, and are never put back by the machine. */
  split(topicId: string, members: readonly string[]): string;
}

const joinByDefault = 0.3;

interface Held {
  readonly suggestion: Suggested;
  readonly words: Bag;
}

interface Topic {
  readonly id: string;
  readonly members: Set<string>;
  readonly sum: Map<number, number>;
  readonly region: string | undefined;
}

/** Suggestions that ask for the same thing, found one by one as they come. Same suggestions in the same order: same topics. */
export const topicIndex = ({ join = joinByDefault }: TopicOptions = {}): TopicIndex => {
  const held = new Map<string, Held>();
  const topics = new Map<string, Topic>();
  const home = new Map<string, string>();
  const postings = new Map<number, Set<string>>();
  const merges = new Map<string, Merge>();
  const apart = new Set<string>();

  const enter = (topic: Topic, { suggestion, words }: Held, sign = 1): void => {
    for (let i = 0; i < words.keys.length; i++) {
      const key = words.keys[i] ?? 0;
      topic.sum.set(key, (topic.sum.get(key) ?? 0) + sign * (words.weights[i] ?? 0));
      if (sign > 0) postings.set(key, (postings.get(key) ?? new Set()).add(topic.id));
    }
    if (sign > 0) {
      topic.members.add(suggestion.id);
      home.set(suggestion.id, topic.id);
    } else topic.members.delete(suggestion.id);
  };

  const open = (id: string, region: string | undefined): Topic => {
    const topic = { id, members: new Set<string>(), sum: new Map<number, number>(), region };
    topics.set(id, topic);
    return topic;
  };

  const move = (ids: Iterable<string>, from: Topic, to: Topic): void => {
    for (const id of Array.from(ids)) {
      const one = held.get(id);
      if (!one) continue;
      enter(from, one, -1);
      enter(to, one);
    }
    if (from.members.size === 0) {
      topics.delete(from.id);
      for (const key of from.sum.keys()) postings.get(key)?.delete(from.id);
    }
  };

  const likeness = (words: Bag, topic: Topic): number => {
    let sum = 0;
    for (let i = 0; i < words.keys.length; i++) sum += (words.weights[i] ?? 0) * (topic.sum.get(words.keys[i] ?? 0) ?? 0);
    return sum / topic.members.size;
  };

  const nearest = (words: Bag, region: string | undefined): { topic: Topic; score: number } | undefined => {
    let found: { topic: Topic; score: number } | undefined;
    for (const id of candidates(words, postings)) {
      const topic = topics.get(id);
      if (!topic || !nested(topic.region, region)) continue;
      const score = likeness(words, topic);
      if (score >= join && (!found || score > found.score)) found = { topic, score };
    }
    return found;
  };

  return {
    get size() {
      return held.size;
    },
    topicOf: (id) => home.get(id),
    members: (topicId) => [...(topics.get(topicId)?.members ?? [])],
    topics: () => [...topics.keys()],

    place(suggestion, topicId) {
      const already = home.get(suggestion.id);
      if (already) return { topicId: already, isNew: false, score: 1 };
      const one = { suggestion, words: bag(suggestion.text, suggestion.title) };
      const found = topicId ? undefined : nearest(one.words, suggestion.region);
      const id = found?.topic.id ?? topicId ?? suggestion.id;
      const isNew = !topics.has(id);
      held.set(suggestion.id, one);
      enter(topics.get(id) ?? open(id, suggestion.region), one);
      return { topicId: id, isNew, score: found?.score ?? 0 };
    },

    refine() {
      const made: Merge[] = [];
      for (const from of [...topics.values()].filter(({ members }) => members.size === 1)) {
        const [only] = from.members;
        const one = held.get(only ?? '');
        if (!one || !topics.has(from.id)) continue;
        const keyed = (topic: Topic) => apart.has(`${topic.id}|${from.id}`);
        const others = [...candidates(one.words, postings)].map((id) => topics.get(id)).filter((topic) => topic !== undefined);
        const [into] = others
          .filter((topic) => topic !== from && !keyed(topic) && nested(topic.region, from.region))
          .map((topic) => ({ topic, score: likeness(one.words, topic) }))
          .filter(({ score }) => score >= join)
          .toSorted((a, b) => b.score - a.score);
        if (!into) continue;
        const merge = {
          id: `${into.topic.id}+${from.id}`,
          into: into.topic.id,
          from: from.id,
          members: [...from.members],
          score: into.score,
        };
        move(from.members, from, into.topic);
        merges.set(merge.id, merge);
        made.push(merge);
      }
      return made;
    },

    undo(mergeId) {
      const merge = merges.get(mergeId);
      const into = merge && topics.get(merge.into);
      if (!merge || !into) return false;
      merges.delete(mergeId);
      apart.add(`${merge.into}|${merge.from}`);
      const back = merge.members.filter((id) => into.members.has(id));
      move(back, into, topics.get(merge.from) ?? open(merge.from, into.region));
      return true;
    },

    merge(into, from) {
      const [target, source] = [topics.get(into), topics.get(from)];
      if (target && source && target !== source) move(source.members, source, target);
    },

    split(topicId, members) {
      const topic = topics.get(topicId);
      const leaving = members.filter((id) => topic?.members.has(id));
      const [first] = leaving;
      if (!topic || first === undefined || leaving.length === topic.members.size) return topicId;
      const id = topics.has(first) ? `${first}/2` : first;
      move(leaving, topic, open(id, topic.region));
      apart.add(`${topicId}|${id}`);
      return id;
    },
  };
};

const candidatesAtMost = 500;

/** Topics that share a suggestion's heaviest words. */
const candidates = (words: Bag, postings: ReadonlyMap<number, ReadonlySet<string>>): Set<string> => {
  const found = new Set<string>();
  const heaviest = Array.from(words.keys, (key, i) => ({ key, weight: words.weights[i] ?? 0 })).toSorted(
    (a, b) => b.weight - a.weight,
  );
  for (const { key } of heaviest) {
    const ids = postings.get(key);
    if (!ids || (found.size > 0 && found.size + ids.size > candidatesAtMost)) continue;
    for (const id of ids) found.add(id);
  }
  return found;
};

export { heat, type Heat } from './topicsHeat.ts';
export { summarise, type Summary } from './topicsSummary.ts';
