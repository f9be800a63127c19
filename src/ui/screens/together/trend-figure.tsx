/** One number from lesson to lesson, with what the tallies leave open. */
import { layoutTrend, trendSizes } from '../../../core/chart/trend-chart';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import type { TrendPoint } from '../../../core/profile/trend';
import { ChartFigure } from '../../charts/chart-figure';
import { useWidth } from '../../charts/use-width';
import { formatDay, formatDecimal, formatPercent, formatShortDay, formatWhole } from '../../messages/format';
import { formatIndicatorValue, indicatorMessages } from '../../messages/indicators';
import { summariseTrend, togetherMessages as words } from '../../messages/together';
import './trend-figure.css';

interface TrendFigureProps {
  readonly indicator: IndicatorId;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  readonly titleOf: (point: TrendPoint) => string;
}

export function TrendFigure({ indicator, points, titleOf }: TrendFigureProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <ChartFigure
      fileName="door-de-tijd"
      summary={summariseTrend(indicator, points)}
      table={() => <TrendTable indicator={indicator} points={points} titleOf={titleOf} />}
    >
      <div class="trend-box" ref={box}>
        {width > 0 && <Drawing indicator={indicator} points={points} width={width} />}
      </div>
    </ChartFigure>
  );
}

/** Narrower than this a date would run into the next one, pixels. */
const dateWidth = 58;

function Drawing(props: Pick<TrendFigureProps, 'indicator' | 'points'> & { readonly width: number }) {
  const { indicator, points, width } = props;
  const isShare = indicatorMessages[indicator].unit === 'share' || indicatorMessages[indicator].unit === 'place';
  const chart = layoutTrend(points, isShare, width);
  const every = Math.ceil((points.length * dateWidth) / Math.max(1, width - trendSizes.left));
  return (
    <svg
      class="trend-drawing"
      width={chart.width}
      height={chart.height}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={`${words.chart}: ${summariseTrend(indicator, points)}`}
    >
      {chart.ticks.map(({ value, y }) => (
        <g key={value}>
          <line class="trend-tick-line" x1={chart.fromX} x2={chart.width} y1={y} y2={y} />
          <text class="trend-tick" x={chart.fromX - 8} y={y + 4} text-anchor="end">
            {formatTickValue(isShare, value)}
          </text>
        </g>
      ))}
      <path class="trend-line" d={chart.line} />
      {chart.marks.map(({ observationId, x, y, bar }, index) => (
        <g key={observationId}>
          {bar && <path class="trend-bar" d={drawBar(x, bar)} />}
          {y === undefined ? (
            <text class="trend-none" x={x} y={chart.bottomY - 8} text-anchor="middle">
              –
            </text>
          ) : (
            <circle class="trend-point" cx={x} cy={y} r={6} />
          )}
          {index % every === 0 && (
            <text class="trend-tick" x={x} y={chart.bottomY + 20} text-anchor="middle">
              {formatShortDay(points[index]!.startedAt)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** With a foot at each end, or an arrow where it goes on. */
function drawBar(x: number, bar: { readonly fromY: number; readonly toY: number; readonly isCut: boolean }): string {
  const head = bar.isCut ? `M${x - 5},${bar.toY + 6}L${x},${bar.toY}L${x + 5},${bar.toY + 6}` : foot(x, bar.toY);
  return `M${x},${bar.fromY}L${x},${bar.toY}${foot(x, bar.fromY)}${head}`;
}

const foot = (x: number, y: number): string => `M${x - 6},${y}L${x + 6},${y}`;

function formatTickValue(isShare: boolean, value: number): string {
  if (isShare) return formatPercent(value);
  return Number.isInteger(value) ? formatWhole(value) : formatDecimal(value);
}

function TrendTable({ indicator, points, titleOf }: TrendFigureProps) {
  const format = (value: number) => formatIndicatorValue(indicator, value);
  return (
    <table class="tally-table">
      <caption class="visually-hidden">{indicatorMessages[indicator].name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columnLesson}</th>
          <th scope="col">{words.columnValue}</th>
          <th scope="col">{words.columnBetween}</th>
          <th scope="col">{words.columnCounted}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.observationId}>
            <th scope="row">
              <bdi>{titleOf(point)}</bdi> ({formatDay(point.startedAt)})
            </th>
            <td>
              {point.value === null ? (
                point.watched === 'no' ? (
                  words.notWatched
                ) : (
                  '–'
                )
              ) : (
                <data value={String(point.value)}>{format(point.value)}</data>
              )}
            </td>
            <td>{point.interval ? `${format(point.interval[0])} – ${format(point.interval[1])}` : '–'}</td>
            <td>{Number.isInteger(point.y) ? formatWhole(point.y) : formatDecimal(point.y)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
