// placeholder until texts are here
import type { Problem } from '../domain/messages.ts';
import type { Language } from '../domain/plan.ts';
export const say = (_language: Language, id: string, facts: Record<string, unknown>): string => `${id} ${JSON.stringify(facts)}`;
export const sayProblem = (language: Language, problem: Problem): string => say(language, problem.id, problem.facts);
