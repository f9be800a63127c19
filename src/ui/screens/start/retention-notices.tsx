/** On the first screen: what went because its day had come, and what goes within a week. */
import { useEffect, useState } from 'preact/hooks';
import type { ObservationSummary } from '../../../core/ports';
import { calendarDay } from '../../../state/calendar-day';
import { goesSoon, lastDayOf } from '../../../state/retention-days';
import { retentionMessages as words } from '../../messages/retention';
import { LinkButton } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { linkTo } from '../../router';
import { useServices } from '../../services';

export function RetentionNotices({ lessons }: { readonly lessons: readonly ObservationSummary[] }) {
  const { clock, readPurged } = useServices();
  const [purged, setPurged] = useState(0);
  useEffect(() => {
    readPurged().then(setPurged, () => undefined);
  }, [readPurged]);
  const today = calendarDay(new Date(clock.wallMs()));
  const soon = lessons.filter(({ head, status }) => status === 'ended' && goesSoon(head, today));
  const first = soon.map(({ head }) => lastDayOf(head)).toSorted()[0];
  return (
    <>
      {purged > 0 && <Notice>{words.purged(purged)}</Notice>}
      {first !== undefined && (
        <Notice kind="hint" actions={<LinkButton href={linkTo('retention', {})}>{words.soonLook}</LinkButton>}>
          <strong>{words.soonTitle}</strong> {words.soon(soon.length, first)}
        </Notice>
      )}
    </>
  );
}
