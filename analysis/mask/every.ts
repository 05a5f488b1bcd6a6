/**
 * Every match of a global expression. `matchAll` makes a copy of the expression each time it is called, which for a hundred expressions a
 * message takes longer than reading it does.
 */
export const every = (text: string, shape: RegExp): readonly RegExpExecArray[] => {
  shape.lastIndex = 0;
  let match = shape.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    // past a whole sign: within a pair an expression with `u` would begin at the pair again, and for ever
    if (match[0] === '') shape.lastIndex += (text.codePointAt(shape.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    match = shape.exec(text);
  }
  return found;
};

const none: readonly RegExpExecArray[] = [];
