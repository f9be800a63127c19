/** One pupil (full dot) among the classmates (rings), with the class value as a line. The text beside it says the same. */
import {
  layoutStrip,
  type StripChart,
  type StripDomain,
  type StripDot,
  type StripRanges,
  type StripValue,
} from '../../core/chart/strip-chart';
import type { PupilId } from '../../core/record/ids';
import './channel.css';
import { MarkWalk, type WalkedMark } from './mark-walk';
import './strip-figure.css';

const size = { width: 320, height: 48, dotRadius: 4.5 };
const tickHeight = 14;

interface StripFigureProps {
  /** Of all pupils with a value, in seating order. */
  readonly values: readonly StripValue[];
  readonly ownId: PupilId;
  readonly classValue: number | null;
  readonly domain: StripDomain;
  /** What lots would give this pupil, and where its value probably lies. */
  readonly ranges?: StripRanges;
  readonly formatTick: (value: number) => string;
  /** The picture in one sentence. */
  readonly summary: string;
  /** What a mark says to the keyboard. */
  readonly labelOf: (pupilId: PupilId) => string;
  readonly classLabel: string;
}

export function StripFigure(props: StripFigureProps) {
  const { values, ownId, classValue, domain, ranges, formatTick, summary } = props;
  const strip = layoutStrip(values, ownId, classValue, domain, size, ranges);
  const first = strip.ticks[0];
  const last = strip.ticks.at(-1);
  return (
    <svg
      class="strip-figure"
      viewBox={`0 0 ${size.width} ${size.height + tickHeight}`}
      role="group"
      aria-label={summary}
    >
      {strip.band && (
        <rect
          class="strip-band"
          x={strip.band.fromX - 3}
          width={strip.band.toX - strip.band.fromX + 6}
          y={8}
          height={size.height - 16}
          rx={3}
        />
      )}
      {first && last && <line class="strip-axis" x1={first.x} x2={last.x} y1={strip.middleY} y2={strip.middleY} />}
      {strip.dots.map((dot) => (
        <circle key={dot.pupilId} class="strip-dot" cx={dot.x} cy={dot.y} r={size.dotRadius - 0.6} />
      ))}
      {strip.classX !== undefined && (
        <line class="strip-class" x1={strip.classX} x2={strip.classX} y1={2} y2={size.height - 2} />
      )}
      {strip.likely && (
        <line
          class="strip-likely"
          x1={strip.likely.fromX}
          x2={strip.likely.toX}
          y1={size.height - 3}
          y2={size.height - 3}
        />
      )}
      {strip.own && <circle class="strip-own" cx={strip.own.x} cy={strip.own.y} r={8} />}
      {strip.ticks.map((tick) => (
        <text key={tick.value} class="strip-tick" x={tick.x} y={size.height + tickHeight - 3} text-anchor="middle">
          {formatTick(tick.value)}
        </text>
      ))}
      <MarkWalk marks={marksOf(strip, props)} />
    </svg>
  );
}

/** The pupil first, then the class, then the classmates in seating order: from left to right would be a ranking. */
function marksOf(strip: StripChart, { values, labelOf, classLabel }: StripFigureProps): WalkedMark[] {
  const dots = new Map(strip.dots.map((dot) => [dot.pupilId, dot]));
  const classmates = values.flatMap(({ pupilId }) => dots.get(pupilId) ?? []);
  const mark = ({ pupilId, x, y }: StripDot): WalkedMark => ({ id: pupilId, x, y, label: () => labelOf(pupilId) });
  return [
    ...(strip.own ? [mark(strip.own)] : []),
    ...(strip.classX === undefined ? [] : [{ id: 'class', x: strip.classX, y: strip.middleY, label: classLabel }]),
    ...classmates.map(mark),
  ];
}
