// Proposes the candidate that probably takes a topic up: the one whose title shares most with the topic's words.
import type { Text } from '../domain/languages.ts';

/** The candidate whose title shares most with a topic's words; one of another aspect must share more. */
export function proposer<Candidate extends { readonly title: unknown; readonly aspect: string }>(
  open: readonly Candidate[],
): (topic: { readonly title: string; readonly words: string; readonly aspect: string | null }) => Candidate | undefined {
  const known = open.map((candidate) => {
    const { zh, en } = candidate.title as Text;
    return { candidate, pieces: [...new Set([...piecesOf(zh), ...piecesOf(en)])].filter((piece) => !general.has(piece)) };
  });
  return ({ title, words, aspect }) => {
    const asked = piecesOf(`${title} ${words}`);
    const scored = known.map(({ candidate, pieces }) => {
      const shared = pieces.filter((piece) => asked.has(piece)).length;
      return { candidate, shared, enough: shared >= (candidate.aspect === aspect ? 1 : 2) };
    });
    return scored.filter(({ enough }) => enough).toSorted((x, y) => y.shared - x.shared)[0]?.candidate;
  };
}

/** Words of titles that say for whom and where, but not what: a wish for lamps at an estate's gate is not one for its lifts. */
const general = new Set(
  [
    '小区 社区 区老 老旧 老年 老人 儿童 孩子 学生 小学 居民 乡村 农村 乡镇 城乡 山区 海岛 中心 服务 设施',
    'elder senior people children pupil student estate neighbourhood street village township home better place everyone',
  ].flatMap((line) => line.split(' ')),
);

/** Pairs of Chinese characters, and words of four letters or more without their plural. */
function piecesOf(text: string): Set<string> {
  const signs = [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  const words = [...text.toLowerCase().matchAll(/[a-z]{4,}/g)].map(([word]) => word.replace(/s$/, ''));
  return new Set([...signs, ...words]);
}
