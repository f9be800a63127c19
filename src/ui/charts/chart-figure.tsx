/** The frame of every chart: the drawing, under it the one sentence that says it, its table twin, and the way out. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OutputFile } from '../../core/ports';
import { chartMessages } from '../messages/charts';
import { Button } from '../parts/button';
import { useServices } from '../services';
import { copyChart, drawPicture } from './chart-image';
import './chart-figure.css';
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

type Told = 'saved' | 'shared' | 'saveFailed';

export function ChartFigure({ children, summary, table, fileName }: ChartFigureProps) {
  const { saveFile } = useServices();
  const drawing = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);

  async function save(make: (chart: SVGSVGElement) => Promise<OutputFile>): Promise<void> {
    const chart = drawing.current?.querySelector('svg');
    if (!chart) return;
    setTold(undefined);
    try {
      const outcome = await saveFile(await make(chart));
      if (outcome !== 'cancelled') setTold(outcome);
    } catch {
      setTold('saveFailed');
    }
  }

  return (
    <figure class="chart-figure">
      <div class="chart-figure-drawing" ref={drawing}>
        {children}
      </div>
      <figcaption class="chart-figure-summary">{summary}</figcaption>
      <div class="chart-figure-foot no-print">
        <div class="chart-figure-save" role="group" aria-label={chartMessages.save}>
          <span class="muted" aria-hidden="true">
            {chartMessages.save}
          </span>
          <Button
            kind="quiet"
            icon="save"
            label={chartMessages.saveSvgLabel}
            onClick={() =>
              void save(async (chart) => ({
                name: `beurtwijzer-${fileName}.svg`,
                mimeType: 'image/svg+xml',
                content: copyChart(chart, summary).svg,
              }))
            }
          >
            {chartMessages.saveSvg}
          </Button>
          <Button
            kind="quiet"
            icon="save"
            label={chartMessages.savePngLabel}
            onClick={() =>
              void save(async (chart) => ({
                name: `beurtwijzer-${fileName}.png`,
                mimeType: 'image/png',
                content: await drawPicture(copyChart(chart, summary)),
              }))
            }
          >
            {chartMessages.savePng}
          </Button>
          <span role="status">{told && chartMessages[told]}</span>
        </div>
      </div>
      <details class="chart-figure-table table-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{chartMessages.asTable}</summary>
        {typeof table === 'function' ? isOpen && table() : table}
      </details>
    </figure>
  );
}
