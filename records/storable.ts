// What PostgreSQL refuses in a text, made storable without a loss. It keeps no U+0000, and no half of a sign: a chat app that cuts a long
// text after 4,096 UTF-16 units may cut an emoji in two, whose halves come in two messages.

/** Half a sign stands as a sign of the last private plane, which nobody writes, until its other half comes. */
const PRIVATE = 0x10_0000;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it can be kept: U+0000 becomes its picture ␀ (U+2400), half a sign a sign that the joining of pieces reads back. */
export const storable = (text: string): string => {
  const visible = text.includes('\u0000') ? text.replaceAll('\u0000', '\u2400') : text;
  return visible.replace(HALF, (half) => String.fromCodePoint(PRIVATE + half.charCodeAt(0)));
};

/**
 * SQL that puts a piece after a text: where the text ends in the first half of a sign and the piece begins with the second, the sign is
 * whole again. Both are texts as {@link storable} makes them.
 */
export const JOINED = (text: string, piece: string): string => `
  CASE WHEN ascii(right(${text}, 1)) BETWEEN x'10D800'::int AND x'10DBFF'::int AND ascii(left(${piece}, 1)) BETWEEN x'10DC00'::int AND x'10DFFF'::int
    THEN left(${text}, -1) || chr(x'10000'::int + (ascii(right(${text}, 1)) - x'10D800'::int) * 1024 + (ascii(left(${piece}, 1)) - x'10DC00'::int))
      || substr(${piece}, 2)
    ELSE ${text} || ${piece} END`;
