/** What an exchange file calls itself. Apart from the reader, so that asking for it does not load the checks. */

export const exchangeFormat = 'beurtwijzer';
export const exchangeVersion = 1;

/** Larger files are refused before a byte of them is read. */
export const largestFileBytes = 50_000_000;
