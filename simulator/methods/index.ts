import { callbacks } from './callbacks.ts';
import { edits } from './edits.ts';
import { messages } from './messages.ts';
import type { Method } from './method.ts';
import { profile } from './profile.ts';
import { updates } from './updates.ts';

/** Every method served, under its published name. */
export const methods: Readonly<Record<string, Method>> = { ...updates, ...profile, ...messages, ...edits, ...callbacks };

const byLowerCase = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** A method by its name, in any case, as with the real server. */
export const methodCalled = (name: string): { readonly name: string; readonly method: Method } | undefined =>
  byLowerCase.get(name.toLowerCase());
