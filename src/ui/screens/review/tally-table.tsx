/**
 * The same numbers as a picture shows, as a table: per pupil what was counted, out of how much, and the value. It is made
 * when it is opened: a pupil has up to thirty of them.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import type { Tally } from '../../../core/profile/class-analysis';
import { formatDecimal } from '../../messages/format';
import { formatIndicatorValue } from '../../messages/indicators';
import { reviewMessages } from '../../messages/review';
import '../../charts/table-twin.css';
import { ScrolledTable } from './scrolled-table';

interface TallyTableProps {
  readonly caption: string;
  readonly indicatorId: IndicatorId;
  /** In seating order. */
  readonly rows: readonly { readonly id: string; readonly label: string; readonly tally: Tally | undefined }[];
  readonly classValue: number | null;
  readonly schoolClassName: string;
}

interface FoldedTableProps extends TallyTableProps {
  /** What stands folded; left out, that there is a table. */
  readonly title?: string;
  /** Comes before the table, when it is opened. */
  readonly children?: ComponentChildren;
}

export function TallyTable({ title = reviewMessages.planTable, children, ...table }: FoldedTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="table-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
      {isOpen && <Table {...table} />}
    </details>
  );
}

function Table({ caption, indicatorId, rows, classValue, schoolClassName }: TallyTableProps) {
  return (
    <ScrolledTable
      label={caption}
      columns={[
        reviewMessages.columnPupil,
        reviewMessages.columnCounted,
        reviewMessages.columnOf,
        reviewMessages.columnValue,
      ]}
    >
      <tbody>
        {rows.map(({ id, label, tally }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            <td>
              <Figure value={tally?.y} />
            </td>
            <td>
              <Figure value={tally?.n} />
            </td>
            <td>{valueCell(indicatorId, tally?.value ?? null)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {schoolClassName}
          </th>
          <td>{valueCell(indicatorId, classValue)}</td>
        </tr>
      </tfoot>
    </ScrolledTable>
  );
}

function Figure({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return <>–</>;
  // The whole number is what is shown; the full one is in the markup, for whoever checks.
  return <data value={String(value)}>{Number.isInteger(value) ? String(value) : formatDecimal(value)}</data>;
}

function valueCell(indicatorId: IndicatorId, value: number | null) {
  return value === null ? '–' : <data value={String(value)}>{formatIndicatorValue(indicatorId, value)}</data>;
}
