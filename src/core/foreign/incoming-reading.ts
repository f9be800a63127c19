/** What a file from elsewhere turned out to be: one of ours, a copy or shared class, or one of another tool. */
import type { ExchangeReading } from '../record/exchange-content';
import type { ForeignReading } from './foreign-file';

export type IncomingReading =
  /** Perhaps locked: it is opened with its passphrase. */
  | { readonly type: 'copy' }
  | { readonly type: 'exchange'; readonly reading: ExchangeReading }
  | { readonly type: 'foreign'; readonly reading: ForeignReading };
