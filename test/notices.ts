// Rows of the outbox with keys, times and places of their own, as tests of its machinery need them; the year's come from the table.
import type { Notice } from '../domain/notices.ts';

type Row = Pick<Notice, 'key' | 'personId' | 'message' | 'facts'> &
  Partial<Pick<Notice, 'what' | 'priority' | 'card'>> & { readonly notBefore?: Date };

export const asKept = (row: Row): Notice =>
  ({ what: 'send', priority: 5, card: null, notBefore: null, ...row }) as Partial<Notice> as Notice;
