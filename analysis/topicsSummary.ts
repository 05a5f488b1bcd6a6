import { bag, cosine } from './terms.ts';
import type { Suggested } from './topics.ts';

export interface Summary {
  /** The member's title (or first sentence) that stands nearest to all the others. */
  readonly title: string;
  /** A sentence of a member, word for word. */
  readonly summary: string;
  /** Name of the place that most members name, or empty. */
  readonly place: string;
  /** First and last moment in milliseconds, where known. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const namedPlace = /[\p{Script=Han}A-Z\d]{2,8}(?:小区|村|路|街道|社区|镇|学校|花园|广场)/u;
const looked = 60;

/** What a topic is about, in its members' own words. */
export const summarise = (members: readonly Suggested[]): Summary => {
  const some = members.slice(0, looked).map((member) => ({ member, words: bag(member.text, member.title) }));
  const central = some
    .map(({ member, words }) => ({ member, score: some.reduce((sum, other) => sum + cosine(words, other.words), 0) }))
    .toSorted((a, b) => b.score - a.score || (a.member.id < b.member.id ? -1 : 1))[0]?.member;
  const times = members.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const sentence = firstSentence(central?.text ?? '');
  return {
    title: central?.title?.trim() || sentence,
    summary: sentence,
    place: mostNamed(members),
    from: times.length > 0 ? Math.min(...times) : undefined,
    to: times.length > 0 ? Math.max(...times) : undefined,
  };
};

const firstSentence = (text: string): string => (text.trim().split(/(?<=[。！？!?\n])/u)[0] ?? '').trim().slice(0, 120);

const mostNamed = (members: readonly Suggested[]): string => {
  const counts = new Map<string, number>();
  for (const { title = '', text } of members) {
    const place = namedPlace.exec(title)?.[0] ?? namedPlace.exec(text)?.[0];
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
};
