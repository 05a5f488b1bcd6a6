// Signs in a text by which the stumbling reader takes for ever, asks for more memory than there is, or fails.
export const ENDLESS = '⏳';
export const GREEDY = '🐘';
export const BROKEN = '💥';
