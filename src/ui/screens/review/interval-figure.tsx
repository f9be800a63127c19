/** Two groups on every telling of one scale: the estimate as a dot, what is likely as a line, "equal" in the middle. */
import { layoutIntervals } from '../../../core/chart/interval-chart';
import type { Scale } from '../../../core/measures/indicator';
import { indicatorTable } from '../../../core/measures/indicator-table';
import type { ContrastResult } from '../../../core/profile/comparison';
import type { GroupPair } from '../../../core/profile/group-pairs';
import type { SchoolClass } from '../../../core/record/school-class';
import { ChartFigure } from '../../charts/chart-figure';
import { MarkWalk } from '../../charts/mark-walk';
import { useWidth } from '../../charts/use-width';
import '../../charts/channel.css';
import './interval-figure.css';
import { describeIntervals, figureMessages, formatEstimate, formatInterval, formatTick } from '../../messages/figures';
import { isolate } from '../../messages/format';
import { indicatorMessages } from '../../messages/indicators';
import { groupNameById } from '../../messages/review';
import { ContrastTable } from './figures-tables';

interface IntervalFigureProps {
  readonly schoolClass: SchoolClass;
  readonly contrasts: readonly ContrastResult[];
  readonly pair: GroupPair;
  readonly scale: Scale;
}

/** Below the least the drawing shrinks: a name and its number stand in one line. Pixels. */
const widths = { least: 320, most: 520 };
const rows = { rowHeight: 44, margin: 14 };
const lineY = 30;
const axisHeight = 24;

export function IntervalFigure({ schoolClass, contrasts, pair, scale }: IntervalFigureProps) {
  const [box, boxWidth] = useWidth<HTMLDivElement>();
  const shown = contrasts.filter((contrast) => contrast.scale === scale && contrast.interval !== null);
  const title = scale === 'ratio' ? figureMessages.ratioTitle : figureMessages.differenceTitle;
  if (shown.length === 0) {
    return (
      <div class="interval-part">
        <h4>{title}</h4>
        <p class="muted">{figureMessages.noIntervals}</p>
      </div>
    );
  }
  const width = Math.min(widths.most, Math.max(widths.least, boxWidth));
  const chart = layoutIntervals(
    scale,
    shown.map(({ indicator, estimate, interval }) => ({ key: indicator, estimate, interval })),
    { ...rows, width },
  );
  const nameOf = (value: string): string => isolate(groupNameById(schoolClass, pair.grouping, value));
  const summary = describeIntervals(shown, nameOf(pair.a), nameOf(pair.b));
  return (
    <div class="interval-part">
      <h4>{title}</h4>
      <ChartFigure
        summary={summary}
        fileName={scale === 'ratio' ? 'groepen-keer-zo-vaak' : 'groepen-op-de-honderd'}
        table={<ContrastTable schoolClass={schoolClass} contrasts={shown} pair={pair} />}
      >
        <div ref={box}>
          <svg
            class="interval-figure"
            viewBox={`0 0 ${width} ${chart.height + axisHeight}`}
            role="group"
            aria-label={summary}
          >
            {chart.ticks.map(({ value, x }) => (
              <g key={value}>
                <line
                  class={x === chart.equalX ? 'interval-equal' : 'interval-grid'}
                  x1={x}
                  x2={x}
                  y1={0}
                  y2={chart.height + 4}
                />
                <text class="interval-tick" x={x} y={chart.height + 19} text-anchor="middle">
                  {formatTick(scale, value)}
                </text>
              </g>
            ))}
            {chart.marks.map((mark, index) => (
              <IntervalRow key={mark.key} mark={mark} contrast={shown[index]!} width={width} />
            ))}
            <MarkWalk
              marks={chart.marks.map(({ key, top, pointX, line }, index) => ({
                id: key,
                x: pointX ?? (line ? (line.fromX + line.toX) / 2 : chart.equalX),
                y: top + lineY,
                label: `${indicatorMessages[shown[index]!.indicator].short}: ${wordsOf(shown[index]!)}`,
              }))}
            />
          </svg>
        </div>
      </ChartFigure>
    </div>
  );
}

interface IntervalRowProps {
  readonly mark: ReturnType<typeof layoutIntervals>['marks'][number];
  readonly contrast: ContrastResult;
  readonly width: number;
}

/** The tip of an arrow at an end that goes on beyond the axis. */
const arrow = (x: number, y: number, to: -1 | 1): string => `M${x} ${y}l${-7 * to} -5v10z`;

function IntervalRow({ mark, contrast, width }: IntervalRowProps) {
  const { indicator } = contrast;
  const channel = indicatorTable.find(({ id }) => id === indicator)!.channel;
  const y = mark.top + lineY;
  const { line } = mark;
  return (
    <g class={`channel-${channel}`}>
      <text class="interval-name" x={2} y={mark.top + 15}>
        {indicatorMessages[indicator].short}
      </text>
      <text class="interval-value" x={width - 2} y={mark.top + 15} text-anchor="end">
        {wordsOf(contrast)}
      </text>
      {line && (
        <>
          <line class="interval-line" x1={line.fromX} x2={line.toX} y1={y} y2={y} />
          {line.isOpenLow && <path class="interval-tip" d={arrow(line.fromX - 5, y, -1)} />}
          {line.isOpenHigh && <path class="interval-tip" d={arrow(line.toX + 5, y, 1)} />}
        </>
      )}
      {mark.pointX !== undefined && <circle class="interval-point" cx={mark.pointX} cy={y} r={5.5} />}
    </g>
  );
}

function wordsOf(contrast: ContrastResult): string {
  const value = contrast.estimate === null ? '' : formatEstimate(contrast, contrast.estimate);
  return `${value} (${formatInterval(contrast)})`.trim();
}
