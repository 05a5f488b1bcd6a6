// What an administrator sees of a run in the Temporal UI without reading JSON: search attributes and current details, in their language.
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { Language } from '../domain/languages.ts';
import { attributesOf, type ProcessKind, type Shown } from '../domain/processes.ts';
import { say } from '../locales/say.ts';

/**
 * Makes the function that shows a run. What the start has set (temporal/client.ts) and what has not changed is not written again: each
 * change is an event of the history.
 */
export function showing<Kind extends ProcessKind>(
  _: Kind,
): (shown: Shown<Kind>, details: { language: Language; id: string; facts: Record<string, unknown> }) => void {
  const before = new Map(
    workflowInfo()
      .typedSearchAttributes.getAll()
      .map(({ key, value }) => [key.name, plain(value)]),
  );
  let detailsBefore = '';
  return (shown, { language, id, facts }) => {
    const changed = attributesOf(shown).filter(({ key, value }) => plain(value) !== (before.get(key.name) ?? null));
    for (const { key, value } of changed) before.set(key.name, plain(value));
    if (changed.length > 0) upsertSearchAttributes(changed);
    const text = say(language, id, facts);
    if (text !== detailsBefore) setCurrentDetails(text);
    detailsBefore = text;
  };
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
