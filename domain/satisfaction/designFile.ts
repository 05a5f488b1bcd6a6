import { z } from 'zod';

const column = z.string().min(1);

/** One requested figure: the mean or the total of a column, or the share of answers whose column `is` a value. */
export const Wanted = z.union(
  [
    z.strictObject({ mean: column }),
    z.strictObject({ total: column }),
    z.strictObject({ share: column, is: z.union([z.string(), z.number(), z.boolean()]) }),
  ],
  { error: 'expected mean: <column>, total: <column>, or share: <column> with is: <value>' },
);
export type Wanted = z.infer<typeof Wanted>;

/** The design file of `minsheng estimate`: how the sample was drawn, and what to estimate from it (procedure 1.11 B). */
export const DesignFile = z
  .strictObject({
    /** If absent: one stratum, a simple random sample. */
    stratum: column.optional(),
    /** The column with the size of each answer's stratum. */
    population: column.optional(),
    /** The column with each answer's weight. */
    weight: column.optional(),
    postStratify: z.strictObject({ by: column, totals: z.record(z.string(), z.number().positive()) }).optional(),
    /** Further cell values that mean a missing answer. */
    missing: z.array(z.union([z.string(), z.number()])).optional(),
    confidence: z.number().min(0.5).max(0.9999).default(0.95),
    estimate: z.array(Wanted).min(1),
  })
  .refine(({ population, weight }) => population !== undefined || weight !== undefined, {
    error: 'expected population: <column> or weight: <column>',
  });
export type DesignFile = z.infer<typeof DesignFile>;
