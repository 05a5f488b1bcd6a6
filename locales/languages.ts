// The languages in which people are spoken to, one per line: each folder exports `areas` and `traits`, a Locale of traits.ts.
export * as zh from './zh/index.ts';
export * as en from './en/index.ts';
