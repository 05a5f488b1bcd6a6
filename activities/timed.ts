// The moment of an activity, by the year's clock.
import { yearMoment } from '../domain/clock.ts';
import { presentClock } from '../records/clock.ts';

/**
 * An activity that works at a moment of the year. Workflows say when on the machine's clock; the year's clock turns it into the moment, which
 * stays the same however often the activity is tried, because a changed clock changes nothing that was before.
 */
export const timed =
  <Input extends { readonly moment: number }, Output>(activity: (input: Input) => Promise<Output>) =>
  async ({ real, ...input }: Omit<Input, 'moment'> & { readonly real: number }): Promise<Output> =>
    // an input without its moment and the moment are the input, which its type does not follow
    activity({ ...input, moment: yearMoment(await presentClock(), new Date(real)).getTime() } as unknown as Input);
