// What an administrator sees of a run in the Temporal UI without reading JSON: search attributes and current details, in their language.
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Language } from '../domain/languages.ts';
import type { ProcessKind, ShownBy } from '../domain/processes.ts';
import { say } from '../locales/say.ts';

const keyword = (name: string) => defineSearchAttributeKey(name, 'KEYWORD');
const attributes = {
  Region: keyword('Region'),
  Year: keyword('Year'),
  Stage: keyword('Stage'),
  Aspect: keyword('Aspect'),
  Unit: keyword('Unit'),
  Light: keyword('Light'),
  WaitsFor: keyword('WaitsFor'),
};
const DueDate = defineSearchAttributeKey('DueDate', 'DATETIME');
const Overdue = defineSearchAttributeKey('Overdue', 'BOOL');

interface Values extends Record<keyof typeof attributes, string | null> {
  readonly DueDate: number | null;
  readonly Overdue: boolean;
}

/** The search attributes of a kind of process: exactly those that its row in domain/processes.ts names. */
export type Shown<Kind extends ProcessKind> = Pick<Values, ShownBy<Kind>>;

/** Makes the function that shows a run; it writes only what has changed, to keep the history short. */
export function showing<Kind extends ProcessKind>(
  _: Kind,
): (shown: Shown<Kind>, details: { language: Language; id: string; facts: Record<string, unknown> }) => void {
  const before = new Map<string, unknown>();
  let detailsBefore = '';
  return (shown, { language, id, facts }) => {
    const changed = Object.entries(shown).filter(([name, value]) => value !== undefined && before.get(name) !== value);
    for (const [name, value] of changed) before.set(name, value);
    const pairs = changed.map(([name, value]) => pairOf(name, value));
    if (pairs.length > 0) upsertSearchAttributes(pairs);
    const text = say(language, id, facts);
    if (text !== detailsBefore) setCurrentDetails(text);
    detailsBefore = text;
  };
}

const pairOf = (name: string, value: unknown) => {
  if (name === 'DueDate') return { key: DueDate, value: value === null ? null : new Date(Number(value)) };
  if (name === 'Overdue') return { key: Overdue, value: Boolean(value) };
  return { key: attributes[name as keyof typeof attributes], value: value as string | null };
};
