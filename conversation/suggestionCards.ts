// The key of a suggestion's card.

/** The key of a suggestion's card, the same as in its notices (domain/notices). */
export const cardKey = (receipt: string): string => `suggestion/${receipt}`;
