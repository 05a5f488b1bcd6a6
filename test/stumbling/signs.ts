// Words in a text at which the stumbling reader hangs, asks for more memory than there is, or fails.
export const ENDLESS = '⏳';
export const GREEDY = '🐘';
export const BROKEN = '💥';
