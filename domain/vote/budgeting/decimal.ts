/** A decimal number as written: `308298.85` is 30829885 hundredths. Exact, unlike floating point. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Reads digits with a point or a comma; undefined for anything else. Never negative. */
export function readDecimal(text: string): Decimal | undefined {
  const found = /^(\d+)(?:[.,](\d*))?$/.exec(text.trim());
  if (!found) return undefined;
  const places = (found[2] ?? '').replace(/(?<!0)0+$/, '');
  return { digits: BigInt(`${found[1]}${places}`), places: places.length };
}

/** A number as a whole multiple of a common unit of `of` decimals. */
export const inUnits = ({ digits, places }: Decimal, of: number): bigint => digits * 10n ** BigInt(of - places);

/** For display, not for computing. */
export const asNumber = (amount: bigint, unit: bigint): number =>
  Number(`${amount / unit}.${String(amount % unit).padStart(String(unit).length - 1, '0')}`);
