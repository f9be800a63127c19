/** The sound around one turn: where it is silent can be seen, and the marks of the turn can be dragged onto it. */
import { useEffect, useReducer, useState } from 'preact/hooks';
import { layoutLoudness } from '../../../core/chart/loudness-line';
import { lessonToFilm } from '../../../core/coding/film-sync';
import { turnMarkIds, type TurnMarkId, type TurnMarks } from '../../../core/coding/turn-marks';
import type { FilmSync } from '../../../core/record/film';
import type { Span } from '../../../core/record/spans';
import { filmMessages as words, frameTime, turnMarkMessages } from '../../messages/film';
import { useWidth } from '../../charts/use-width';
import type { FilmPlayer } from './film-player';
import type { FilmSound } from './film-sound';

interface SoundStripProps {
  readonly sound: FilmSound;
  readonly player: FilmPlayer;
  readonly sync: FilmSync;
  readonly marks: TurnMarks;
  readonly onMark: (id: TurnMarkId, filmAtMs: number) => void;
}

/** A row for the handle of each mark, so that marks near each other do not lie on each other. */
const rowHeight = 32;
const height = turnMarkIds.length * rowHeight;
const aroundMs = 3000;
/** An arrow key moves a mark by one picture of 25 a second. */
const keyStepMs = 40;

export function SoundStrip({ sound, player, sync, marks, onMark }: SoundStripProps) {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const [box, measured] = useWidth<HTMLDivElement>();
  const width = Math.max(100, measured);
  const [dragged, setDragged] = useState<{ readonly id: TurnMarkId; readonly atMs: number }>();
  useEffect(() => sound.subscribe(redraw), [sound]);
  const places = turnMarkIds.flatMap((id) => {
    const at = marks[id];
    return at === undefined ? [] : [{ id, atMs: lessonToFilm(sync, at) as number }];
  });
  const span: Span = {
    fromMs: Math.max(0, Math.min(...places.map(({ atMs }) => atMs)) - aroundMs),
    toMs: Math.max(...places.map(({ atMs }) => atMs)) + aroundMs,
  };
  const perMs = width / (span.toMs - span.fromMs);
  const line = layoutLoudness(sound, span, width, height);
  const timeAt = (clientX: number): number => {
    const area = box.current?.getBoundingClientRect();
    return span.fromMs + Math.max(0, Math.min(width, clientX - (area?.left ?? 0))) / perMs;
  };
  return (
    <div class="sound-strip">
      <h3 class="film-heading">{words.sound}</h3>
      <div class="sound-strip-box" ref={box}>
        <svg width={width} height={height} aria-hidden="true">
          {line.silences.map(({ fromMs, toMs }) => (
            <rect
              key={fromMs}
              class="sound-strip-silence"
              x={(fromMs - span.fromMs) * perMs}
              y={0}
              width={(toMs - fromMs) * perMs}
              height={height}
            />
          ))}
          <path class="sound-strip-line" d={line.path} />
        </svg>
        {places.map(({ id, atMs }) => (
          <span
            key={`line-${id}`}
            class="sound-mark-line"
            style={{ left: `${((dragged?.id === id ? dragged.atMs : atMs) - span.fromMs) * perMs}px` }}
          />
        ))}
        {places.map(({ id, atMs }) => {
          const shown = dragged?.id === id ? dragged.atMs : atMs;
          return (
            <button
              key={id}
              type="button"
              role="slider"
              class={`sound-mark sound-mark-${id}`}
              style={{ left: `${(shown - span.fromMs) * perMs}px`, top: `${turnMarkIds.indexOf(id) * rowHeight}px` }}
              aria-label={turnMarkMessages[id]}
              aria-valuemin={0}
              aria-valuemax={player.getState().durationMs}
              aria-valuenow={Math.round(shown)}
              aria-valuetext={words.soundMark(turnMarkMessages[id], frameTime(shown))}
              title={turnMarkMessages[id]}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragged({ id, atMs });
              }}
              onPointerMove={(event) => {
                if (dragged?.id === id) setDragged({ id, atMs: timeAt(event.clientX) });
              }}
              onPointerUp={() => {
                if (dragged?.id === id && Math.abs(dragged.atMs - atMs) > 1) onMark(id, dragged.atMs);
                setDragged(undefined);
              }}
              onPointerCancel={() => setDragged(undefined)}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowLeft' ? -keyStepMs : event.key === 'ArrowRight' ? keyStepMs : 0;
                if (by === 0) return;
                event.preventDefault();
                event.stopPropagation();
                onMark(id, atMs + by);
              }}
            >
              <span aria-hidden="true">{turnMarkMessages[id].charAt(0)}</span>
            </button>
          );
        })}
      </div>
      <p class="muted film-small">{words.soundHint}</p>
    </div>
  );
}
