/** The pupils of a class: their labels, new ones, and those who leave. */
import { useState } from 'preact/hooks';
import { mostPupils } from '../../../core/record/class-list';
import { currentPupils, formerPupils } from '../../../core/record/current-pupils';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import { calendarDay } from '../../../state/calendar-day';
import type { ClassEditor } from '../../../state/class-editor';
import {
  addPupils,
  hasSameLabel,
  keepPupil,
  letPupilGo,
  putBackPupil,
  removePupil,
  renamePupil,
  seatStanding,
  takePupilBack,
} from '../../../state/class-edits';
import { isPupilInLessons } from '../../../state/pupil-use';
import { classMessages } from '../../messages/class';
import { formatDay } from '../../messages/format';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { PupilName } from '../../parts/pupil-name';
import { useServices } from '../../services';
import { labelsIn, PupilListInput } from './pupil-list-input';

interface PupilEditorProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
}

interface Removal {
  readonly text: string;
  readonly undo: () => void;
}

export function PupilEditor({ editor, schoolClass }: PupilEditorProps) {
  const [removal, setRemoval] = useState<Removal>();
  const remove = useRemoval(editor, schoolClass, setRemoval);
  const pupils = currentPupils(schoolClass);
  const former = formerPupils(schoolClass);
  return (
    <div class="school-class-columns">
      <div class="school-class-list">
        {removal && (
          <Notice
            actions={
              <Button
                icon="undo"
                onClick={() => {
                  removal.undo();
                  setRemoval(undefined);
                }}
              >
                {classMessages.undo}
              </Button>
            }
          >
            {removal.text}
          </Notice>
        )}
        <Card title={classMessages.tabPupils}>
          {pupils.length === 0 && (
            <p class="muted">
              {classMessages.noPupils}. {classMessages.noPupilsText}
            </p>
          )}
          <ol role="list" class="pupil-rows">
            {pupils.map((pupil, index) => (
              <PupilRow
                key={pupil.id}
                pupil={pupil}
                index={index}
                clash={hasSameLabel(schoolClass, pupil)}
                onRename={(label) => editor.change(renamePupil(pupil.id, label))}
                onRemove={() => void remove(pupil)}
              />
            ))}
          </ol>
        </Card>
        {former.length > 0 && (
          <Card title={classMessages.formerTitle(former.length)}>
            <p class="muted">{classMessages.formerHint}</p>
            <ul role="list" class="former-rows">
              {former.map((pupil) => (
                <li key={pupil.id}>
                  <span class="former-rows-words">
                    <PupilName label={pupil.label} />
                    <span class="muted">{classMessages.leftOn(formatDay(pupil.leftOn ?? ''))}</span>
                  </span>
                  <Button
                    label={classMessages.restoreOf(pupil.label)}
                    onClick={() => editor.change(takePupilBack(pupil.id))}
                  >
                    {classMessages.restore}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      <div class="school-class-aside">
        <AddPupils editor={editor} present={pupils.length} />
        <Card title={classMessages.initialsTitle}>
          <p>{classMessages.initials}</p>
        </Card>
      </div>
    </div>
  );
}

/** Who was seen in a lesson leaves the class and stays in the record; anybody else is taken out. Both can be undone. */
function useRemoval(editor: ClassEditor, schoolClass: SchoolClass, tell: (removal: Removal) => void) {
  const { observations, clock } = useServices();
  return async (pupil: Pupil) => {
    const index = schoolClass.pupils.indexOf(pupil);
    // Lessons that cannot be read now may know the pupil.
    if (await isPupilInLessons(observations, schoolClass.id, pupil.id).catch(() => true)) {
      const today = calendarDay(clock.wallMs());
      editor.change(letPupilGo(pupil.id, today));
      const undo = () => editor.change(keepPupil(schoolClass, pupil, today));
      tell({ text: classMessages.left(pupil.label), undo });
    } else {
      editor.change(removePupil(pupil.id));
      tell({ text: classMessages.removed(pupil.label), undo: () => editor.change(putBackPupil(pupil, index)) });
    }
  };
}

interface PupilRowProps {
  readonly pupil: Pupil;
  readonly index: number;
  readonly clash: boolean;
  readonly onRename: (label: string) => void;
  readonly onRemove: () => void;
}

function PupilRow({ pupil, index, clash, onRename, onRemove }: PupilRowProps) {
  const error = pupil.label.trim() === '' ? classMessages.labelEmpty : clash ? classMessages.labelTaken : undefined;
  return (
    <li class="pupil-row">
      <span class="pupil-row-number" aria-hidden="true">
        {index + 1}
      </span>
      <Field
        label={classMessages.labelOf(index + 1)}
        hideLabel
        maxLength={200}
        value={pupil.label}
        onInput={onRename}
        {...(error !== undefined && { error })}
      />
      <Button kind="quiet" icon="trash" label={classMessages.remove(pupil.label)} onClick={onRemove} />
    </li>
  );
}

function AddPupils({ editor, present }: { readonly editor: ClassEditor; readonly present: number }) {
  const { newId } = useServices();
  const [text, setText] = useState('');
  const labels = labelsIn(text);
  const tooMany = labels.length > 0 && present + labels.length > mostPupils;
  const add = () => {
    editor.change((before) => seatStanding(addPupils(labels, newId)(before)));
    setText('');
  };
  return (
    <Card title={classMessages.addTitle} class="school-class-fields">
      <PupilListInput text={text} onInput={setText} rows={4} />
      {tooMany && <Notice kind="alert">{classMessages.tooManyTogether(mostPupils)}</Notice>}
      <Button icon="plus" disabled={labels.length === 0 || tooMany} onClick={add}>
        {classMessages.add(labels.length)}
      </Button>
    </Card>
  );
}
