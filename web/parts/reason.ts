// The reason that stands beside an outcome: the office's words in both languages, or what was decided of the candidate.
import type { Both } from '../../domain/plan.ts';
import type { Words } from '../../locales/words.ts';

export function reasonText(words: Words, reason: unknown): string {
  if (typeof reason !== 'object' || reason === null || !('id' in reason)) return '';
  const { id, ...facts } = reason as { id: string; title?: Both; decided?: string | null } & Partial<Both>;
  switch (id) {
    case 'words':
      return facts.zh && facts.en ? words.both({ zh: facts.zh, en: facts.en }) : '';
    case 'taken-up':
      return facts.decided
        ? words.say('web-reason-taken-up', { title: facts.title ?? '', decided: words.when(new Date(facts.decided)) })
        : words.say('web-reason-taken-up-undated', { title: facts.title ?? '' });
    case 'decided':
    case 'not-decided':
      return words.say(`web-reason-${id}`, { title: facts.title ?? '' });
    case 'withdrawn':
      return words.say('web-reason-withdrawn');
    default:
      return '';
  }
}
