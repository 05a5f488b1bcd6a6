// A year as a test needs it, however it would have come to that.
import { db } from '../records/database.ts';
import type { Prisma } from '../records/prisma.ts';

export type YearData = Prisma.LivelihoodYearUncheckedUpdateInput;

export const yearIs = async (id: string, data: YearData): Promise<void> => {
  await db.livelihoodYear.update({ where: { id }, data });
};
