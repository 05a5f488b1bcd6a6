// What a year's candidates cost together, who pays, and whether the envelope bears it (procedure 1.5, R10).
import { moneyOf, type YearMoney } from '../records/money.ts';
import { PUBLIC } from './candidates.ts';

/** The money of the candidates that went to the decision, for everybody. */
export const publicMoney = (yearId: string): Promise<YearMoney | null> => moneyOf(yearId, PUBLIC);

/** The money of the candidates that are under review. */
export const shortlistMoney = (yearId: string): Promise<YearMoney | null> => moneyOf(yearId, ['shortlisted']);
