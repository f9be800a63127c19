/** Reads an exchange file that is whole, for a test. */
import type { ExchangeContent } from '../../src/core/record/exchange-content';
import { readExchangeText } from '../../src/core/record/exchange-file';

export function readContent(text: string): ExchangeContent {
  const reading = readExchangeText(text);
  if (reading.type === 'error') throw new Error(`${reading.problem.kind} at ${reading.problem.path}`);
  return reading.content;
}
