// Photos of reports: everybody's to see once their location is stripped; those of suggestions are nobody's.
import * as published from '../records/published.ts';

/** A photo that a unit showed of its work, by its id; undefined where it is none, or not fetched yet. */
export const publicPhoto = (id: string) => published.photo(id);
