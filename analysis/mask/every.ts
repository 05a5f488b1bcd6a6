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
    if (match[0] === '') shape.lastIndex++;
    match = shape.exec(text);
  }
  return found;
};

const none: readonly RegExpExecArray[] = [];
