/** *Oefenen*: a lesson of two minutes that the app plays, to tap along with before entering a class. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lessonHints } from '../../../core/record/settings';
import { createPractice, type PracticeRate } from '../../../state/practice';
import type { ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { useScreenSettings } from '../observe/use-screen-settings';
import { PracticeIntro } from './practice-intro';
import { PracticePlay } from './practice-play';
import { PracticeResult } from './practice-result';
import '../observe/observe.css';
import './practice.css';

interface Round {
  readonly rate: PracticeRate;
  /** The explanation was read before. */
  readonly startsAtOnce: boolean;
}

export function Screen(_props: ScreenProps<'practice'>) {
  const { clock, newId, deviceId } = useServices();
  const screen = useScreenSettings();
  const [round, setRound] = useState<Round>({ rate: 1, startsAtOnce: false });
  const practice = useMemo(() => {
    const made = createPractice({ clock, newId, deviceId }, round.rate);
    if (round.startsAtOnce) made.play();
    return made;
  }, [clock, newId, deviceId, round]);
  const stage = useStore(practice, (view) => view.stage);
  const frame = useFocusOnHeading(stage);
  const again = () => setRound({ rate: practice.getState().rate, startsAtOnce: true });
  useEffect(() => {
    // Whoever practised knows what the hints of a first lesson say.
    if (stage === 'done' && practice.compare().seen > 0) screen.change({ hintsSeen: lessonHints });
  }, [stage]);
  return (
    <div class="practice" ref={frame}>
      {stage === 'ready' ? (
        <PracticeIntro practice={practice} />
      ) : stage === 'done' ? (
        <PracticeResult practice={practice} onAgain={again} />
      ) : (
        <PracticePlay
          practice={practice}
          screen={screen}
          onAgain={again}
          onStop={() => {
            // Nothing has happened yet that could be looked back on.
            if (practice.compare().turns === 0) setRound({ rate: practice.getState().rate, startsAtOnce: false });
            else practice.stop();
          }}
        />
      )}
    </div>
  );
}

/** What was pressed goes with its screen: the focus goes to the heading of the one that comes. */
function useFocusOnHeading(stage: string) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = stage === 'paused' ? 'playing' : stage;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    scrollTo(0, 0);
    frame.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [shown]);
  return frame;
}
