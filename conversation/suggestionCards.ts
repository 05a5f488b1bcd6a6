// A suggestion's card: under which key it stands in a chat.

/** Key of the suggestion's card, as its notices have it (domain/notices). */
export const cardKey = (receipt: string): string => `suggestion/${receipt}`;
