import { describe, expect, it } from 'vitest';
import { inPlace, isAway, mayStandIn, type Post } from '../../domain/leave.ts';

const day = (n: number): Date => new Date(Date.UTC(2027, 5, n));
const post = (id: string, away: Partial<Post> = {}): Post => ({
  id,
  personId: `${id}-person`,
  awayUntil: null,
  standInId: null,
  ...away,
});
const heads = post('head');

describe('somebody of a unit who is away', () => {
  it('is there again from the first moment of the day named', () => {
    const contact = post('contact', { awayUntil: day(10), standInId: 'head' });
    expect(isAway(contact, new Date(day(10).getTime() - 1))).toBe(true);
    expect(isAway(contact, day(10))).toBe(false);
    expect(inPlace(contact, [contact, heads], day(10))).toBe(contact);
  });

  it('is heard for by whoever stands in, and by whoever stands in for them in turn', () => {
    const contact = post('contact', { awayUntil: day(10), standInId: 'head' });
    const away = post('head', { awayUntil: day(8), standInId: 'second' });
    const second = post('second');
    expect(inPlace(contact, [contact, heads], day(5))?.id).toBe('head');
    expect(inPlace(contact, [contact, away, second], day(5))?.id).toBe('second');
    expect(inPlace(contact, [contact, away, second], day(9))?.id).toBe('head');
  });

  it('is heard for by nobody where all are away, however they named each other', () => {
    const contact = post('contact', { awayUntil: day(10), standInId: 'head' });
    const away = post('head', { awayUntil: day(10), standInId: 'contact' });
    expect(inPlace(contact, [contact, away], day(5))).toBeUndefined();
    expect(inPlace(contact, [contact], day(5))).toBeUndefined();
  });

  it('may ask any other person of the unit who is there', () => {
    const contact = post('contact');
    const posts = [
      contact,
      heads,
      post('untaken', { personId: null }),
      post('also', { personId: contact.personId }),
      post('gone', { awayUntil: day(9) }),
    ];
    expect(mayStandIn(contact, posts, day(5)).map(({ id }) => id)).toEqual(['head']);
    expect(mayStandIn(contact, posts, day(9)).map(({ id }) => id)).toEqual(['head', 'gone']);
  });
});
