import { describe, expect, it } from 'vitest';
import { differenceOf, filledPlace, type ListedRow, renewed, type StandingTask } from '../../domain/lists.ts';

const text = (zh: string, en = zh) => ({ zh, en });
const task = (number: number, changed: Partial<StandingTask> = {}): StandingTask => ({
  id: `task/${number}`,
  project: 'meals',
  place: text(`地点${number}`, `Place ${number}`),
  region: '330105013',
  unit: '330105/civil-affairs',
  due: '2025-06-30',
  quantity: 60,
  measure: text('个餐位', 'seats'),
  standard: [{ id: 's1', ...text('有坡道', 'A ramp') }],
  isPublished: true,
  ...changed,
});
const row = (line: number, changed: Partial<ListedRow> = {}): ListedRow => ({
  line,
  project: 'meals',
  task: null,
  place: text(`地点${line}`),
  region: null,
  unit: null,
  due: null,
  quantity: null,
  measure: null,
  ...changed,
});

describe('1.7 T1 two lists compared with what stands', () => {
  it('say nothing where they say what stands, in either language', () => {
    const rows = [row(1, { due: '2025-06-30', quantity: 60 }), row(2, { place: text('Place 2'), measure: text('seats') })];
    expect(differenceOf([task(1), task(2)], rows, [])).toEqual({
      same: 2,
      filled: [],
      added: [],
      changed: [],
      gone: [],
      problems: [],
    });
  });

  it('1.7 T3 fill in what is not published, and change what is', () => {
    const open = task(2, { due: null, isPublished: false });
    const found = differenceOf([task(1), open], [row(1, { due: '2025-09-30' }), row(2, { due: '2025-08-31' })], []);
    expect(found.changed).toEqual([{ line: 1, task: task(1), fields: [{ field: 'due', was: '2025-06-30', is: '2025-09-30' }] }]);
    expect(found.filled).toEqual([{ line: 2, task: open, fields: [{ field: 'due', was: null, is: '2025-08-31' }] }]);
    expect(filledPlace(open, found.filled[0]?.fields ?? [])).toEqual({ ...open, due: '2025-08-31' });
  });

  it('give the first tasks without a place to new places, and add the others', () => {
    const bare = task(1, { place: null, isPublished: false });
    const other = task(4, { place: null, isPublished: false });
    expect(differenceOf([bare, other], [row(7), row(8)], []).filled.map(({ task: { id } }) => id)).toEqual(['task/1', 'task/4']);
    const found = differenceOf([bare, task(2)], [row(7), row(8, { place: text(' 地 点８') })], []);
    expect(found.filled).toMatchObject([{ line: 7, task: bare, fields: [{ field: 'place', was: null, is: text('地点7') }] }]);
    expect(found.added).toMatchObject([{ line: 8 }]);
    expect(found.gone).toEqual(['task/2']);
  });

  it('find a task by its id, also where its place is another', () => {
    const found = differenceOf([task(1)], [row(5, { task: 'task/1' })], []);
    expect(found.changed).toMatchObject([{ line: 5, fields: [{ field: 'place', is: text('地点5') }] }]);
  });

  it('refuse an unknown task, one of another project, and a place that comes twice', () => {
    const rows = [
      row(1),
      row(2, { task: 'task/9' }),
      row(3, { place: text('地点1') }),
      row(4, { task: 'task/1', project: 'parks' }),
      row(5, { place: null }),
      row(6, { place: null }),
    ];
    const found = differenceOf([task(1)], rows, []);
    expect(found.problems).toEqual([
      { line: 2, id: 'task-unknown' },
      { line: 3, id: 'place-twice' },
      { line: 4, id: 'task-unknown' },
    ]);
    expect(found.added.map(({ line }) => line)).toEqual([5, 6]);
  });

  it('1.7 T2 give every task of a project its standard, also without a row', () => {
    const standards = [{ line: 2, project: 'meals', lines: [text('有坡道'), text('有扶手')] }];
    const open = task(2, { standard: [], isPublished: false });
    const found = differenceOf([task(1), open, task(3, { project: 'parks' })], [], standards);
    expect(found.filled).toMatchObject([{ line: 2, task: { id: 'task/2' }, fields: [{ field: 'standard', was: [] }] }]);
    expect(found.changed).toMatchObject([{ line: 2, task: { id: 'task/1' }, fields: [{ field: 'standard' }] }]);
    const same = [{ line: 2, project: 'meals', lines: [text('A ramp')] }];
    expect(differenceOf([task(1)], [], same)).toMatchObject({ same: 0, filled: [], changed: [] });
    expect(filledPlace(open, found.filled[0]?.fields ?? [])).toEqual(open);
  });

  it('1.7 T2 keep the lines of a standard that they say again, with their ids', () => {
    const was = [{ id: 's7', ...text('有坡道', 'A ramp'), photo: true }];
    expect(renewed(was, [text('有扶手'), text('有坡道')])).toEqual([{ id: 's1', ...text('有扶手') }, was[0]]);
  });
});
