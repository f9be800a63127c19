/** The way out of a chart: a picture of it, as lines or as points. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { OutputFile } from '../../core/ports';
import { chartMessages } from '../messages/charts';
import { Button } from '../parts/button';
import { useServices } from '../services';
import { copyChart, drawPicture } from './chart-image';
import './save-picture.css';

interface SavePictureProps {
  /** A box with the chart in it: the first SVG. */
  readonly drawing: RefObject<HTMLElement | null>;
  /** Draws it, where it is not on the screen. */
  readonly onDraw?: () => Promise<void>;
  /** The chart in one plain sentence, without anyone's name: it goes into the picture too. */
  readonly summary: string;
  /** What the picture is called, without extension and without anyone's name. */
  readonly fileName: string;
}

type Told = 'saved' | 'shared' | 'saveFailed';

export function SavePicture({ drawing, onDraw, summary, fileName }: SavePictureProps) {
  const { saveFile } = useServices();
  const [told, setTold] = useState<Told | undefined>(undefined);

  async function save(make: (chart: SVGSVGElement) => Promise<OutputFile>): Promise<void> {
    await onDraw?.();
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
    <div class="save-picture no-print" role="group" aria-label={chartMessages.save}>
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
  );
}
