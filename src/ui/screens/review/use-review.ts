/** The lesson that is looked back on, shared by the screens of its review while one goes from one to the other. */
import { useEffect, useState } from 'preact/hooks';
import type { ObservationId } from '../../../core/record/ids';
import { createReview, type Review } from '../../../state/review-store';
import { readRoute, type ScreenName } from '../../router';
import { type AppServices, useServices } from '../../services';

const reviewScreens: readonly ScreenName[] = ['review', 'pupil', 'timeline', 'waits', 'talk', 'summary'];
const openReviews = new WeakMap<AppServices, { readonly id: ObservationId; readonly review: Review }>();

export function useReview(observationId: ObservationId): Review {
  const services = useServices();
  const [review] = useState(() => {
    const open = openReviews.get(services);
    if (open?.id === observationId) return open.review;
    open?.review.close();
    const opened = createReview(services, observationId);
    openReviews.set(services, { id: observationId, review: opened });
    return opened;
  });
  useEffect(() => {
    // Read again each time: a moment may have been corrected in the meantime.
    void review.open();
    return () => {
      // Whoever leaves the review closes it: the next one to open it may be the observer.
      const next = readRoute(location.hash);
      if (reviewScreens.includes(next.screen)) return;
      review.close();
      openReviews.delete(services);
    };
  }, [review, services]);
  return review;
}
