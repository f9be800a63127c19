/** How a split and its groups are called, with a word of advice where a name says more than others need to know. */
import type { Grouping, GroupValue, SchoolClass } from '../../../core/record/school-class';
import { findSensitiveSubject } from '../../../core/record/sensitive-words';
import type { ClassEditor } from '../../../state/class-editor';
import {
  addValue,
  fewestValues,
  mostValues,
  removeValue,
  renameGrouping,
  renameValue,
} from '../../../state/grouping-edits';
import { groupingsMessages as words } from '../../messages/groupings';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { useServices } from '../../services';

interface GroupingNamesProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
  readonly grouping: Grouping;
  readonly onRemove: () => void;
  readonly onValueRemoved: (value: GroupValue) => void;
}

export function GroupingNames({ editor, schoolClass, grouping, onRemove, onValueRemoved }: GroupingNamesProps) {
  const { newId } = useServices();
  const { id, name, values } = grouping;
  const sensitive = findSensitiveSubject(name, ...values.map((value) => value.name));
  const makeNeutral = () =>
    editor.change((before) =>
      values.reduce(
        (next, value, index) => renameValue(id, value.id, words.ownValue(index))(next),
        renameGrouping(id, freeName(before, grouping))(before),
      ),
    );
  const problem =
    name.trim() === '' ? words.nameNeeded : isTaken(schoolClass, grouping, name) ? words.nameTaken : undefined;
  return (
    <Card
      title={<bdi>{name.trim() || words.untitled}</bdi>}
      actions={
        <Button icon="trash" onClick={onRemove}>
          {words.remove}
        </Button>
      }
    >
      <div class="grouping-names">
        <Field
          label={words.name}
          maxLength={60}
          value={name}
          onInput={(next) => editor.change(renameGrouping(id, next))}
          {...(problem !== undefined && { error: problem })}
        />
        {values.map((value, index) => (
          <div class="grouping-value" key={value.id}>
            <Field
              label={words.valueName(index + 1)}
              maxLength={40}
              value={value.name}
              onInput={(next) => editor.change(renameValue(id, value.id, next))}
              {...(value.name.trim() === '' && { error: words.valueNeeded })}
            />
            {values.length > fewestValues && (
              <Button
                kind="quiet"
                icon="trash"
                label={words.removeValue(value.name)}
                onClick={() => {
                  onValueRemoved(value);
                  editor.change(removeValue(id, value.id));
                }}
              />
            )}
          </div>
        ))}
        {values.length < mostValues && (
          <Button
            icon="plus"
            class="grouping-add-value"
            onClick={() => editor.change(addValue(id, words.ownValue(values.length), newId))}
          >
            {words.addValue}
          </Button>
        )}
      </div>
      {sensitive && (
        <Notice kind="hint" actions={<Button onClick={makeNeutral}>{words.makeNeutral}</Button>}>
          {words.sensitive[sensitive]}
        </Notice>
      )}
    </Card>
  );
}

function isTaken({ groupings }: SchoolClass, grouping: Grouping, name: string): boolean {
  const folded = name.trim().toLocaleLowerCase('nl');
  return groupings.some((other) => other.id !== grouping.id && other.name.trim().toLocaleLowerCase('nl') === folded);
}

/** *Indeling 1*, or the first number that no other has. */
function freeName(schoolClass: SchoolClass, grouping: Grouping): string {
  let number = 1;
  while (isTaken(schoolClass, grouping, `${words.neutralName} ${number}`)) number++;
  return `${words.neutralName} ${number}`;
}
