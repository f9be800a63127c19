/** Waits set out in rows: of each pupil, each group, each sort of question, each phase. */
import { inSeatingOrder } from '../chart/seating-layout';
import type { GroupingId, PupilId } from '../record/ids';
import type { Question } from '../record/interaction';
import { type Observation, type Phase, phases } from '../record/observation';
import type { GroupValue, SchoolClass } from '../record/school-class';
import { phaseAt } from './interaction-rows';
import type { TimedWait } from './wait-list';

export type WaitDivision =
  | { readonly by: 'pupil' | 'question' | 'phase' }
  | { readonly by: 'grouping'; readonly groupingId: GroupingId };

/** What a row is about; `none` gathers what belongs in no other row. */
export type WaitRowSubject =
  | { readonly type: 'pupil'; readonly pupilId: PupilId; readonly label: string }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'group'; readonly groupingId: GroupingId; readonly value: GroupValue }
  | { readonly type: 'none' };

export interface WaitRowContent {
  readonly id: string;
  readonly subject: WaitRowSubject;
  readonly waits: readonly TimedWait[];
}

/** Rows with something in them; pupils in seating order, the rest in the order of the model, `none` last. */
export function divideWaits(
  waits: readonly TimedWait[],
  division: WaitDivision,
  schoolClass: SchoolClass,
  observation: Observation,
): WaitRowContent[] {
  const subjects = subjectsOf(division, schoolClass);
  const rowOf = rowReader(division, schoolClass, observation);
  const rows = new Map<string, TimedWait[]>(subjects.map(({ id }) => [id, []]));
  const rest: TimedWait[] = [];
  for (const wait of waits) (rows.get(rowOf(wait) ?? '') ?? rest).push(wait);
  return [
    ...subjects.map(({ id, subject }) => ({ id, subject, waits: rows.get(id)! })),
    { id: 'none', subject: { type: 'none' } as const, waits: rest },
  ].filter((row) => row.waits.length > 0);
}

type Row = Pick<WaitRowContent, 'id' | 'subject'>;

function subjectsOf(division: WaitDivision, { pupils, groupings }: SchoolClass): Row[] {
  switch (division.by) {
    case 'pupil':
      return inSeatingOrder(pupils).map(({ id, label }) => ({
        id: `row-${id}`,
        subject: { type: 'pupil', pupilId: id, label },
      }));
    case 'question':
      return (['reasoning', 'recall'] as const).map((question) => ({
        id: `row-${question}`,
        subject: { type: 'question', question },
      }));
    case 'phase':
      return phases.map((phase) => ({ id: `row-${phase}`, subject: { type: 'phase', phase } }));
    case 'grouping': {
      const { groupingId } = division;
      const values = groupings.find(({ id }) => id === groupingId)?.values ?? [];
      return values.map((value) => ({ id: `row-${value.id}`, subject: { type: 'group', groupingId, value } }));
    }
  }
}

/** The id of the row that a wait belongs in, before `row-`. */
function rowReader(
  division: WaitDivision,
  { pupils }: SchoolClass,
  observation: Observation,
): (wait: TimedWait) => string | undefined {
  const named = (id: string | null | undefined): string | undefined => (id ? `row-${id}` : undefined);
  switch (division.by) {
    case 'pupil':
      return ({ turn }) => named(turn.pupilId);
    case 'question':
      return ({ turn }) => named(turn.question);
    case 'phase':
      return ({ turn }) => named(phaseAt(observation, turn.atMs));
    case 'grouping': {
      const { groupingId } = division;
      const groupOf = new Map(
        pupils.map(({ id, groups }) => [id, Object.hasOwn(groups, groupingId) ? groups[groupingId] : undefined]),
      );
      return ({ turn }) => named(turn.pupilId && groupOf.get(turn.pupilId));
    }
  }
}
