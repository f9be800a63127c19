/** A pasted list of pupils, with what becomes of it while it is being typed. */
import { useMemo } from 'preact/hooks';
import { type ClassListReading, mostPupils, readClassList } from '../../../core/record/class-list';
import { classMessages } from '../../messages/class';
import { Field } from '../../parts/field';
import { ClassFile } from './class-file';
import './pupil-list-input.css';
import { ReadLabels } from './read-labels';

interface PupilListInputProps {
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly rows: number;
}

/** The labels of a list; none while there is nothing in it or something is wrong with it. */
export function labelsIn(text: string): readonly string[] {
  const reading = readClassList(text);
  return reading.type === 'ok' ? reading.labels : [];
}

export function PupilListInput({ text, onInput, rows }: PupilListInputProps) {
  const reading = useMemo(() => readClassList(text), [text]);
  const problem = text.trim() === '' ? undefined : problemOf(reading);
  return (
    <div class="pupil-list-input">
      <ClassFile onLabels={(labels) => onInput(labels.join('\n'))} />
      <Field
        label={classMessages.listLabel}
        hint={classMessages.listHint}
        placeholder={classMessages.listPlaceholder}
        rows={rows}
        value={text}
        onInput={onInput}
        {...(problem !== undefined && { error: problem })}
      />
      <div class="pupil-list-input-preview">
        {reading.type === 'ok' ? (
          <ReadLabels
            title={classMessages.previewTitle(reading.labels.length)}
            labels={reading.labels}
            alike={reading.alike}
          />
        ) : (
          <p class="muted">{classMessages.previewEmpty}</p>
        )}
      </div>
    </div>
  );
}

function problemOf(reading: ClassListReading): string | undefined {
  if (reading.type === 'ok') return undefined;
  const { problem } = reading;
  return problem.kind === 'tooMany' ? classMessages.tooMany(problem.count, mostPupils) : classMessages.noNames;
}
