/** Who is in which group of a split: choose the group, then tap the pupils; the rest in one tap. */
import { useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import { inSeatingOrder } from '../../../core/chart/seating-layout';
import type { GroupValueId } from '../../../core/record/ids';
import type { Grouping, Pupil, SchoolClass } from '../../../core/record/school-class';
import type { ClassEditor } from '../../../state/class-editor';
import { groupPupils } from '../../../state/grouping-edits';
import { groupingsMessages as words } from '../../messages/groupings';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PupilName } from '../../parts/pupil-name';
import { SegmentedChoice } from '../../parts/segmented-choice';

interface GroupAssignmentProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
  readonly grouping: Grouping;
}

/** Told apart by shape and by name, not by colour. */
const shapes = ['●', '■', '▲', '◆'] as const;

export function GroupAssignment({ editor, schoolClass, grouping }: GroupAssignmentProps) {
  const { id, values } = grouping;
  const [wantedId, setWantedId] = useState<GroupValueId>();
  const active = values.find((value) => value.id === wantedId) ?? values[0];
  const pupils = inSeatingOrder(currentPupils(schoolClass));
  const valueOf = (pupil: Pupil) =>
    values.find((value) => value.id === (Object.hasOwn(pupil.groups, id) ? pupil.groups[id] : null));
  const nowhere = pupils.filter((pupil) => !valueOf(pupil));
  if (!active) return null;
  if (pupils.length === 0) return <p class="muted">{words.noPupils}</p>;
  const nameOf = (index: number) => values[index]!.name.trim() || words.untitled;
  const activeName = nameOf(values.indexOf(active));
  return (
    <Card title={words.assignTitle}>
      <p class="muted groupings-intro">{words.assignHint}</p>
      <SegmentedChoice
        label={words.putIn}
        value={active.id as string}
        onChange={(value) => setWantedId(value as GroupValueId)}
        options={values.map((value, index) => ({
          value: value.id as string,
          label: `${shapes[index] ?? index + 1} ${nameOf(index)}`,
        }))}
      />
      <p class="groupings-counts" role="status">
        {[
          ...values.map((value, index) =>
            words.counts(nameOf(index), pupils.filter((pupil) => valueOf(pupil)?.id === value.id).length),
          ),
          words.nowhere(nowhere.length),
        ].join(' · ')}
      </p>
      <ul role="list" class="group-pupils">
        {pupils.map((pupil) => {
          const value = valueOf(pupil);
          const place = value ? values.indexOf(value) : -1;
          const isIn = value?.id === active.id;
          return (
            <li key={pupil.id}>
              <button
                type="button"
                class={`group-pupil${value ? ' group-pupil-in' : ''}`}
                aria-pressed={isIn}
                aria-label={value ? words.pupilIn(pupil.label, nameOf(place)) : words.pupilNowhere(pupil.label)}
                onClick={() => editor.change(groupPupils(id, [pupil.id], isIn ? null : active.id))}
              >
                <PupilName label={pupil.label} />
                <span class="group-pupil-value">
                  {value && `${shapes[place] ?? place + 1} `}
                  <bdi>{value ? nameOf(place) : '–'}</bdi>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {nowhere.length > 0 && nowhere.length < pupils.length && (
        <Button
          onClick={() =>
            editor.change(
              groupPupils(
                id,
                nowhere.map((pupil) => pupil.id),
                active.id,
              ),
            )
          }
        >
          {words.rest(activeName, nowhere.length)}
        </Button>
      )}
    </Card>
  );
}
