/** Whether what was written is on the disk; when it is not, what to do. */
import type { Review, Saving } from '../../../state/review-store';
import { reviewMessages, reviewSaveProblems } from '../../messages/review';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Notice } from '../../parts/notice';
import './saving-sign.css';

export function SavingSign({ saving }: { readonly saving: Saving }) {
  if (typeof saving === 'object') return <span class="saving-sign">{reviewMessages.notSaved}</span>;
  return (
    <span class="saving-sign">
      {saving === 'saved' && <Icon name="check" size={16} />}
      {reviewMessages[saving]}
    </span>
  );
}

export function SavingProblem({ saving, review }: { readonly saving: Saving; readonly review: Review }) {
  if (typeof saving !== 'object') return null;
  return (
    <Notice
      kind="alert"
      actions={<Button onClick={() => void review.retrySaving()}>{reviewMessages.saveAgain}</Button>}
    >
      {reviewSaveProblems[saving.problem]}
    </Notice>
  );
}
