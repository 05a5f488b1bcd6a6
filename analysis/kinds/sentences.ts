/** How many sentences are read one by one: as many as a person writes in a message; of more, the last ones. */
const most = 12;
const shortest = 4;

/** The sentences of a text. */
export const sentencesOf = (written: string): readonly string[] =>
  written
    .split(/(?<=[。！？!?；;\n])|(?<=[.…])\s/u)
    .map((one) => one.trim())
    .filter((one) => one.length >= shortest)
    .slice(-most);
