// Strange inputs that every border meets at some time: code that reads texts must give each a result, or a refusal in words.

export interface Strange {
  readonly name: string;
  readonly text: string;
  /** Whether the text cannot be stored as it is. */
  readonly odd: boolean;
  /** The character that cannot be stored, as a refusal names it. */
  readonly sign?: string;
}

const odd = (name: string, text: string, sign: string): Strange => ({ name, text, odd: true, sign });
const whole = (name: string, text: string): Strange => ({ name, text, odd: false });

/** More characters than any form, file or command has room for. */
export const LONG = '长'.repeat(100_000);

/** Strange characters in short texts. */
export const strangeSigns: readonly Strange[] = [
  odd('U+0000', '修\u0000路', 'U+0000'),
  odd('the first half of a sign', '修路\ud83d', 'U+D83D'),
  odd('the second half of a sign', '\ude00修路', 'U+DE00'),
  odd('two halves the wrong way round', '修\ude00\ud83d路', 'U+DE00'),
  odd('an escape that colours a terminal', '修\u001b[31m路', 'U+001B'),
  odd('a control sign of the upper range', '修\u0085路', 'U+0085'),
  whole('invisible signs', '修\u200b\u200c\u200d\u2060\ufeff路\u00ad'),
  whole('direction signs', '\u202e路修\u202c\u2066x\u2069\u200f'),
  whole('private-use signs', '修\ue000\uf8ff\u{f0000}\u{10fffd}路'),
  whole('signs beyond the basic plane', '𠮷野家𪚥👨‍👩‍👧‍👦🇨🇳'),
  whole('wide forms', 'Ｗｉｄｅ　１２３，；、'),
  whole('marks piled upon a letter', `z${'\u0301'.repeat(80)}`),
];

/** The same, and a text that is far too long. */
export const strangeTexts: readonly Strange[] = [...strangeSigns, whole('100,000 signs', LONG)];

/** The GB18030 bytes of some Chinese characters, as office programs write them. */
const gb: Readonly<Record<string, readonly number[]>> = {
  修: [0xd0, 0xde],
  路: [0xc2, 0xb7],
  民: [0xc3, 0xf1],
  生: [0xc9, 0xfa],
  办: [0xb0, 0xec],
  养: [0xd1, 0xf8],
  老: [0xc0, 0xcf],
  是: [0xca, 0xc7],
  否: [0xb7, 0xf1],
  '、': [0xa1, 0xa2],
  '；': [0xa3, 0xbb],
};

/** A text's bytes in GB18030, for the few Chinese characters that tests use; the rest must be ASCII. */
export const gb18030 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (sign) => {
      const bytes = gb[sign] ?? (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : undefined);
      if (!bytes) throw new Error(`${sign}: not among the signs that tests write in GB18030`);
      return Buffer.from(bytes);
    }),
  );

/** Bytes that are no text in any encoding: 0xff occurs in neither UTF-8 nor GB18030. */
export const noText = Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]);

/** Processor milliseconds that some work costs this process. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Processor milliseconds within which the next person's input must have its result. */
export const TWO_SECONDS = 2_000;
