/** An exchange file as bytes: from here on it is text, or refused. */
import type { ExchangeReading } from '../core/record/exchange-content';
import { readExchangeText } from '../core/record/exchange-file';
import { largestFileBytes } from '../core/record/exchange-format';

/** Never throws. Bytes that are not UTF-8 are refused like any other text that is not JSON. */
export function exchangeReadingOf(bytes: ArrayBuffer): ExchangeReading {
  if (bytes.byteLength > largestFileBytes) return { type: 'error', problem: { kind: 'tooLarge', path: '' } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { type: 'error', problem: { kind: 'notJson', path: '' } };
  }
  return readExchangeText(text);
}
