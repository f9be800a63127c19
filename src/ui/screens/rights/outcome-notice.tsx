/** What was done last, or why it could not be done. */
import type { RetentionState } from '../../../state/retention-store';
import { rightsMessages as words } from '../../messages/rights';
import { Notice } from '../../parts/notice';

export function OutcomeNotice({ outcome }: Pick<RetentionState, 'outcome'>) {
  if (!outcome) return null;
  if ('done' in outcome) return <Notice>{words.done[outcome.done]}</Notice>;
  return <Notice kind="alert">{words.problems[outcome.problem]}</Notice>;
}
