import { z } from 'zod';

const which = {
  /** The method whose calls fail; without it, calls of any method do. */
  method: z.string().optional(),
  /** How many calls fail. */
  count: z.int().positive().default(1),
};

/** What goes wrong with the bot's next calls. */
export const Fault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    status: z.union([z.literal(429), z.literal(500), z.literal(502)]),
    retryAfter: z.int().positive().default(1),
    ...which,
  }),
  /** The connection is lost before the call is carried out, or after. */
  z.object({ kind: z.literal('drop'), when: z.enum(['before', 'after']), ...which }),
  z.object({ kind: z.literal('delay'), milliseconds: z.int().positive(), ...which }),
]);
export type Fault = z.output<typeof Fault>;
export type FaultGiven = z.input<typeof Fault>;

/** The faults that have not struck yet. */
export class Faults {
  #coming: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#coming.push({ fault, left: fault.count });
  }

  clear(): void {
    this.#coming = [];
  }

  /** The fault that strikes this call, if any; counts it as used once. */
  hit(method: string): Fault | undefined {
    const found = this.#coming.find(
      ({ fault }) => fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase(),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#coming = this.#coming.filter((one) => one !== found);
    return found.fault;
  }
}
