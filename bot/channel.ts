/** The name of this channel: addresses, cards and what goes out carry it. */
export const CHANNEL = 'telegram';
