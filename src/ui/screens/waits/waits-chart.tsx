/** Waits drawn as points against three counts; the shape says how each ended. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { shortLabel } from '../../../core/chart/short-label';
import {
  dotAt,
  layoutWaits,
  type WaitChart,
  type WaitDot,
  type WaitRowPoints,
  waitSizes,
} from '../../../core/chart/wait-chart';
import type { InteractionId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { WaitRowContent } from '../../../core/report/wait-rows';
import { MarkCursor, stepTo } from '../../charts/mark-cursor';
import { useSlices } from '../../charts/use-slices';
import { useWidth } from '../../charts/use-width';
import { formatWhole } from '../../messages/format';
import { waitMessages as words } from '../../messages/waits';
import './waits-chart.css';

export interface WaitChartRow extends WaitRowContent {
  readonly label: string;
  /** What the row is called in a picture that leaves the app. */
  readonly savedAs: string;
}

interface WaitsChartProps {
  readonly rows: readonly WaitChartRow[];
  /** Of a silence, for a screen reader. */
  readonly labelOf: (turn: Interaction) => string;
  readonly onOpen: (id: InteractionId) => void;
}

/** Room for the words of a row: a share of the width, within reason, pixels. */
const labelRoom = (width: number): number => Math.min(190, Math.max(108, width * 0.24));
const letterWidth = 7.2;
const rowsAtOnce = 5;

export function WaitsChart({ rows, labelOf, onOpen }: WaitsChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const asked = useMemo<Asked | undefined>(
    () => (width > 0 ? { rows, points: rows.map(pointsOfRow), width } : undefined),
    [rows, width],
  );
  // A few rows a frame: thirty pupils with all their silences at once hold up a tablet.
  const parts = 1 + useSlices(asked ? Math.ceil(rows.length / rowsAtOnce) - 1 : 0, asked);
  const laid = useRef<{ readonly asked: Asked; readonly chart: WaitChart } | undefined>(undefined);
  if (asked) {
    const before = laid.current?.asked === asked ? laid.current.chart : undefined;
    const upTo = Math.min(rows.length, parts * rowsAtOnce);
    if (before?.rows.length !== upTo) {
      laid.current = { asked, chart: layoutWaits(asked.points, width, labelRoom(width), upTo, before) };
    }
  }
  // Until the first part of something else is there, what was seen before stays.
  const shown = laid.current;
  const missing = shown ? shown.asked.rows.length - shown.chart.rows.length : rows.length;
  return (
    <div class="waits-box" ref={box} style={{ paddingBottom: `${missing * waitSizes.row}px` }}>
      {shown && <Drawing chart={shown.chart} rows={shown.asked.rows} labelOf={labelOf} onOpen={onOpen} />}
    </div>
  );
}

/** What the rows are laid out from, and how wide. */
interface Asked {
  readonly rows: readonly WaitChartRow[];
  readonly points: readonly WaitRowPoints[];
  readonly width: number;
}

function pointsOfRow({ id, waits }: WaitChartRow): WaitRowPoints {
  return { id, waits: waits.map(({ turn, ms }) => ({ id: turn.id, ms, ending: turn.endedBy ?? 'unknown' })) };
}

interface DrawingProps extends WaitsChartProps {
  readonly chart: WaitChart;
}

function Drawing({ chart, rows, labelOf, onOpen }: DrawingProps) {
  const [cursor, setCursor] = useState(0);
  const moved = useRef(false);
  const dots = useMemo(() => chart.rows.flatMap((row) => row.dots), [chart]);
  const index = Math.min(cursor, dots.length - 1);
  const dot = dots[index];
  const turn = useMemo(() => dot && findTurn(rows, dot.id), [rows, dot]);
  const takesFocus = moved.current;
  moved.current = false;
  const open = (hit: WaitDot): void => {
    setCursor(dots.findIndex(({ id }) => id === hit.id));
    onOpen(hit.id);
  };
  const bottom = chart.height - waitSizes.axis;
  return (
    // The keyboard has the cursor inside; a tap is read from where it falls.
    <svg
      class="waits-drawing"
      width={chart.width}
      height={chart.height}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="group"
      aria-label={words.chart}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const hit = dotAt(chart, event.clientX - left, event.clientY - top);
        if (hit) open(hit);
      }}
    >
      {chart.ticks.map(({ ms, x }) => (
        <g key={ms}>
          <line class="waits-tick-line" x1={x} x2={x} y1={waitSizes.top - 4} y2={bottom} />
          <text class="waits-tick" x={x} y={bottom + 17} text-anchor="middle">
            {`${formatWhole(ms / 1000)} s`}
          </text>
        </g>
      ))}
      <rect
        class="waits-counts"
        x={chart.countsX}
        y={waitSizes.top - 8}
        width={chart.threeX - chart.countsX}
        height={bottom - waitSizes.top + 8}
      />
      <line class="waits-three" x1={chart.threeX} x2={chart.threeX} y1={waitSizes.top - 8} y2={bottom} />
      <text class="waits-three-name" x={chart.threeX} y={13} text-anchor="middle">
        {words.threeCounts}
      </text>
      {chart.rows.map((row, place) => (
        <Row key={row.id} row={row} content={rows[place]!} width={chart.width} fromX={chart.fromX} />
      ))}
      {dot && turn && (
        <MarkCursor
          key={dot.id}
          x={dot.x}
          y={dot.y}
          label={labelOf(turn)}
          takesFocus={takesFocus}
          onStep={(step) => {
            const to = stepTo(step, index, dots.length);
            if (to === index) return;
            moved.current = true;
            setCursor(to);
          }}
          onOpen={() => onOpen(dot.id)}
        />
      )}
    </svg>
  );
}

function findTurn(rows: readonly WaitChartRow[], id: InteractionId): Interaction | undefined {
  for (const { waits } of rows) {
    const wait = waits.find(({ turn }) => turn.id === id);
    if (wait) return wait.turn;
  }
  return undefined;
}

interface RowProps extends Pick<WaitChart, 'width' | 'fromX'> {
  readonly row: WaitChart['rows'][number];
  readonly content: WaitChartRow;
}

/** While other rows are drawn this one stays as it is. */
function Row({ row, content, width, fromX }: RowProps) {
  return useMemo(() => {
    const letters = Math.floor((fromX - 14) / letterWidth);
    return (
      <g>
        <line class="waits-row-line" x1={0} x2={width} y1={row.y + row.height} y2={row.y + row.height} />
        <text
          class="waits-row-name"
          x={2}
          y={row.y + row.height / 2 + 4}
          data-saved-as={shortLabel(content.savedAs, letters)}
        >
          {shortLabel(content.label, letters)}
          {content.label.length > letters && <title>{content.label}</title>}
        </text>
        {row.paths.map(({ ending, path }) => (
          <path key={ending} class={`waits-dots waits-dots-${ending}`} d={path} data-ending={ending} />
        ))}
        {row.dots
          .filter((dot) => dot.isBeyond)
          .map((dot) => (
            <text key={dot.id} class="waits-beyond" x={dot.x + 8} y={dot.y + 4}>
              {`→ ${formatWhole(dot.ms / 1000)} s`}
            </text>
          ))}
      </g>
    );
  }, [row, content, width, fromX]);
}
