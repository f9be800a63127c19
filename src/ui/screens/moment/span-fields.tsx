/** Phases, pauses and who was there when: each begin and end to be put right, each span to be taken away. */
import type { ComponentChildren } from 'preact';
import type { LessonState, OpenSpan } from '../../../core/coding/lesson-state';
import { moveEdge } from '../../../core/coding/span-corrections';
import type { PupilId } from '../../../core/record/ids';
import type { EntryPayload } from '../../../core/record/log-entry';
import { type Phase, phases } from '../../../core/record/observation';
import type { Pupil } from '../../../core/record/school-class';
import { formatExactTime, momentMessages as words } from '../../messages/moment';
import { phaseMessages } from '../../messages/observe';
import { Button } from '../../parts/button';
import './span-fields.css';
import { TimeStepper } from './time-stepper';

interface SpanFieldsProps {
  readonly state: Pick<LessonState, 'phases' | 'pauses' | 'presence'>;
  readonly durationMs: number;
  readonly pupils: readonly Pupil[];
  /** Who came into the class after the lesson, and is taken to be absent. */
  readonly later?: readonly PupilId[];
  readonly nameOf: (id: string) => string;
  readonly correct: (payloads: readonly EntryPayload[]) => void;
}

export function SpanFields({ state, durationMs, pupils, later = [], nameOf, correct }: SpanFieldsProps) {
  const write = (of: 'phases' | 'pauses' | 'presence', spans: readonly OpenSpan[], pupilId?: PupilId): void =>
    correct([{ type: 'spanChanged', of, spans, ...(pupilId && { pupilId }) }]);
  const known = new Set(pupils.map(({ id }) => id));
  const ofLesson = [...state.presence].filter(([pupilId]) => known.has(pupilId));
  const presence = ofLesson.filter(([, spans]) => spans.length > 0);
  const away = [...ofLesson.flatMap(([pupilId, spans]) => (spans.length === 0 ? [pupilId] : [])), ...later];
  if ([state.phases, state.pauses, presence, away].every((spans) => spans.length === 0))
    return <p class="muted">{words.noSpans}</p>;
  return (
    <>
      {state.phases.map((span, index) => (
        <SpanCard
          key={`phase-${index}`}
          title={phaseMessages[span.phase]}
          spans={state.phases}
          index={index}
          durationMs={durationMs}
          onChange={(spans) => write('phases', spans)}
        >
          <PhaseChoice
            value={span.phase}
            onChange={(phase) =>
              write(
                'phases',
                state.phases.map((one, place) => (place === index ? { ...one, phase } : one)),
              )
            }
          />
          {span.phase === 'extendedInstruction' && (
            <TableOfPupils
              pupils={pupils}
              chosen={span.pupilIds ?? []}
              onChange={(pupilIds) =>
                write(
                  'phases',
                  state.phases.map((one, place) => (place === index ? { ...one, pupilIds } : one)),
                )
              }
            />
          )}
        </SpanCard>
      ))}
      {state.pauses.map((_, index) => (
        <SpanCard
          key={`pause-${index}`}
          title={words.pause}
          spans={state.pauses}
          index={index}
          durationMs={durationMs}
          onChange={(spans) => write('pauses', spans)}
        />
      ))}
      {presence.map(([pupilId, spans]) =>
        spans.map((_, index) => (
          <SpanCard
            key={`${pupilId}-${index}`}
            title={words.wasThere(nameOf(pupilId))}
            spans={spans}
            index={index}
            durationMs={durationMs}
            onChange={(changed) => write('presence', changed, pupilId)}
          />
        )),
      )}
      {away.map((pupilId) => (
        <div key={pupilId} class="span-card" role="group" aria-label={words.wasAway(nameOf(pupilId))}>
          <h3 dir="auto">{words.wasAway(nameOf(pupilId))}</h3>
          <div>
            <Button onClick={() => write('presence', [{ fromMs: 0 }], pupilId)}>{words.wasThereAfterAll}</Button>
          </div>
        </div>
      ))}
    </>
  );
}

interface SpanCardProps {
  readonly title: string;
  readonly spans: readonly OpenSpan[];
  readonly index: number;
  readonly durationMs: number;
  readonly onChange: (spans: readonly OpenSpan[]) => void;
  readonly children?: ComponentChildren;
}

function SpanCard({ title, spans, index, durationMs, onChange, children }: SpanCardProps) {
  const span = spans[index]!;
  return (
    <div class="span-card" role="group" aria-label={title}>
      <h3 dir="auto">{title}</h3>
      {children}
      <TimeStepper
        label={words.spanFrom}
        sort="moment"
        value={span.fromMs}
        format={formatExactTime}
        initial={0}
        onChange={(value) => value !== null && onChange(moveEdge(spans, index, 'fromMs', value, durationMs))}
      />
      {span.toMs === undefined ? (
        <p class="muted">{words.spanGoesOn}</p>
      ) : (
        <TimeStepper
          label={words.spanTo}
          sort="moment"
          value={span.toMs}
          format={formatExactTime}
          initial={span.toMs}
          onChange={(value) => value !== null && onChange(moveEdge(spans, index, 'toMs', value, durationMs))}
        />
      )}
      <div>
        <Button kind="quiet" icon="trash" onClick={() => onChange(spans.filter((_, place) => place !== index))}>
          {words.removeSpan}
        </Button>
      </div>
    </div>
  );
}

/** Who sits at the instruction table; nobody chosen is not said. */
function TableOfPupils(props: {
  readonly pupils: readonly Pupil[];
  readonly chosen: readonly PupilId[];
  readonly onChange: (pupilIds: readonly PupilId[]) => void;
}) {
  const { pupils, chosen, onChange } = props;
  return (
    <fieldset class="span-pupils">
      <legend class="time-stepper-label">{words.atTable}</legend>
      {pupils.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PhaseChoice({ value, onChange }: { readonly value: Phase; readonly onChange: (phase: Phase) => void }) {
  return (
    <label class="moment-pupil">
      <span class="time-stepper-label">{words.phase}</span>
      <select class="field-input" value={value} onChange={(event) => onChange(event.currentTarget.value as Phase)}>
        {phases.map((phase) => (
          <option key={phase} value={phase}>
            {phaseMessages[phase]}
          </option>
        ))}
      </select>
    </label>
  );
}
