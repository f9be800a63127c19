/** The own inschatting, closed until its teacher opens it, in two steps. */
import { useState } from 'preact/hooks';
import type { Grouping } from '../../../core/record/school-class';
import { formatDay } from '../../messages/format';
import { reviewMessages } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import './seal-card.css';

export function SealCard({ grouping, onOpen }: { readonly grouping: Grouping; readonly onOpen: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const filledAt = grouping.extra?.['filledAt'];
  const day = typeof filledAt === 'string' ? formatDay(filledAt) : '';
  return (
    <Card class="seal-card" title={reviewMessages.sealTitle}>
      <p class="muted">{day === '' ? reviewMessages.sealed : reviewMessages.sealedOn(day)}</p>
      {isAsking ? (
        <div class="seal-question" role="group" aria-label={reviewMessages.openSeal}>
          <p>{reviewMessages.openSealQuestion}</p>
          <Button kind="primary" onClick={onOpen} autoFocus>
            {reviewMessages.openSealYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{reviewMessages.openSealNo}</Button>
        </div>
      ) : (
        <div class="seal-question">
          <Button kind="primary" icon="lock" onClick={() => setAsking(true)}>
            {reviewMessages.openSeal}
          </Button>
        </div>
      )}
    </Card>
  );
}
