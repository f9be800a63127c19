/** What a file from elsewhere turned out to be: one of ours, or one of another tool. */
import type { ExchangeReading } from '../record/exchange-content';
import type { ForeignReading } from './foreign-file';

export type IncomingReading =
  | { readonly type: 'exchange'; readonly reading: ExchangeReading }
  | { readonly type: 'foreign'; readonly reading: ForeignReading };
