/** A class list from a file: chosen, looked at with its columns, and put into the list to be read over. */
import { useRef, useState } from 'preact/hooks';
import type { ClassTable, TableProblem } from '../../../core/record/class-table';
import { classFileMessages as words } from '../../messages/class-file';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { useServices } from '../../services';
import { ColumnChoice } from './column-choice';
import './class-file.css';

interface ClassFileProps {
  /** Gets the labels that were read, one for each pupil. */
  readonly onLabels: (labels: readonly string[]) => void;
}

type Reading =
  | { readonly type: 'none' }
  | { readonly type: 'busy' }
  | { readonly type: 'refused'; readonly problem: TableProblem }
  | { readonly type: 'table'; readonly table: ClassTable }
  | { readonly type: 'taken'; readonly count: number };

export function ClassFile({ onLabels }: ClassFileProps) {
  const { fileDesk } = useServices();
  const [reading, setReading] = useState<Reading>({ type: 'none' });
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setReading({ type: 'busy' });
    try {
      const result = await fileDesk.readClassTable(file);
      setReading(
        result.type === 'ok' ? { type: 'table', table: result.table } : { type: 'refused', problem: result.problem },
      );
    } catch {
      // Pulled out with the stick, or more than this device can hold.
      setReading({ type: 'refused', problem: { kind: 'unreadable' } });
    }
  };
  return (
    <div class="class-file">
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          void read(file);
          // The same file once more is a change too.
          event.currentTarget.value = '';
        }}
      />
      {reading.type !== 'table' && (
        <Button icon="open" disabled={reading.type === 'busy'} onClick={() => input.current?.click()}>
          {words.open}
        </Button>
      )}
      {reading.type === 'busy' && <Spinner label={words.reading} />}
      {reading.type === 'refused' && (
        <Notice kind="alert">
          <p>
            <strong>{words.refused}</strong>
          </p>
          <p>
            {words.problem(reading.problem)} {words.nothingChanged}
          </p>
        </Notice>
      )}
      {reading.type === 'table' && (
        <ColumnChoice
          table={reading.table}
          onTake={(labels) => {
            onLabels(labels);
            setReading({ type: 'taken', count: labels.length });
          }}
          onCancel={() => setReading({ type: 'none' })}
        />
      )}
      {reading.type === 'taken' && <Notice>{words.taken(reading.count)}</Notice>}
    </div>
  );
}
