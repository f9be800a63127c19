/** A table of numbers, in a box of its own that scrolls where the screen is narrower than the table. */
import type { ComponentChildren } from 'preact';
import './tally-table.css';

interface ScrolledTableProps {
  /** What is in it, for who does not see it. */
  readonly label: string;
  readonly class?: string;
  readonly columns: readonly ComponentChildren[];
  /** The body, and a foot where there is one. */
  readonly children: ComponentChildren;
}

export function ScrolledTable({ label, class: own = '', columns, children }: ScrolledTableProps) {
  return (
    <div class="tally-scroll" role="group" aria-label={label} tabIndex={0}>
      <table class={`tally-table ${own}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th scope="col" key={place}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

/** A dash where there is no number, never a zero that was not counted; in full in the markup, for whoever checks. */
export function Figure(props: { readonly value: number | null; readonly format: (value: number) => string }) {
  const { value, format } = props;
  return value === null ? <>–</> : <data value={String(value)}>{format(value)}</data>;
}
