/** What a text may be, so that it goes its own way. */
export const kinds = ['suggestion', 'grievance', 'emergency', 'abuse', 'spam', 'several'] as const;
export type Kind = (typeof kinds)[number];
