// Outbox rows with their own keys, times and places, as tests of the outbox need them; the year's notices come from the table.
import type { Notice } from '../domain/notices.ts';

type Row = Pick<Notice, 'key' | 'personId' | 'message' | 'facts'> &
  Partial<Pick<Notice, 'what' | 'priority' | 'card'>> & { readonly notBefore?: Date };

export const asKept = (row: Row): Notice =>
  ({ what: 'send', priority: 5, card: null, notBefore: null, ...row }) as Partial<Notice> as Notice;
