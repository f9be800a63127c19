/** The splits of a class: ready-made ones and own ones, to be named, filled by tapping, and taken away again. */
import { useState } from 'preact/hooks';
import type { GroupingId } from '../../../core/record/ids';
import type { Grouping, SchoolClass } from '../../../core/record/school-class';
import { isClosedGrouping } from '../../../core/record/shown-groupings';
import type { ClassEdit } from '../../../state/class-edits';
import type { ClassEditor } from '../../../state/class-editor';
import { addGrouping, putBackGrouping, putBackValue, removeGrouping } from '../../../state/grouping-edits';
import { groupingsMessages as words } from '../../messages/groupings';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import { GroupAssignment } from './group-assignment';
import { GroupingNames } from './grouping-names';
import './groupings.css';

interface GroupingsTabProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
}

interface Done {
  readonly text: string;
  readonly undo: ClassEdit;
}

export function GroupingsTab({ editor, schoolClass }: GroupingsTabProps) {
  const [wantedId, setWantedId] = useState<GroupingId>();
  const [done, setDone] = useState<Done>();
  const groupings = schoolClass.groupings.filter((grouping) => !isClosedGrouping(grouping));
  const grouping = groupings.find(({ id }) => id === wantedId) ?? groupings[0];
  const remove = ({ id, name }: Grouping) => {
    setDone({ text: words.removed(name.trim() || words.untitled), undo: putBackGrouping(schoolClass, id) });
    editor.change(removeGrouping(id));
  };
  return (
    <>
      {done && (
        <Notice
          actions={
            <Button
              icon="undo"
              onClick={() => {
                editor.change(done.undo);
                setDone(undefined);
              }}
            >
              {words.undo}
            </Button>
          }
        >
          {done.text}
        </Notice>
      )}
      <Card title={words.title}>
        <p class="groupings-intro">{words.intro}</p>
        <p class="muted groupings-intro">{words.estimateElsewhere}</p>
        {groupings.length > 1 && grouping && (
          <SegmentedChoice
            label={words.choose}
            value={grouping.id as string}
            onChange={(id) => setWantedId(id as GroupingId)}
            options={groupings.map(({ id, name }) => ({ value: id as string, label: name.trim() || words.untitled }))}
          />
        )}
        <NewGrouping editor={editor} schoolClass={schoolClass} onAdded={setWantedId} />
      </Card>
      {grouping && (
        <>
          <GroupingNames
            key={`names ${grouping.id}`}
            editor={editor}
            schoolClass={schoolClass}
            grouping={grouping}
            onRemove={() => remove(grouping)}
            onValueRemoved={({ id, name }) =>
              setDone({ text: words.valueRemoved(name), undo: putBackValue(schoolClass, grouping.id, id) })
            }
          />
          <GroupAssignment
            key={`pupils ${grouping.id}`}
            editor={editor}
            schoolClass={schoolClass}
            grouping={grouping}
          />
        </>
      )}
    </>
  );
}

type ReadyId = keyof typeof words.ready;

function NewGrouping({
  editor,
  schoolClass,
  onAdded,
}: GroupingsTabProps & { readonly onAdded: (id: GroupingId) => void }) {
  const { newId } = useServices();
  const taken = new Set(schoolClass.groupings.map(({ name }) => name.trim().toLocaleLowerCase('nl')));
  const add = (name: string, values: readonly string[]) => {
    const id = newId<GroupingId>();
    editor.change(addGrouping(name, values, id, newId));
    onAdded(id);
  };
  const addOwn = () => {
    let number = 1;
    const name = () => (number === 1 ? words.ownName : `${words.ownName} ${number}`);
    while (taken.has(name().toLocaleLowerCase('nl'))) number++;
    add(name(), [words.ownValue(0), words.ownValue(1)]);
  };
  return (
    <div class="groupings-new">
      <h3>{words.add}</h3>
      <div class="groupings-buttons">
        {(Object.keys(words.ready) as ReadyId[])
          .map((key) => words.ready[key])
          .filter(({ name }) => !taken.has(name))
          .map(({ name, values }) => (
            <Button key={name} icon="plus" onClick={() => add(name, values)}>
              {name}
            </Button>
          ))}
        <Button icon="plus" onClick={addOwn}>
          {words.own}
        </Button>
      </div>
    </div>
  );
}
