// SQL that joins the pieces of a long text.
/**
 * SQL that appends a piece to a text: a surrogate pair that was cut between the two becomes one character again. Both are texts as
 * `storable` (domain/text.ts) makes them.
 */
export const JOINED = (text: string, piece: string): string => `
  CASE WHEN ascii(right(${text}, 1)) BETWEEN x'10D800'::int AND x'10DBFF'::int AND ascii(left(${piece}, 1)) BETWEEN x'10DC00'::int AND x'10DFFF'::int
    THEN left(${text}, -1) || chr(x'10000'::int + (ascii(right(${text}, 1)) - x'10D800'::int) * 1024 + (ascii(left(${piece}, 1)) - x'10DC00'::int))
      || substr(${piece}, 2)
    ELSE ${text} || ${piece} END`;
