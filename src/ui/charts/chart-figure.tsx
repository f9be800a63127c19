/** The frame of every chart: the drawing, under it the one sentence that says it, its table twin, and the way out. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { chartMessages } from '../messages/charts';
import './chart-figure.css';
import { SavePicture } from './save-picture';
import './table-twin.css';

interface ChartFigureProps {
  /** The chart: one SVG, or a box with one in it. */
  readonly children: ComponentChildren;
  /** The chart in one plain sentence, without anyone's name: it goes into the picture too. */
  readonly summary: string;
  /** The same numbers as a table; given as a function it is only made when somebody opens it. */
  readonly table: ComponentChildren | (() => ComponentChildren);
  /** What the picture is called, without extension and without anyone's name. */
  readonly fileName: string;
}

export function ChartFigure({ children, summary, table, fileName }: ChartFigureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <figure class="chart-figure">
      <div class="chart-figure-drawing" ref={drawing}>
        {children}
      </div>
      <figcaption class="chart-figure-summary">{summary}</figcaption>
      <SavePicture drawing={drawing} summary={summary} fileName={fileName} />
      <details class="chart-figure-table table-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{chartMessages.asTable}</summary>
        {typeof table === 'function' ? isOpen && table() : table}
      </details>
    </figure>
  );
}
