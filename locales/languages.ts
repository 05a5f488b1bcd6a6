// The languages in which people are spoken to, a line each: its folder gives `areas` and `traits`, as a Locale of traits.ts has them.
export * as zh from './zh/index.ts';
export * as en from './en/index.ts';
