// Sets a year's state directly, as a test needs it.
import { db } from '../records/database.ts';
import type { Prisma } from '../records/prisma.ts';

export type YearData = Prisma.LivelihoodYearUncheckedUpdateInput;

export const yearIs = async (id: string, data: YearData): Promise<void> => {
  await db.livelihoodYear.update({ where: { id }, data });
};
