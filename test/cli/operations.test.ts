import { describe, expect, it } from 'vitest';
import { kindOfWorkflow, orders, readOrder } from '../../domain/messages.ts';
import { searchAttributes } from '../../domain/processes.ts';
import { examples, manual } from './operations.ts';

const all = examples();

describe('the operations manual', () => {
  it('has an example of every order but look', () => {
    const known = Object.entries(orders).flatMap(([kind, names]) => Object.keys(names).map((name) => `${kind} ${name}`));
    expect(all.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual(
      known.filter((each) => !each.endsWith(' look')).toSorted(),
    );
  });

  it.each(all.map((example) => [`${example.kind} ${example.name}`, example] as const))(
    'shows a %s that is accepted',
    (_name, { kind, name, payload, command }) => {
      expect(readOrder(kind, name, payload)).toMatchObject({ ok: true });
      expect(kindOfWorkflow(command.workflowId)).toBe(kind);
      expect(command.name).toBe(name);
      expect({ ...command.payload, ...(command.by !== undefined && { by: command.by }) }).toEqual(payload);
    },
  );

  it('filters by search attributes that there are', () => {
    const own = ['ExecutionStatus', 'WorkflowType', ...Object.keys(searchAttributes)];
    const filters = [...manual.matchAll(/^\| [^|]+ \| `([^`]+)` \|$/gm)]
      .map(([, filter = '']) => filter)
      .filter((filter) => /[=<]|IS/.test(filter));
    expect(filters.length).toBeGreaterThan(5);
    for (const filter of filters) {
      for (const [, name = ''] of filter.replaceAll(/'[^']*'/g, '').matchAll(/\b([A-Z][a-z]\w+)\b/g))
        expect(own, filter).toContain(name);
    }
  });
});
