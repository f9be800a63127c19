/** Which columns of a file hold the names, with how the file begins and what comes of it. */
import { useMemo, useState } from 'preact/hooks';
import { mostPupils } from '../../../core/record/class-list';
import {
  type ClassTable,
  countColumns,
  findClassColumns,
  labelTable,
  proposeChoice,
  type TableChoice,
} from '../../../core/record/class-table';
import { classFileMessages as words } from '../../messages/class-file';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { SelectField } from '../../parts/select-field';
import { ReadLabels } from './read-labels';

interface ColumnChoiceProps {
  readonly table: ClassTable;
  readonly onTake: (labels: readonly string[]) => void;
  readonly onCancel: () => void;
}

const previewRows = 6;
const none = '';

export function ColumnChoice({ table, onTake, onCancel }: ColumnChoiceProps) {
  const [choice, setChoice] = useState<TableChoice>(() => proposeChoice(table));
  const columns = useMemo(() => countColumns(table), [table]);
  const classColumns = useMemo(
    () => findClassColumns(table, choice),
    [table, choice.hasHeader, choice.first, choice.rest],
  );
  const reading = useMemo(() => labelTable(table, choice), [table, choice]);
  const nameOf = (column: number) => words.column(column + 1, table.rows[0]?.[column]?.trim().slice(0, 40) ?? '');
  const options = Array.from({ length: columns }, (_, column) => ({ value: String(column), label: nameOf(column) }));
  const chosenClass = choice.only ? `${choice.only.column}/${choice.only.value}` : none;
  const chooseClass = (value: string) => {
    const { only: _, ...rest } = choice;
    const slash = value.indexOf('/');
    setChoice(
      value === none
        ? rest
        : { ...rest, only: { column: Number(value.slice(0, slash)), value: value.slice(slash + 1) } },
    );
  };
  return (
    <section class="column-choice" aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <p class="muted">{words.found(table.rows.length, columns)}</p>
      {table.cutLine !== undefined && <Notice kind="alert">{words.cut(table.cutLine)}</Notice>}
      <div class="column-choice-table" role="region" aria-label={words.preview} tabIndex={0}>
        <table>
          <caption class="visually-hidden">{words.preview}</caption>
          <tbody>
            {table.rows.slice(0, previewRows).map((row, index) => (
              <tr key={index} class={index === 0 && choice.hasHeader ? 'column-choice-header' : undefined}>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column} class={isName(choice, column) ? 'column-choice-name' : undefined}>
                    <bdi>{row[column]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label class="column-choice-check">
        <input
          type="checkbox"
          checked={choice.hasHeader}
          onChange={(event) => setChoice({ ...choice, hasHeader: event.currentTarget.checked })}
        />
        {words.header}
      </label>
      <div class="column-choice-fields">
        <SelectField
          label={words.first}
          value={String(choice.first)}
          options={options}
          onChange={(value) => {
            const first = Number(value);
            setChoice({ ...choice, first, rest: choice.rest.filter((column) => column !== first) });
          }}
        />
        <SelectField
          label={words.rest}
          value={choice.rest.length === 0 ? none : String(choice.rest.at(-1))}
          options={[{ value: none, label: words.noRest }, ...options]}
          onChange={(value) => setChoice({ ...choice, rest: value === none ? [] : [Number(value)] })}
        />
        {classColumns.size > 0 && (
          <SelectField
            label={words.only}
            value={chosenClass}
            options={[
              { value: none, label: words.everyone },
              ...[...classColumns].flatMap(([column, values]) =>
                values.map((value) => ({
                  value: `${column}/${value}`,
                  label: words.classValue(nameOf(column), value.slice(0, 40)),
                })),
              ),
            ]}
            onChange={chooseClass}
          />
        )}
      </div>
      {reading.type === 'ok' ? (
        <ReadLabels title={words.labels(reading.labels.length)} labels={reading.labels} alike={reading.alike} />
      ) : (
        <Notice kind="alert">
          {reading.problem.kind === 'tooMany' ? words.tooMany(reading.problem.count, mostPupils) : words.noNames}
        </Notice>
      )}
      <div class="column-choice-actions">
        {reading.type === 'ok' && (
          <Button kind="primary" onClick={() => onTake(reading.labels)}>
            {words.take(reading.labels.length)}
          </Button>
        )}
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}

function isName({ first, rest }: TableChoice, column: number): boolean {
  return column === first || rest.includes(column);
}
