// Photos of units' reports are public once their location is stripped; photos of suggestions never are.
import * as published from '../records/published.ts';

/** A photo that a unit showed of its work, by its id; undefined if it is no such photo, or not fetched yet. */
export const publicPhoto = (id: string) => published.photo(id);
