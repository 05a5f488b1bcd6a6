import { emptyVector } from '../vectors.ts';
import { sameWish } from './batch.ts';
import { Corpus, type Read, read } from './corpus.ts';
import { group } from './grouping.ts';
import { agreementAmong, type Item, joined, likeness } from './item.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { Partings } from './partings.ts';
import { sameArea, type Suggested } from './suggested.ts';

export interface Placed {
  readonly topicId: string;
  /** True when nobody had asked for this before, so that the topic was opened with it. */
  readonly isNew: boolean;
  /** Mean likeness to the topic's earlier members, 0 to 1; 0 for a new topic. */
  readonly score: number;
}

/** A merge that the machine made; `undo` takes it back for good. */
export interface Merge {
  readonly id: string;
  readonly into: string;
  readonly from: string;
  /** The suggestions that came over. */
  readonly members: readonly string[];
  readonly score: number;
}

/** What must be kept, beside the suggestions, to build an index up again. May be stored as JSON. */
export interface TopicState {
  readonly topics: readonly { readonly id: string; readonly members: readonly string[] }[];
  /** Topics that people said are not the same. */
  readonly apart: readonly (readonly [string, string])[];
  /** Merges of the machine that can still be undone. */
  readonly merges: readonly Merge[];
}

export interface TopicOptions {
  /** Likeness from which a suggestion joins a topic at once. */
  readonly join?: number;
  /** Likeness from which `refine` makes two topics one. */
  readonly merge?: number;
  /** What was kept of an earlier index; `suggestions` must hold the texts of all its members. */
  readonly from?: { readonly state: TopicState; readonly suggestions: Iterable<Suggested> };
}

export interface TopicIndex {
  /** Suggestions held. */
  readonly size: number;
  /**
   * Finds the topic of a suggestion or opens one, whose id is then the suggestion's. With `topicId` it is put there unasked. A
   * suggestion that has its place keeps it. No other topic is touched.
   */
  place(suggestion: Suggested, topicId?: string): Placed;
  /** Topics that ask for nearly the same, the likest first; nothing is changed. */
  near(suggestion: Suggested, limit?: number): { readonly topicId: string; readonly score: number }[];
  /** Takes a suggestion out (withdrawn); a topic without members is gone. */
  remove(id: string): void;
  topicOf(id: string): string | undefined;
  members(topicId: string): readonly string[];
  /** Mean likeness between a topic's members, 0 to 1: a part of `heat`. */
  agreement(topicId: string): number;
  /** All topics in the order in which they were opened. */
  topics(): readonly string[];
  /** Merges topics that have turned out alike, by what is known by now of how rare words are. Topics only ever grow by it. */
  refine(): readonly Merge[];
  /** Takes a machine's merge back: the members that came over leave again, and the two stay apart. False if there is no such merge. */
  undo(mergeId: string): boolean;
  /** A person's merge. False if either is unknown, or both are one. */
  merge(into: string, from: string): boolean;
  /**
   * A person's split: the members named leave for a topic of their own, whose id is returned, and the two stay apart. Undefined if
   * that would leave nobody on either side.
   */
  split(topicId: string, members: readonly string[]): string | undefined;
  state(): TopicState;
}

/** High enough that hardly anybody joins wrongly; what it misses, `refine` finds when more is known. */
const joinAtOnce = 0.3;
const comparedAtMost = 24;

interface Held {
  readonly suggestion: Suggested;
  readonly text: Read;
  item: Item;
}

interface Topic {
  readonly id: string;
  readonly members: Set<string>;
  slot: number;
}

/** Suggestions that ask for the same thing, found as they come. The same calls in the same order give the same topics. */
export const topicIndex = ({ join = joinAtOnce, merge: least = sameWish, from }: TopicOptions = {}): TopicIndex => {
  const corpus = new Corpus();
  const held = new Map<string, Held>();
  const home = new Map<string, Topic>();
  const topics = new Map<string, Topic>();
  const topicAt = new Map<number, Topic>();
  const merges = new Map<string, Merge>();
  const partings = new Partings();
  let neighbourhood = new Neighbourhood();
  let made = 0;

  const itemOf = ({ id, members }: Topic): Item => {
    const items = [...members].flatMap((member) => held.get(member)?.item ?? []);
    const [first, ...others] = items;
    return { ...others.reduce(joined, first ?? { id, sum: emptyVector, places: emptyVector, size: 0 }), id };
  };

  /** Shows a topic to those who look for one, as it is now. */
  const show = (topic: Topic, item: Item): void => {
    hide(topic);
    topic.slot = neighbourhood.enter(item);
    topicAt.set(topic.slot, topic);
  };

  const hide = (topic: Topic): void => {
    neighbourhood.leave(topic.slot);
    topicAt.delete(topic.slot);
  };

  const open = (id: string): Topic => {
    const topic: Topic = { id, members: new Set(), slot: -1 };
    topics.set(id, topic);
    return topic;
  };

  const settle = (topic: Topic): void => {
    if (topic.members.size > 0) return show(topic, itemOf(topic));
    hide(topic);
    topics.delete(topic.id);
  };

  const move = (ids: readonly string[], source: Topic, target: Topic): void => {
    for (const id of ids) {
      source.members.delete(id);
      target.members.add(id);
      home.set(id, target);
    }
  };

  const hold = (suggestion: Suggested): Held => {
    const text = read(suggestion);
    corpus.add(text);
    const one = { suggestion, text, item: corpus.item(suggestion.id, text, suggestion.region) };
    held.set(suggestion.id, one);
    return one;
  };

  const nearest = (item: Item): { topic: Topic; score: number }[] =>
    neighbourhood
      .near(item, comparedAtMost)
      .flatMap((slot) => {
        const [topic, other] = [topicAt.get(slot), neighbourhood.at(slot)];
        return topic && other && sameArea(item.region, other.region) ? [{ topic, score: likeness(item, other) }] : [];
      })
      .toSorted((a, b) => b.score - a.score || (a.topic.id < b.topic.id ? -1 : 1));

  const apart = (a: Item, b: Item): boolean => !sameArea(a.region, b.region) || partings.parted(a.id, b.id);

  const freeId = (wanted: string): string => {
    for (let n = 1, id = wanted; ; id = `${wanted}/${++n}`) if (!topics.has(id)) return id;
  };

  for (const suggestion of from?.suggestions ?? []) hold(suggestion);
  for (const { id, members } of from?.state.topics ?? []) {
    const topic = open(id);
    for (const member of members.filter((one) => held.has(one))) {
      topic.members.add(member);
      home.set(member, topic);
    }
    settle(topic);
  }
  for (const [a, b] of from?.state.apart ?? []) partings.part(a, b);
  for (const merge of from?.state.merges ?? []) merges.set(merge.id, merge);
  made = merges.size;

  return {
    get size() {
      return home.size;
    },
    topicOf: (id) => home.get(id)?.id,
    members: (topicId) => [...(topics.get(topicId)?.members ?? [])],
    agreement: (topicId) => agreementAmong([...(topics.get(topicId)?.members ?? [])].flatMap((id) => held.get(id)?.item ?? [])),
    topics: () => [...topics.keys()],

    place(suggestion, topicId) {
      const already = home.get(suggestion.id);
      if (already) return { topicId: already.id, isNew: false, score: 1 };
      const { item } = held.get(suggestion.id) ?? hold(suggestion);
      const [best] = topicId === undefined ? nearest(item) : [];
      const found = best && best.score >= join ? best : undefined;
      const id = topicId ?? found?.topic.id ?? freeId(suggestion.id);
      const known = topics.get(id);
      const topic = known ?? open(id);
      const before = neighbourhood.at(topic.slot);
      topic.members.add(suggestion.id);
      home.set(suggestion.id, topic);
      show(topic, before ? joined(before, item) : { ...item, id });
      return { topicId: id, isNew: !known, score: found?.score ?? 0 };
    },

    near(suggestion, limit = 3) {
      const item = held.get(suggestion.id)?.item ?? corpus.item(suggestion.id, read(suggestion), suggestion.region);
      const own = home.get(suggestion.id);
      const found = nearest(item).filter(({ topic, score }) => topic !== own && score >= least);
      return found.slice(0, limit).map(({ topic, score }) => ({ topicId: topic.id, score }));
    },

    remove(id) {
      const topic = home.get(id);
      const one = held.get(id);
      if (!topic || !one) return;
      corpus.remove(one.text);
      held.delete(id);
      home.delete(id);
      topic.members.delete(id);
      settle(topic);
    },

    refine() {
      for (const one of held.values()) one.item = corpus.item(one.suggestion.id, one.text, one.suggestion.region);
      neighbourhood = new Neighbourhood();
      topicAt.clear();
      const found: Merge[] = [];
      const onJoint = ({ into, from: gone, score }: { into: string; from: string; score: number }): void => {
        const [target, source] = [topics.get(into), topics.get(gone)];
        if (!target || !source) return;
        const merge = { id: `${into}+${gone}#${++made}`, into, from: gone, members: [...source.members], score };
        move(merge.members, source, target);
        topics.delete(gone);
        partings.unite(into, gone);
        merges.set(merge.id, merge);
        found.push(merge);
      };
      group([...topics.values()].map(itemOf), { least, apart, onJoint });
      for (const topic of topics.values()) settle(topic);
      return found;
    },

    undo(mergeId) {
      const merge = merges.get(mergeId);
      if (!merge) return false;
      merges.delete(mergeId);
      for (const source of new Set(merge.members.flatMap((id) => home.get(id) ?? []))) {
        const members = merge.members.filter((id) => source.members.has(id));
        if (source.id === merge.from || members.length === source.members.size) continue;
        const target = topics.get(merge.from) ?? open(freeId(merge.from));
        move(members, source, target);
        partings.inherit(target.id, source.id);
        partings.part(source.id, target.id);
        settle(source);
        settle(target);
      }
      return true;
    },

    merge(into, gone) {
      const [target, source] = [topics.get(into), topics.get(gone)];
      if (!target || !source || target === source) return false;
      move([...source.members], source, target);
      partings.unite(into, gone);
      settle(source);
      settle(target);
      return true;
    },

    split(topicId, members) {
      const topic = topics.get(topicId);
      const leaving = members.filter((id) => topic?.members.has(id));
      const [first] = leaving;
      if (!topic || first === undefined || leaving.length === topic.members.size) return undefined;
      const target = open(freeId(first));
      move(leaving, topic, target);
      partings.inherit(target.id, topicId);
      partings.part(topicId, target.id);
      settle(topic);
      settle(target);
      return target.id;
    },

    state: () => ({
      topics: [...topics.values()].map(({ id, members }) => ({ id, members: [...members] })),
      apart: partings.pairs(),
      merges: [...merges.values()],
    }),
  };
};
