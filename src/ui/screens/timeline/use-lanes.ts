/**
 * The ground of the timeline, then the marks of the lanes, laid out and drawn a lane a frame, then where the keyboard
 * goes. Until it is its turn each shows what it showed before, stretched to the width of now: zooming answers at once,
 * and two thousand marks follow.
 */
import { useRef } from 'preact/hooks';
import {
  type DividedMoments,
  type LaneId,
  type LanePlace,
  layoutLane,
  type TimelineContent,
  type TimelineGround,
  type TimelineLane,
  timelineSizes,
} from '../../../core/chart/lesson-timeline';
import type { Interaction } from '../../../core/record/interaction';
import { useSlices } from '../../charts/use-slices';

export interface ShownLane {
  readonly place: LanePlace;
  /** How many moments it has. */
  readonly count: number;
  /** Absent until its turn came for the first time. */
  readonly lane: TimelineLane | undefined;
  /** Of a lane that was laid out for another ground. */
  readonly transform: string | undefined;
}

/** A moment where the keyboard comes to it. */
interface Stop {
  readonly moment: Interaction;
  readonly x: number;
  readonly y: number;
}

export interface ShownLanes {
  /** What is drawn behind the lanes; absent before there is a width. */
  readonly ground: Stretched | undefined;
  /** What the marks of lanes without a transform point into. */
  readonly moments: readonly Interaction[];
  readonly lanes: readonly ShownLane[];
  /** In order of time; those of before until all lanes are laid out. */
  readonly stops: readonly Stop[];
}

interface Stretched {
  readonly ground: TimelineGround;
  /** Where this is the ground of before. */
  readonly transform: string | undefined;
}

interface Laid {
  readonly ground: TimelineGround;
  readonly lane: TimelineLane;
}

const nothing: ShownLanes = { ground: undefined, moments: [], lanes: [], stops: [] };

/**
 * @param divided the moments of this content
 * @param ground of this content; undefined before there is a width
 */
export function useLanes(
  content: TimelineContent,
  divided: DividedMoments,
  ground: TimelineGround | undefined,
): ShownLanes {
  const { moments } = content;
  // A lane with nothing in it costs no turn.
  const filled = content.lanes.filter((id) => divided[id].length > 0);
  const lastTurn = filled.length + 2;
  const turns = useSlices(lastTurn, ground);
  const behind = useRef<TimelineGround | undefined>(undefined);
  const first = useRef<TimelineGround | undefined>(undefined);
  const laid = useRef(new Map<LaneId, Laid>());
  const walk = useRef<{ readonly ground: TimelineGround; readonly stops: readonly Stop[] } | undefined>(undefined);
  if (!ground) return nothing;
  if (!behind.current) first.current = ground;
  if (turns > 0 || !behind.current) behind.current = ground;
  // The first ground of all comes with the first lane: that need not wait for it.
  const turnOfLanes = first.current === ground ? 0 : 2;
  const lanes = ground.lanes.map((place): ShownLane => {
    let known = laid.current.get(place.id);
    if (turns >= filled.indexOf(place.id) + turnOfLanes && known?.ground !== ground) {
      known = { ground, lane: layoutLane(content, divided, place, ground.width) };
      laid.current.set(place.id, known);
    }
    const isOld = known !== undefined && known.ground !== ground;
    return {
      place,
      count: divided[place.id].length,
      lane: known?.lane,
      transform: isOld ? stretch(known!, place, ground.width) : undefined,
    };
  });
  if (turns === lastTurn && walk.current?.ground !== ground) {
    walk.current = { ground, stops: stopsOf(lanes, moments) };
  }
  const shown = { ground: stretchGround(behind.current, ground), moments, lanes };
  if (!walk.current) return { ...shown, stops: [] };
  const { stops, ground: of } = walk.current;
  if (of.width === ground.width) return { ...shown, stops };
  const factor = factorOf(of.width, ground.width);
  return { ...shown, stops: stops.map((stop) => ({ ...stop, x: stretchX(stop.x, factor) })) };
}

/** Each moment once, where it stands in its first lane that is shown. */
function stopsOf(lanes: readonly ShownLane[], moments: readonly Interaction[]): Stop[] {
  const stops: (Stop | undefined)[] = moments.map(() => undefined);
  for (const { lane } of lanes) {
    for (const { index, x, y } of lane?.marks ?? []) stops[index] ??= { moment: moments[index]!, x, y };
  }
  return stops.filter((stop) => stop !== undefined);
}

const factorOf = (from: number, to: number): number =>
  Math.max(0, to - 2 * timelineSizes.side) / Math.max(1, from - 2 * timelineSizes.side);

const stretchX = (x: number, factor: number): number => timelineSizes.side + (x - timelineSizes.side) * factor;

function stretchGround(behind: TimelineGround, ground: TimelineGround): Stretched {
  if (behind === ground) return { ground, transform: undefined };
  const factor = factorOf(behind.width, ground.width);
  return { ground: behind, transform: `translate(${stretchX(0, factor)} 0) scale(${factor} 1)` };
}

function stretch({ ground, lane }: Laid, place: LanePlace, width: number): string {
  const factor = factorOf(ground.width, width);
  return `translate(${stretchX(0, factor)} ${place.y - lane.y}) scale(${factor} 1)`;
}
