/** A file of another tool: what is in it, who is who and what is what, before anything is written. */
import { useMemo, useState } from 'preact/hooks';
import type { ForeignFile } from '../../../core/foreign/foreign-file';
import {
  type ForeignMapping,
  guessClass,
  guessCodes,
  guessSubjects,
  type SubjectMeaning,
} from '../../../core/foreign/foreign-mapping';
import type { ClassId } from '../../../core/record/ids';
import type { InteractionKind } from '../../../core/record/interaction';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ImportPreview } from '../../../state/import-files';
import type { StartStore } from '../../../state/start-store';
import { foreignMessages as words } from '../../messages/foreign';
import { importMessages } from '../../messages/import';
import { partMessages } from '../../messages/parts';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { CodeChoices, SubjectChoices } from './foreign-choices';
import { ForeignContents } from './foreign-contents';
import './foreign-dialog.css';

interface ForeignDialogProps {
  readonly file: ForeignFile;
  readonly classes: readonly SchoolClass[];
  readonly previewForeign: StartStore['previewForeign'];
  readonly onImport: (preview: ImportPreview) => void;
  readonly onClose: () => void;
}

const longestMinutes = 1000;

export function ForeignDialog({ file, classes, previewForeign, onImport, onClose }: ForeignDialogProps) {
  const guessed = useMemo(() => guessClass(file, classes), [file, classes]);
  const [classId, setClassId] = useState<ClassId | undefined>(guessed?.id);
  const schoolClass = classes.find(({ id }) => id === classId);
  const [className, setClassName] = useState(
    file.ownClass?.name || withoutEnding(file.title) || words.usualClassName[file.tool],
  );
  const [subjects, setSubjects] = useState(() => guessSubjects(file, guessed));
  const [codes, setCodes] = useState(() => guessCodes(file));
  const [day, setDay] = useState(today);
  const [minutes, setMinutes] = useState('45');
  const [state, setState] = useState<'asking' | 'busy' | 'failed' | 'nothingNew'>('asking');
  const isUndated = file.lessons.some(({ startedAt, own }) => startedAt === undefined && own?.startedAt === undefined);
  const isWithoutTimes = file.lessons.some((lesson) => lesson.isWithoutTimes);
  const minutesRead = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : 0;
  const areMinutesWrong = isWithoutTimes && (minutesRead < 1 || minutesRead > longestMinutes);

  const choose = async (): Promise<void> => {
    setState('busy');
    const mapping: ForeignMapping = {
      ...(classId && { classId }),
      className: className.trim(),
      subjects,
      codes,
      startedAt: day === '' ? today() : day,
      durationMs: minutesRead * 60_000,
    };
    const reading = await previewForeign(file, mapping).catch(() => undefined);
    if (reading?.type !== 'ok') return setState('failed');
    const { preview } = reading;
    const isNew = preview.newClasses.length > 0 || preview.newObservationIds.length > 0;
    if (!isNew) return setState('nothingNew');
    onImport(preview);
  };

  return (
    <Dialog
      title={words.titles[file.tool]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" disabled={state === 'busy' || areMinutesWrong} onClick={() => void choose()}>
            {importMessages.importDo}
          </Button>
        </>
      }
    >
      <div class="foreign">
        <ForeignContents file={file} />
        <label class="field">
          <span class="field-label">{words.classLabel}</span>
          <select
            class="field-input"
            value={classId ?? ''}
            onChange={(event) => {
              const chosen = classes.find(({ id }) => id === event.currentTarget.value);
              setClassId(chosen?.id);
              setSubjects(guessSubjects(file, chosen));
            }}
          >
            <option value="">{words.newClass}</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name.trim() || words.untitledClass}
              </option>
            ))}
          </select>
        </label>
        {!classId && <Field label={words.className} value={className} onInput={setClassName} maxLength={100} />}
        {isUndated && (
          <label class="field">
            <span class="field-label">{words.day}</span>
            <input class="field-input" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
          </label>
        )}
        {isWithoutTimes && (
          <Field
            label={words.minutes}
            value={minutes}
            inputMode="numeric"
            onInput={setMinutes}
            {...(areMinutesWrong && { error: words.minutesWrong })}
          />
        )}
        <SubjectChoices
          file={file}
          schoolClass={schoolClass}
          subjects={subjects}
          onChange={(name: string, meaning: SubjectMeaning) => setSubjects(new Map(subjects).set(name, meaning))}
        />
        <CodeChoices
          file={file}
          codes={codes}
          onChange={(code: string, kind: InteractionKind | 'leaveOut') => setCodes(new Map(codes).set(code, kind))}
        />
        {state === 'busy' && <Spinner label={words.busy} />}
        {state === 'failed' && <Notice kind="alert">{words.failed}</Notice>}
        {state === 'nothingNew' && <Notice>{words.nothingNew}</Notice>}
      </div>
    </Dialog>
  );
}

/** A film that gave a file its title is no class. */
function withoutEnding(title: string): string {
  return title.replace(/\.[A-Za-z0-9]{2,4}$/, '').trim();
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
