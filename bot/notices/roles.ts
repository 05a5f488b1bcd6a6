// What is told of a role: as it stands when it is told.
import { roleNews } from '../roleFacts.ts';
import type { Addressee, Reads } from './reader.ts';

const news = ({ role }: { readonly role: string }, { now }: Addressee) => roleNews(role, now);

export const readers: Reads<'role-moved' | 'role-taken-up' | 'role-ends' | 'role-ends-for-others'> = {
  'role-moved': news,
  'role-taken-up': news,
  'role-ends': news,
  'role-ends-for-others': news,
};
