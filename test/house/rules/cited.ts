/** A paragraph of the procedure: `1.6 V4`, `1.11 B`, `1.4 step 6`, `1.3`. */
export type Paragraph = string;

/**
 * The paragraphs that a text cites: `procedure 1.6 V4–V6`, `procedure 1.7, T4; 1.8, L6`, `procedure 1.4 step 2`. A test's title begins with
 * them, without the word.
 */
export function cited(text: string): Paragraph[] {
  const from = /procedure 1\.\d/.exec(text)?.index ?? (/^1\.\d/.test(text) ? 0 : text.length);
  const found: Paragraph[] = [];
  for (const section of text.slice(from).matchAll(/(?<=procedure |[;,(] ?|and |^)1\.(\d{1,2})(?![\d.]\d)/g)) {
    const parts = partsAfter(text.slice(from + section.index + section[0].length));
    found.push(...(parts.length > 0 ? parts.map((part) => `${section[0]} ${part}`) : [section[0]]));
  }
  return [...new Set(found)];
}

/** The parts after a section's number: `V1 V6`, `, C2 and C3`, ` V4–V6`, `, L1 to L3`, ` step 6`, ` B`. */
function partsAfter(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const next = /^(,? (?:and )?|–| to )((?:step )?\d{1,2}(?![\d.])|[A-Z]\d{1,2}|[ABC])(?!\w)/.exec(rest);
    const [whole, between = '', part = ''] = next ?? [];
    if (whole === undefined) return parts;
    parts.push(...(/–|to/.test(between) ? range(parts.at(-1) ?? part, part) : [part]));
    rest = rest.slice(whole.length);
  }
}

/** The rest of a range: `V4` to `V6` gives V5 and V6, since the first is there already. */
function range(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(1)), Number(last.slice(1))];
  return Array.from({ length: to - from }, (_, step) => `${last.charAt(0)}${from + step + 1}`);
}
