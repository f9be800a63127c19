/** The guided order of the talk after a lesson: fifteen minutes, six steps, each of which may be skipped. */

export const talkStepIds = ['ownView', 'predicted', 'seen', 'moment', 'intention', 'success'] as const;
export type TalkStepId = (typeof talkStepIds)[number];

const minutesOf: Readonly<Record<TalkStepId, number>> = {
  ownView: 2,
  predicted: 2,
  seen: 4,
  moment: 3,
  intention: 3,
  success: 1,
};

export interface TalkStep {
  readonly id: TalkStepId;
  readonly minutes: number;
  /** When it would begin if every step took its time, milliseconds. */
  readonly fromMs: number;
}

const minuteMs = 60_000;

export const talkSteps: readonly TalkStep[] = talkStepIds.map((id, index) => ({
  id,
  minutes: minutesOf[id],
  fromMs: talkStepIds.slice(0, index).reduce((sum, before) => sum + minutesOf[before] * minuteMs, 0),
}));

export const talkMinutes = talkSteps.reduce((sum, { minutes }) => sum + minutes, 0);

/** How much of a step's own time is over once the talk has lasted so long, from 0 to 1. */
export function filledShare({ fromMs, minutes }: TalkStep, elapsedMs: number): number {
  return Math.min(1, Math.max(0, (elapsedMs - fromMs) / (minutes * minuteMs)));
}
