import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DeedKind, deeds, Question } from '../../domain/deeds.ts';

const fields = (kind: DeedKind) => z.object(deeds[kind]);

describe('what a button means (design 3)', () => {
  it('is a kind of at most two words, each deed with its own fields in their order', () => {
    for (const kind of Object.keys(deeds)) expect(kind).toMatch(/^[a-z]+(\.[a-zA-Z]+)?$/);
    expect(Object.keys(deeds['vote.mark'])).toEqual(['vote', 'marks', 'at']);
  });

  it('carries short codes, page numbers and marks only: numbers come back from text as numbers', () => {
    expect(fields('my.list').parse({ page: '2' })).toEqual({ page: 2 });
    expect(fields('survey.face').parse({ survey: 'H7K', at: '0', face: '5' })).toEqual({ survey: 'H7K', at: 0, face: 5 });
    expect(fields('task.pass').parse({ task: 'H7K', line: 's1' })).toEqual({ task: 'H7K', line: 's1' });
    expect(fields('region.choose').parse({ region: '330105001' })).toEqual({ region: '330105001' });
  });

  it.each([
    ['my.list', { page: -1 }],
    ['my.list', { page: 10_000 }],
    ['my.list', { page: 1.5 }],
    ['survey.face', { survey: 'H7K', at: 0, face: 6 }],
    ['survey.face', { survey: 'H7K', at: 0, face: 0 }],
    ['letter.open', { year: 'year/330000/2025' }],
    ['letter.open', { year: '' }],
    ['letter.open', { year: 'ABCDEFGHJKLMNPQRS' }],
    ['region.choose', { region: '33010' }],
    ['region.choose', { region: '3301060010013' }],
    ['vote.cast', { vote: 'H7K', marks: [1.5] }],
    ['vote.cast', { vote: 'H7K', marks: [-1] }],
    ['vote.cast', { vote: 'H7K', marks: [2, 1] }],
    ['vote.cast', { vote: 'H7K', marks: [1, 1] }],
    ['topic.splitOff', { topic: 'H7K', marks: [1], print: 'a b' }],
    ['topic.splitOff', { topic: 'H7K', marks: [1], print: 'no' }],
    ['task.pass', { task: 'H7K', line: '0' }],
    ['language.choose', { to: 'French' }],
  ] as const)('is not read as %s with %j', (kind, given) => {
    expect(fields(kind).safeParse(given).success).toBe(false);
  });

  it('1.6 V3 carries the marks of an unfinished ballot, and neither its word nor anything that names its voter', () => {
    const voting = (Object.keys(deeds) as DeedKind[]).filter((kind) => kind.startsWith('vote.'));
    expect([...new Set(voting.flatMap((kind) => Object.keys(deeds[kind])))].toSorted()).toEqual(['at', 'marks', 'vote']);
  });
});

describe('what the bot waits for', () => {
  it('is one question with what it is about', () => {
    expect(Question.parse({ kind: 'region' })).toEqual({ kind: 'region' });
    expect(Question.parse({ kind: 'complete', task: 'H7K', what: 'due' })).toEqual({
      kind: 'complete',
      task: 'H7K',
      what: 'due',
    });
    expect(Question.safeParse({ kind: 'complete', task: 'H7K', what: 'money' }).success).toBe(false);
    expect(Question.safeParse({ kind: 'ballot' }).success).toBe(false);
  });
});
