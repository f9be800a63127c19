/** The film's own buttons: to play, to move, and how it is shown and heard. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { filmTimeAt } from '../../../core/coding/film-clock';
import { monotonicMs } from '../../../core/record/times';
import { filmMessages as words, filmTime } from '../../messages/film';
import { Button } from '../../parts/button';
import { useStore } from '../../use-store';
import { pressHandlers } from '../observe/press-handlers';
import { RunningTime } from '../observe/running-time';
import { type FilmPlayer, filmRates } from './film-player';
import { FilmIcon, type FilmIconName } from './film-icon';

interface ControlsProps {
  readonly player: FilmPlayer;
  readonly onMoment?: (direction: 1 | -1) => void;
}

/** Around the one button that plays and pauses: steps, and from moment to moment. */
export function FilmControls({ player, onMoment }: ControlsProps) {
  const playing = useStore(player, (view) => view.playing);
  const button = (icon: FilmIconName, label: string, act: () => void) => (
    <button type="button" class="film-button" data-move={icon} aria-label={label} title={label} {...pressHandlers(act)}>
      <FilmIcon name={icon} />
    </button>
  );
  return (
    <div class={`film-controls${onMoment ? ' film-controls-moments' : ''}`} role="group" aria-label={words.controls}>
      {onMoment && button('previous', words.previous, () => onMoment(-1))}
      {button('back5', words.back5, () => player.skip(-5000))}
      {button('back1', words.back1, () => player.skip(-1000))}
      {button('frameBack', words.frameBack, () => player.step(-1))}
      <button
        type="button"
        class="film-button film-play"
        data-move="play"
        aria-label={playing ? words.pause : words.play}
        {...pressHandlers(() => player.toggle())}
      >
        <FilmIcon name={playing ? 'pause' : 'play'} />
        <span aria-hidden="true">{playing ? words.pause : words.play}</span>
      </button>
      {button('frameOn', words.frameOn, () => player.step(1))}
      {button('on1', words.on1, () => player.skip(1000))}
      {button('on5', words.on5, () => player.skip(5000))}
      {onMoment && button('next', words.next, () => onMoment(1))}
    </div>
  );
}

interface OptionsProps {
  readonly player: FilmPlayer;
  readonly pauseAfterTurn: boolean;
  readonly onPauseAfterTurn: () => void;
  /** How the picture is shown. */
  readonly children?: ComponentChildren;
}

/** Speed, repeating and stopping; under *Beeld en geluid* what is set once. */
export function FilmOptions({ player, pauseAfterTurn, onPauseAfterTurn, children }: OptionsProps) {
  const { rate, loop, muted, volume } = useStore(player, (view) => view);
  return (
    <div class="film-options">
      <label class="film-option">
        <span class="visually-hidden">{words.rate}</span>
        <select
          class="field-input film-rate"
          value={String(rate)}
          onChange={(event) => player.setRate(Number(event.currentTarget.value))}
        >
          {filmRates.map((value) => (
            <option key={value} value={String(value)}>
              {words.rateValue(value)}
            </option>
          ))}
        </select>
      </label>
      <Button pressed={loop !== undefined} class="film-toggle" onClick={() => player.toggleLoop()}>
        {words.loop}
      </Button>
      <Button pressed={pauseAfterTurn} class="film-toggle" onClick={onPauseAfterTurn}>
        {words.pauseAfterTurn}
      </Button>
      <details class="film-more">
        <summary>{words.pictureAndSound}</summary>
        <div class="film-more-box">
          {children}
          <span class="film-volume">
            <button
              type="button"
              class="film-button"
              aria-label={muted ? words.unmute : words.mute}
              title={muted ? words.unmute : words.mute}
              {...pressHandlers(() => player.toggleMuted())}
            >
              <FilmIcon name={muted ? 'muted' : 'sound'} />
            </button>
            <input
              type="range"
              aria-label={words.volume}
              min={0}
              max={1}
              step={0.05}
              value={muted ? 0 : volume}
              onInput={(event) => player.setVolume(Number(event.currentTarget.value))}
            />
          </span>
        </div>
      </details>
    </div>
  );
}

/** Half the knob of the bar, pixels: its middle goes no nearer to the ends than this. */
const halfKnob = 8;

/** The whole film as a bar: drag along it, with the time under the pointer shown above it. */
export function FilmScrub({ player }: { readonly player: FilmPlayer }) {
  const atMs = useStore(player, (view) => Math.round(view.atMs / 100) * 100);
  const durationMs = useStore(player, (view) => view.durationMs);
  const [preview, setPreview] = useState<{ readonly share: number }>();
  const bar = useRef<HTMLDivElement>(null);
  const look = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box || box.width <= 2 * halfKnob) return;
    const share = (event.clientX - box.left - halfKnob) / (box.width - 2 * halfKnob);
    setPreview({ share: Math.max(0, Math.min(1, share)) });
  };
  return (
    <div class="film-scrub" ref={bar} onPointerMove={look} onPointerLeave={() => setPreview(undefined)}>
      <input
        type="range"
        aria-label={words.scrub}
        aria-valuetext={filmTime(atMs)}
        min={0}
        max={durationMs}
        step={100}
        value={atMs}
        onInput={(event) => player.seek(Number(event.currentTarget.value))}
      />
      {preview && (
        <span
          class="film-scrub-time"
          style={{ left: `clamp(32px, ${halfKnob}px + (100% - ${2 * halfKnob}px) * ${preview.share}, 100% - 32px)` }}
          aria-hidden="true"
        >
          {filmTime(preview.share * durationMs)}
        </span>
      )}
    </div>
  );
}

export function FilmTime({ player }: { readonly player: FilmPlayer }) {
  const [read] = useState(() => () => {
    const at = filmTimeAt(player.anchor(), monotonicMs(performance.now()));
    return filmTime(Math.min(player.getState().durationMs, at));
  });
  return <RunningTime class="film-time" read={read} />;
}
