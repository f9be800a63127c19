/** Moments in a list, each a button that opens it; a part at a time. */
import { useState } from 'preact/hooks';
import type { Interaction } from '../../../core/record/interaction';
import { formatLessonTime } from '../../messages/format';
import { momentMessages as words, subjectOfMoment } from '../../messages/moment';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { Button } from '../../parts/button';
import './moment-rows.css';

interface MomentRowsProps {
  /** In the order in which they are shown. */
  readonly moments: readonly Interaction[];
  readonly nameOf: (id: string) => string;
  readonly onOpen: (moment: Interaction) => void;
}

/** Two thousand rows at once would keep the screen waiting. */
const rowsAtOnce = 60;

export function MomentRows({ moments, nameOf, onOpen }: MomentRowsProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const rest = moments.length - shown;
  if (moments.length === 0) return <p class="muted">{words.noneYet}</p>;
  return (
    <>
      <ol class="moment-rows" role="list">
        {moments.slice(0, shown).map((moment) => {
          const [title, ...rest] = [
            subjectOfMoment(moment, nameOf),
            nameMoment(moment),
            describePupilMoment(moment),
          ].filter((part) => part !== '');
          return (
            <li key={moment.id}>
              <button type="button" class="moment-row" onClick={() => onOpen(moment)}>
                <span class="moment-row-time">{formatLessonTime(moment.atMs)}</span>
                <span class="moment-row-words">
                  <bdi class="moment-row-who">{title}</bdi>
                  <span class="moment-row-what" dir="auto">
                    {rest.join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {rest > 0 && <Button onClick={() => setShown(shown + rowsAtOnce)}>{words.showMore(rest)}</Button>}
    </>
  );
}
