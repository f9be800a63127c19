/** The tablet changes hands: the teacher sees first, and nothing is shown before that. */
import { useEffect } from 'preact/hooks';
import { isSelfCoded } from '../../../core/record/film';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { formatDay } from '../../messages/format';
import { reviewMessages } from '../../messages/review';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { ScreenHeader } from '../../parts/screen-header';
import { goTo, linkTo } from '../../router';
import './own-view.css';
import { SavingProblem } from './saving-sign';

export function HandOver({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { observation, schoolClass } = lesson;
  const here = linkTo('review', { observationId: observation.id });
  const openReview = (): void => {
    if (location.hash !== here) goTo(here, 'replace');
  };
  // Who codes her own film sees it first by herself: there is nobody to hand the tablet to.
  const isOwn = isSelfCoded(observation);
  useEffect(() => {
    if (!isOwn) return;
    review.handToTeacher();
    openReview();
  }, [isOwn, review]);
  if (isOwn) return null;
  return (
    <>
      <ScreenHeader
        title={`${observation.title} – ${schoolClass.name}`}
        subtitle={formatDay(observation.startedAt)}
        back={{ href: linkTo('start', {}), label: reviewMessages.toStart }}
      />
      <main class="screen-main hand-over">
        <SavingProblem saving={lesson.saving} review={review} />
        <Card title={reviewMessages.handOverTitle}>
          <p>{reviewMessages.handOver}</p>
          <div class="hand-over-actions">
            <Button
              kind="primary"
              onClick={() => {
                review.handToTeacher();
                openReview();
              }}
            >
              {reviewMessages.iAmTeacher}
            </Button>
            <Button
              onClick={() => {
                void review.share();
                openReview();
              }}
            >
              {reviewMessages.lookTogether}
            </Button>
            {observation.checkedAt === undefined && (
              <LinkButton kind="quiet" href={linkTo('check', { observationId: observation.id })}>
                {reviewMessages.toCheck}
              </LinkButton>
            )}
          </div>
          <p class="muted hand-over-hint">{reviewMessages.lookTogetherHint}</p>
        </Card>
      </main>
    </>
  );
}
