// What is told of a role: as it stands when it is told.
import { roleNews } from '../roleFacts.ts';
import { type Addressee, type Readers, word } from './reader.ts';

const news = (facts: Readonly<Record<string, unknown>>, { now }: Addressee) => roleNews(word(facts, 'role'), now);

export const readers: Readers = {
  'role-moved': news,
  'role-taken-up': news,
  'role-ends': news,
  'role-ends-for-others': news,
};
