// Notices about a role: as it is at the moment of sending.
import { roleNews } from '../roles.ts';
import type { Addressee, Reads } from './reader.ts';

const news = ({ role }: { readonly role: string }, { now }: Addressee) => roleNews(role, now);

export const readers = {
  'role-moved': news,
  'role-taken-up': news,
  'role-ends': news,
  'role-ends-for-others': news,
} satisfies Reads<'role-moved' | 'role-taken-up' | 'role-ends' | 'role-ends-for-others'>;
