/** One moment of the film put right: its times to the picture, and all that is known of it. */
import { useState } from 'preact/hooks';
import { filmToLesson, lessonToFilm } from '../../../core/coding/film-sync';
import { readTurnMarks, setTurnMark, turnMarkIds, type TurnMarkId } from '../../../core/coding/turn-marks';
import type { FilmSync } from '../../../core/record/film';
import { type Interaction, pauseAfterQuestion } from '../../../core/record/interaction';
import type { EntryPayload } from '../../../core/record/log-entry';
import type { Pupil } from '../../../core/record/school-class';
import { filmMs } from '../../../core/record/times';
import { filmMessages as words, frameTime, turnMarkMessages } from '../../messages/film';
import { formatLessonTime, formatSeconds } from '../../messages/format';
import { nameMoment } from '../../messages/pupil';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { MomentFields } from '../moment/moment-fields';
import '../moment/moment-sheet.css';
import type { FilmPlayer } from './film-player';
import type { FilmSound } from './film-sound';
import { SoundStrip } from './sound-strip';

interface FilmMomentProps {
  readonly moment: Interaction;
  readonly name: string;
  readonly pupils: readonly Pupil[];
  readonly durationMs: number;
  readonly player: FilmPlayer;
  readonly sync: FilmSync;
  readonly sound: FilmSound;
  readonly correct: (payloads: readonly EntryPayload[]) => void;
  readonly onClose: () => void;
}

export function FilmMoment(props: FilmMomentProps) {
  const { moment, name, correct, onClose } = props;
  return (
    <section class="sheet film-moment" aria-label={words.momentTimes}>
      <div class="film-moment-head">
        <div class="film-moment-words">
          <h2 dir="auto">{name === '' ? nameMoment(moment) : name}</h2>
          <p class="muted">
            {formatLessonTime(moment.atMs)} · {nameMoment(moment)}
          </p>
        </div>
        <Button kind="quiet" icon="close" label={words.backToPanel} onClick={onClose} />
      </div>
      {moment.kind === 'turn' && <TurnTimes {...props} />}
      <details class="film-moment-all">
        <summary>{words.allFields}</summary>
        <div class="moment-sheet-fields">
          <MomentFields
            key={moment.id}
            moment={moment}
            pupils={props.pupils}
            durationMs={props.durationMs}
            correct={correct}
          />
        </div>
      </details>
      <div class="film-moment-end">
        <Button
          kind="danger"
          icon="trash"
          onClick={() => {
            correct([{ type: 'removed', interactionId: moment.id }]);
            onClose();
          }}
        >
          {words.removeMoment}
        </Button>
      </div>
    </section>
  );
}

function TurnTimes({ moment, player, sync, sound, correct }: FilmMomentProps) {
  const [refused, setRefused] = useState('');
  const marks = readTurnMarks(moment);
  const pause = pauseAfterQuestion(moment);
  const set = (id: TurnMarkId, filmAtMs: number | undefined) => {
    const setting = setTurnMark(moment, id, filmAtMs === undefined ? undefined : filmToLesson(sync, filmMs(filmAtMs)));
    if (setting.type === 'set') {
      setRefused('');
      if (setting.payloads.length > 0) correct(setting.payloads);
      return;
    }
    const other = setting.before ?? setting.after;
    if (other) {
      setRefused(words.outOfOrder(turnMarkMessages[id], turnMarkMessages[other], setting.after !== undefined));
    }
  };
  return (
    <>
      <h3 class="film-heading">{words.momentTimes}</h3>
      <p class="muted film-small">{words.momentTimesHint}</p>
      <ul class="turn-marks" role="list">
        {turnMarkIds.map((id) => {
          const at = marks[id];
          const label = turnMarkMessages[id];
          return (
            <li key={id} class="turn-mark" data-mark={id}>
              <span class="turn-mark-words">
                <strong>{label}</strong>
                <span class={at === undefined ? 'muted' : 'turn-mark-time'}>
                  {at === undefined ? words.notTimed : frameTime(lessonToFilm(sync, at))}
                </span>
              </span>
              <Button
                label={words.goTo(label)}
                disabled={at === undefined}
                onClick={() => {
                  player.pause();
                  if (at !== undefined) player.seek(lessonToFilm(sync, at));
                }}
              >
                {words.goToShort}
              </Button>
              <Button label={words.setHere(label)} onClick={() => set(id, player.anchor().filmMs)}>
                {words.setHereShort}
              </Button>
              {id !== 'name' && (
                <Button
                  kind="quiet"
                  icon="close"
                  label={words.clearMark(label)}
                  disabled={at === undefined}
                  onClick={() => set(id, undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {refused !== '' && <Notice kind="alert">{refused}</Notice>}
      <p class="turn-marks-pause" role="status">
        {words.wholePause}: <strong>{pause === undefined ? words.notTimed : formatSeconds(pause)}</strong>
      </p>
      <SoundStrip sound={sound} player={player} sync={sync} marks={marks} onMark={set} />
    </>
  );
}
