// Kinds of project (procedure 1.7, T2): the steps of building that a task of the kind goes through, and the standard that it is held to.
import { z } from 'zod';
import { inLanguages } from '../languages.ts';
import { GivenStandard } from './standard.ts';

/**
 * A step of building: its share of the whole, by which percentage of the task's time it is to be done, and whether it is shown with a photo
 * only.
 */
const Step = inLanguages({
  weight: z.int().min(1).max(1_000),
  by: z.int().min(1).max(100),
  photo: z.boolean().default(false),
});
type Step = z.infer<typeof Step>;

/** The steps of a kind, in their order; the last is the opening, by the day promised: all lines of the standard are proven by it. */
const Steps = z
  .array(Step)
  .min(1)
  .max(12)
  .refine((steps) => steps.every(({ by }, index) => by >= (steps[index - 1]?.by ?? 0)), 'a step is due before the one above it')
  .refine((steps) => steps.at(-1)?.by === 100, 'the last step is due on the last day: by: 100');

/** A kind of project. `standard`: the lines for projects that name none of their own. */
export const ProjectKind = inLanguages({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and dashes, 40 at most'),
  steps: Steps,
  standard: GivenStandard.default([]),
});
export type ProjectKind = z.infer<typeof ProjectKind>;

/** What is built where a plan names no kinds of its own. */
export const building: ProjectKind = {
  id: 'building',
  zh: '场所建设',
  en: 'Building a place',
  steps: [
    { zh: '场地就绪', en: 'Site ready', weight: 10, by: 20, photo: true },
    { zh: '主体完成', en: 'Structure finished', weight: 30, by: 55, photo: true },
    { zh: '装修和设备完成', en: 'Fitted out', weight: 30, by: 80, photo: true },
    { zh: '试运行', en: 'Trial run', weight: 10, by: 92, photo: false },
    { zh: '开放使用', en: 'Open to the public', weight: 20, by: 100, photo: false },
  ],
  standard: [],
};

/** The kind of a project: the one that it names, else the plan's first, else `building`. */
export const kindOf = (kinds: readonly ProjectKind[], named: string | null): ProjectKind =>
  kinds.find(({ id }) => id === named) ?? kinds[0] ?? building;
