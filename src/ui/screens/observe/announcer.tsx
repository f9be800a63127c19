/** Tells a screen reader, politely, what was written down; it draws nothing else again. */
import { useEffect, useRef } from 'preact/hooks';
import type { PupilId } from '../../../core/record/ids';
import type { LogEntry } from '../../../core/record/log-entry';
import type { ObservationStore, ObservationView } from '../../../state/observation-store';
import { observeMessages as words, phaseMessages } from '../../messages/observe';
import { describeMoment } from './moment-words';
import { followAfterPaint } from './use-after-paint';

type NameOf = (id: PupilId | undefined) => string;

interface AnnouncerProps {
  readonly store: ObservationStore;
  readonly nameOf: NameOf;
}

export function Announcer({ store, nameOf }: AnnouncerProps) {
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let told = store.getState().version;
    return followAfterPaint(store, (view) => {
      if (view.version === told || !element.current) return;
      told = view.version;
      element.current.textContent = sayWhatWasWritten(store.log.entries.at(-1), view, nameOf);
    });
  }, [store, nameOf]);
  return <p ref={element} class="visually-hidden announcer" aria-live="polite" />;
}

function sayWhatWasWritten(entry: LogEntry | undefined, view: ObservationView, nameOf: NameOf): string {
  switch (entry?.type) {
    case 'voided':
      return words.undone;
    case 'restored':
      return words.redone;
    case 'questionPosed':
      return words.questionPosed;
    case 'answerHeard':
      return words.whoAnswered;
    case 'phaseStarted':
      return `${phaseMessages[entry.phase]}. ${view.atDesk ? words.tapIsDesk : words.tapIsTurn}`;
    case 'paused':
      return words.pause;
    case 'resumed':
      return words.resumed;
    case 'pupilLeft':
      return words.left(nameOf(entry.pupilId));
    case 'pupilReturned':
      return words.returned(nameOf(entry.pupilId));
    case 'removed':
      return words.removed;
    default: {
      const [last] = view.recent;
      const who = last?.pupilId ? `${nameOf(last.pupilId)}: ` : '';
      return last ? words.logged(who + describeMoment(last)) : '';
    }
  }
}
