/** The six steps of the talk with quiet marks of time: a line that fills, and never a signal. */
import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { filledShare, talkMinutes, talkSteps } from '../../../core/report/talk-steps';
import type { TalkGuide } from '../../../state/talk-guide';
import { talkMessages as words, talkStepMessages } from '../../messages/talk';
import { Button } from '../../parts/button';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import './guide-bar.css';

/** Added to the minutes of a step, so that the shortest has room for its name. */
const evenly = 2;

/** How often the line moves on; slower than anyone looks. */
const tickMs = 5000;

export function GuideBar({ guide }: { readonly guide: StoreApi<TalkGuide> }) {
  const { step, startedMs } = useStore(guide, (state) => state);
  const { clock } = useServices();
  const [nowMs, setNowMs] = useState(() => clock.monotonicMs());
  useEffect(() => {
    setNowMs(clock.monotonicMs());
    if (startedMs === null) return;
    const timer = setInterval(() => setNowMs(clock.monotonicMs()), tickMs);
    return () => clearInterval(timer);
  }, [clock, startedMs]);
  const elapsedMs = startedMs === null ? null : Math.max(0, nowMs - startedMs);
  const minutes = elapsedMs === null ? 0 : Math.floor(elapsedMs / 60_000);
  return (
    <div class="guide-bar no-print">
      <ol role="list" class="guide-steps" aria-label={words.guide}>
        {talkSteps.map((one, index) => {
          const { title } = talkStepMessages[one.id];
          return (
            <li key={one.id} style={{ flexGrow: one.minutes + evenly }}>
              <button
                type="button"
                class="guide-step"
                aria-current={one.id === step ? 'step' : undefined}
                onClick={() => guide.setState({ step: one.id })}
              >
                <span class="guide-number">{index + 1}</span> <span class="guide-title">{title}</span>{' '}
                <span class="guide-minutes">{words.minutes(one.minutes)}</span>
              </button>
              <span class="guide-line" aria-hidden="true">
                {elapsedMs !== null && (
                  <span class="guide-fill" style={{ width: `${filledShare(one, elapsedMs) * 100}%` }} />
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <div class="guide-time">
        <span class="muted">
          {elapsedMs === null
            ? words.skipHint
            : minutes < talkMinutes
              ? words.elapsed(minutes, talkMinutes)
              : words.over}
        </span>
        {elapsedMs === null ? (
          <Button onClick={() => guide.setState({ startedMs: clock.monotonicMs() })}>{words.begin(talkMinutes)}</Button>
        ) : (
          <Button kind="quiet" onClick={() => guide.setState({ startedMs: null })}>
            {words.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
