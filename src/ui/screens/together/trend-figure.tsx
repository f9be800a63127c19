/** One number from lesson to lesson, of the class or of its groups, with what the tallies leave open. */
import { shapePath } from '../../../core/chart/mark-shapes';
import { shortLabel } from '../../../core/chart/short-label';
import { layoutTrend, type TrendLine, trendNameHeight, trendSizes } from '../../../core/chart/trend-chart';
import type { IndicatorId } from '../../../core/measures/indicator-table';
import type { TrendPoint, TrendValue } from '../../../core/profile/trend';
import type { ObservationId } from '../../../core/record/ids';
import type { Grouping } from '../../../core/record/school-class';
import { ChartFigure } from '../../charts/chart-figure';
import { MarkWalk } from '../../charts/mark-walk';
import { useSlices } from '../../charts/use-slices';
import { useWidth } from '../../charts/use-width';
import { formatDay, formatDecimal, formatPercent, formatShortDay, formatWhole } from '../../messages/format';
import { formatIndicatorValue, indicatorMessages } from '../../messages/indicators';
import { shortGroupName } from '../../messages/review';
import { summariseTrend, togetherMessages as words } from '../../messages/together';
import { goTo, linkTo } from '../../router';
import { ScrolledTable } from '../review/scrolled-table';
import './trend-figure.css';

interface TrendFigureProps {
  readonly indicator: IndicatorId;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** Left out: the class as a whole. */
  readonly grouping?: Grouping;
  readonly titleOf: (point: TrendPoint) => string;
}

/** The class, or one of its groups, with a value per lesson. */
interface Course {
  readonly id: string;
  readonly name: string;
  readonly values: readonly TrendValue[];
}

function listCourses(points: readonly TrendPoint[], grouping: Grouping | undefined): Course[] {
  if (!grouping) return [{ id: '', name: words.wholeClass, values: points }];
  return grouping.values.map((value) => ({
    id: value.id,
    name: shortGroupName(grouping.id, value),
    values: points.flatMap(({ groups }) => groups[grouping.id]?.[value.id] ?? []),
  }));
}

export function TrendFigure(props: TrendFigureProps) {
  const { indicator, points, grouping } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const courses = listCourses(points, grouping);
  const summary = summariseTrend(indicator, points, grouping);
  return (
    <ChartFigure fileName="door-de-tijd" summary={summary} table={() => <TrendTable {...props} courses={courses} />}>
      <div class="trend-box" ref={box}>
        {width > 0 && <Drawing {...props} courses={courses} summary={summary} width={width} />}
      </div>
    </ChartFigure>
  );
}

/** Narrower than this a date would run into the next one, pixels. */
const dateWidth = 58;
const letterWidth = 7;
/** Half the width of a mark: less where many lessons stand beside each other, pixels. */
const largestMark = 6;
const smallestMark = 1.5;

/** Of a school year the marks come with the next frames: all at once holds up a tablet. */
const lessonsAFrame = 40;

interface DrawingProps extends Pick<TrendFigureProps, 'indicator' | 'points' | 'titleOf'> {
  readonly courses: readonly Course[];
  readonly summary: string;
  readonly width: number;
}

function Drawing({ indicator, points, titleOf, courses, summary, width }: DrawingProps) {
  const isShare = indicatorMessages[indicator].unit === 'share' || indicatorMessages[indicator].unit === 'place';
  const series = courses.map(({ id, values }) => ({
    id,
    marks: values.map(({ value, interval }, place) => ({
      observationId: points[place]!.observationId,
      value,
      interval,
    })),
  }));
  const chart = layoutTrend(series, isShare, width);
  const step = (width - trendSizes.left - trendSizes.right) / Math.max(1, points.length * courses.length);
  const size = Math.min(largestMark, Math.max(smallestMark, step / 3));
  const every = Math.ceil((points.length * dateWidth) / Math.max(1, width - trendSizes.left));
  return (
    <svg
      class="trend-drawing"
      width={chart.width}
      height={chart.height}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="group"
      aria-label={`${words.chart}: ${summary}`}
    >
      {courses.length > 1 &&
        chart.lines.map(({ id, shape }, place) => (
          <g key={id}>
            <path class="trend-point" d={shapePath(shape, 10, 12 + place * trendNameHeight, 6)} />
            <text class="trend-name" x={24} y={16 + place * trendNameHeight}>
              {shortLabel(courses[place]!.name, Math.floor((width - 24) / letterWidth))}
            </text>
          </g>
        ))}
      {chart.ticks.map(({ value, y }) => (
        <g key={value}>
          <line class="trend-tick-line" x1={chart.fromX} x2={chart.width} y1={y} y2={y} />
          <text class="trend-tick" x={chart.fromX - 8} y={y + 4} text-anchor="end">
            {formatTickValue(isShare, value)}
          </text>
        </g>
      ))}
      {chart.lines.map((line) => (
        <Line key={line.id} line={line} bottomY={chart.bottomY} size={size} />
      ))}
      {chart.lessons.map(
        ({ observationId, x }, index) =>
          index % every === 0 && (
            <text key={observationId} class="trend-tick" x={x} y={chart.bottomY + 20} text-anchor="middle">
              {formatShortDay(points[index]!.startedAt)}
            </text>
          ),
      )}
      <MarkWalk
        marks={points.flatMap((point, lesson) =>
          chart.lines.flatMap((line, place) => {
            const { x, y } = line.marks[lesson]!;
            const course = courses[place]!;
            const label = `${titleOf(point)}, ${formatDay(point.startedAt)}, ${course.name}: ${describeValue(indicator, course.values[lesson]!)}`;
            return y === undefined ? [] : [{ id: `${point.observationId} ${line.id}`, x, y, label }];
          }),
        )}
        onOpen={(id) => goTo(linkTo('review', { observationId: id.split(' ')[0] as ObservationId }))}
      />
    </svg>
  );
}

function describeValue(indicator: IndicatorId, { value, interval }: TrendValue): string {
  if (value === null) return '–';
  const format = (one: number): string => formatIndicatorValue(indicator, one);
  return interval ? words.between(format(value), format(interval[0]), format(interval[1])) : format(value);
}

interface LineProps {
  readonly line: TrendLine;
  readonly bottomY: number;
  /** Half the width of a mark, pixels. */
  readonly size: number;
}

function Line({ line, bottomY, size }: LineProps) {
  const drawn = (1 + useSlices(Math.ceil(line.marks.length / lessonsAFrame) - 1)) * lessonsAFrame;
  return (
    <g class={size < largestMark ? 'trend-crowded' : undefined}>
      <path class="trend-line" d={line.line} />
      {line.marks.slice(0, drawn).map(({ observationId, x, y, bar }) => (
        <g key={observationId}>
          {bar && <path class="trend-bar" d={drawBar(x, bar, size)} />}
          {y === undefined ? (
            <text class="trend-none" x={x} y={bottomY - 8} text-anchor="middle">
              –
            </text>
          ) : (
            <path class="trend-point" d={shapePath(line.shape, x, y, size)} />
          )}
        </g>
      ))}
    </g>
  );
}

/** With a foot at each end, or an arrow where it goes on. */
function drawBar(x: number, bar: NonNullable<TrendLine['marks'][number]['bar']>, size: number): string {
  const head = bar.isCut
    ? `M${x - size},${bar.toY + size}L${x},${bar.toY}L${x + size},${bar.toY + size}`
    : foot(x, bar.toY, size);
  return `M${x},${bar.fromY}L${x},${bar.toY}${foot(x, bar.fromY, size)}${head}`;
}

const foot = (x: number, y: number, size: number): string => `M${x - size},${y}L${x + size},${y}`;

function formatTickValue(isShare: boolean, value: number): string {
  if (isShare) return formatPercent(value);
  return Number.isInteger(value) ? formatWhole(value) : formatDecimal(value);
}

function TrendTable(props: TrendFigureProps & { readonly courses: readonly Course[] }) {
  const { indicator, points, grouping, titleOf, courses } = props;
  const format = (value: number) => formatIndicatorValue(indicator, value);
  return (
    <ScrolledTable
      label={indicatorMessages[indicator].name}
      columns={[
        words.columnLesson,
        ...(grouping ? [words.columnGroup] : []),
        words.columnValue,
        words.columnBetween,
        words.columnCounted,
      ]}
    >
      <tbody>
        {points.flatMap((point, place) =>
          courses.map(({ id, name, values }) => {
            const { value, interval, y } = values[place]!;
            return (
              <tr key={`${point.observationId} ${id}`}>
                <th scope="row">
                  <bdi>{titleOf(point)}</bdi> ({formatDay(point.startedAt)})
                </th>
                {grouping && (
                  <td>
                    <bdi>{name}</bdi>
                  </td>
                )}
                <td>
                  {value !== null ? (
                    <data value={String(value)}>{format(value)}</data>
                  ) : point.watched === 'no' ? (
                    words.notWatched
                  ) : (
                    '–'
                  )}
                </td>
                <td>{interval ? `${format(interval[0])} – ${format(interval[1])}` : '–'}</td>
                <td>{Number.isInteger(y) ? formatWhole(y) : formatDecimal(y)}</td>
              </tr>
            );
          }),
        )}
      </tbody>
    </ScrolledTable>
  );
}
