/** The pupils of a class: their labels, new ones, and those who leave. */
import { useState } from 'preact/hooks';
import { mostPupils } from '../../../core/record/class-list';
import { currentPupils, formerPupils } from '../../../core/record/current-pupils';
import type { ClassId } from '../../../core/record/ids';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import { calendarDay } from '../../../state/calendar-day';
import type { ClassEditor } from '../../../state/class-editor';
import {
  addPupils,
  hasSameLabel,
  keepPupil,
  knowFromBefore,
  letPupilGo,
  putBackPupil,
  removePupil,
  renamePupil,
  seatStanding,
  takePupilBack,
} from '../../../state/class-edits';
import { hasClassLessons, isPupilInLessons } from '../../../state/pupil-use';
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
  const later = pupils.filter(({ joinedOn }) => joinedOn !== undefined);
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
        {later.length > 0 && (
          <Card title={classMessages.laterTitle(later.length)}>
            <p class="muted">{classMessages.laterHint}</p>
            <PupilDays
              pupils={later}
              dayOf={({ joinedOn = '' }) => classMessages.joinedOn(formatDay(joinedOn))}
              action={classMessages.wasHere}
              labelOf={classMessages.wasHereOf}
              onAct={({ id }) => editor.change(knowFromBefore(id))}
            />
          </Card>
        )}
        {former.length > 0 && (
          <Card title={classMessages.formerTitle(former.length)}>
            <p class="muted">{classMessages.formerHint}</p>
            <PupilDays
              pupils={former}
              dayOf={({ leftOn = '' }) => classMessages.leftOn(formatDay(leftOn))}
              action={classMessages.restore}
              labelOf={classMessages.restoreOf}
              onAct={({ id }) => editor.change(takePupilBack(id))}
            />
          </Card>
        )}
      </div>
      <div class="school-class-aside">
        <AddPupils editor={editor} classId={schoolClass.id} present={pupils.length} />
        <Card title={classMessages.initialsTitle}>
          <p>{classMessages.initials}</p>
        </Card>
      </div>
    </div>
  );
}

interface PupilDaysProps {
  readonly pupils: readonly Pupil[];
  readonly dayOf: (pupil: Pupil) => string;
  readonly action: string;
  readonly labelOf: (name: string) => string;
  readonly onAct: (pupil: Pupil) => void;
}

/** Pupils who came or went, since when, and what takes that back. */
function PupilDays({ pupils, dayOf, action, labelOf, onAct }: PupilDaysProps) {
  return (
    <ul role="list" class="pupil-days">
      {pupils.map((pupil) => (
        <li key={pupil.id}>
          <span class="pupil-days-words">
            <PupilName label={pupil.label} />
            <span class="muted">{dayOf(pupil)}</span>
          </span>
          <Button label={labelOf(pupil.label)} onClick={() => onAct(pupil)}>
            {action}
          </Button>
        </li>
      ))}
    </ul>
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

interface AddPupilsProps {
  readonly editor: ClassEditor;
  readonly classId: ClassId;
  readonly present: number;
}

function AddPupils({ editor, classId, present }: AddPupilsProps) {
  const { newId, observations, clock } = useServices();
  const [text, setText] = useState('');
  const labels = labelsIn(text);
  const tooMany = labels.length > 0 && present + labels.length > mostPupils;
  const add = async () => {
    setText('');
    // Of lessons that cannot be read now it is not known whether there are any: then they are all in the class of then.
    const hasLessons = await hasClassLessons(observations, classId).catch(() => false);
    const joinedOn = hasLessons ? calendarDay(clock.wallMs()) : undefined;
    editor.change((before) => seatStanding(addPupils(labels, newId, joinedOn)(before)));
  };
  return (
    <Card title={classMessages.addTitle} class="school-class-fields">
      <PupilListInput text={text} onInput={setText} rows={4} />
      {tooMany && <Notice kind="alert">{classMessages.tooManyTogether(mostPupils)}</Notice>}
      <Button icon="plus" disabled={labels.length === 0 || tooMany} onClick={() => void add()}>
        {classMessages.add(labels.length)}
      </Button>
    </Card>
  );
}
