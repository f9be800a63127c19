/** Who is who and what is what, folded away where it was all recognised. */
import type { ComponentChildren } from 'preact';
import type { ForeignFile } from '../../../core/foreign/foreign-file';
import type { SubjectMeaning } from '../../../core/foreign/foreign-mapping';
import { currentPupils } from '../../../core/record/current-pupils';
import { type InteractionKind, interactionKinds } from '../../../core/record/interaction';
import { labelOfKind } from '../../../core/record/codebook';
import { leidraadCodebook } from '../../../core/record/leidraad-codebook';
import type { SchoolClass } from '../../../core/record/school-class';
import { foreignMessages as words } from '../../messages/foreign';

interface SubjectChoicesProps {
  readonly file: ForeignFile;
  readonly schoolClass: SchoolClass | undefined;
  readonly subjects: ReadonlyMap<string, SubjectMeaning>;
  readonly onChange: (name: string, meaning: SubjectMeaning) => void;
}

export function SubjectChoices({ file, schoolClass, subjects, onChange }: SubjectChoicesProps) {
  if (file.subjects.length === 0) return <p class="muted">{words.noSubjects}</p>;
  const meanings = [...subjects.values()];
  const count = (type: SubjectMeaning['type']): number => meanings.filter((meaning) => meaning.type === type).length;
  const pupils = schoolClass ? currentPupils(schoolClass) : [];
  return (
    <details class="foreign-choices" open={schoolClass !== undefined && count('new') > 0}>
      <summary>{words.subjects(count('pupil'), count('new'), count('nobody'))}</summary>
      <p class="muted">{words.namesHint}</p>
      {file.subjects.map(({ name }) => {
        const meaning = subjects.get(name) ?? { type: 'nobody' };
        return (
          <ChoiceRow key={name} name={name}>
            <select
              class="field-input"
              value={meaning.type === 'pupil' ? meaning.pupilId : `:${meaning.type}`}
              onChange={({ currentTarget: { value } }) => {
                const pupil = pupils.find(({ id }) => id === value);
                if (pupil) onChange(name, { type: 'pupil', pupilId: pupil.id });
                else onChange(name, { type: value === ':new' ? 'new' : 'nobody' });
              }}
            >
              <option value=":new">{words.newPupil}</option>
              <option value=":nobody">{words.nobody}</option>
              {pupils.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </ChoiceRow>
        );
      })}
    </details>
  );
}

interface CodeChoicesProps {
  readonly file: ForeignFile;
  readonly codes: ReadonlyMap<string, InteractionKind | 'leaveOut'>;
  readonly onChange: (code: string, kind: InteractionKind | 'leaveOut') => void;
}

/** Notes come first: they are what is not known. */
const kinds = interactionKinds.filter((kind) => kind !== 'note');

export function CodeChoices({ file, codes, onChange }: CodeChoicesProps) {
  if (file.codes.length === 0) return null;
  const notes = file.codes.filter(({ code }) => code !== 'note' && codes.get(code) === 'note').length;
  return (
    <details class="foreign-choices" open={notes > 0}>
      <summary>{words.codes(file.codes.length - notes, notes)}</summary>
      <p class="muted">{words.notesHint}</p>
      {file.codes.map(({ code, count }) => (
        <ChoiceRow key={code} name={code} about={words.codeTimes(count)}>
          <select
            class="field-input"
            value={codes.get(code) ?? 'note'}
            onChange={({ currentTarget: { value } }) =>
              onChange(code, kinds.find((kind) => kind === value) ?? (value === 'leaveOut' ? 'leaveOut' : 'note'))
            }
          >
            <option value="note">{words.asNote}</option>
            <option value="leaveOut">{words.leaveOut}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {labelOfKind(leidraadCodebook, kind)}
              </option>
            ))}
          </select>
        </ChoiceRow>
      ))}
    </details>
  );
}

interface ChoiceRowProps {
  readonly name: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

function ChoiceRow({ name, about, children }: ChoiceRowProps) {
  return (
    <label class="foreign-choice">
      <span class="foreign-choice-name">
        <bdi>{name}</bdi> {about !== undefined && <span class="muted">{about}</span>}
      </span>
      {children}
    </label>
  );
}
