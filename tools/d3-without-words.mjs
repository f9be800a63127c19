/**
 * Stands in for what d3-scale brings along for colours, dates and number formats: our scales go from numbers to numbers, and
 * what stands beside a tick is said in Dutch by the app.
 */

/** @type {(from: number, to: number) => (share: number) => number} */
export const interpolateNumber = (from, to) => (share) => from * (1 - share) + to * share;

/** The original looks whether they are colours, dates or texts. @type {typeof interpolateNumber} */
export const interpolate = (from, to) => interpolateNumber(from, to);

/** @type {(from: number, to: number) => (share: number) => number} */
export const interpolateRound = (from, to) => (share) => Math.round(from * (1 - share) + to * share);

const unused = () => {
  throw new Error('d3-scale was asked for words');
};

export const piecewise = unused;
export const format = unused;
export const formatPrefix = unused;
export const formatSpecifier = unused;
export const precisionFixed = unused;
export const precisionPrefix = unused;
export const precisionRound = unused;
