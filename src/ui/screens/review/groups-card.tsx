/** Groups beside each other, as values: the own inschatting only after its teacher has opened it. */
import { useState } from 'preact/hooks';
import { expectationGroupingId, type Grouping } from '../../../core/record/school-class';
import { type GroupValues, type GroupValuesRow, groupValuesOf } from '../../../core/report/group-values';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { formatDay } from '../../messages/format';
import { describeEvidence, formatIndicatorValue, indicatorMessages } from '../../messages/indicators';
import { groupName, reviewMessages } from '../../messages/review';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { askedIndicators } from './key-sentences';

/** The own inschatting is closed here even when a file brings it unsealed. */
const isClosed = (grouping: Grouping): boolean => grouping.sealed || grouping.id === expectationGroupingId;

export function GroupsCard({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const filled = lesson.schoolClass.groupings.filter((grouping) =>
    lesson.schoolClass.pupils.some((pupil) => grouping.values.some(({ id }) => id === pupil.groups[grouping.id])),
  );
  const closed = filled.filter(isClosed);
  const visible = filled.filter((grouping) => lesson.sealBroken || !isClosed(grouping));
  return (
    <>
      {closed.length > 0 && !lesson.sealBroken && <SealCard grouping={closed[0]!} onOpen={() => review.openSeal()} />}
      {closed.length === 0 && (
        <Card title={reviewMessages.sealTitle}>
          <p class="muted">{reviewMessages.noEstimates}</p>
        </Card>
      )}
      {visible.length > 0 && <GroupTable lesson={lesson} groupings={visible} />}
    </>
  );
}

function SealCard({ grouping, onOpen }: { readonly grouping: Grouping; readonly onOpen: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const filledAt = grouping.extra?.['filledAt'];
  const day = typeof filledAt === 'string' ? formatDay(filledAt) : '';
  return (
    <Card class="seal-card" title={reviewMessages.sealTitle}>
      <p class="muted">{day === '' ? reviewMessages.sealed : reviewMessages.sealedOn(day)}</p>
      {isAsking ? (
        <div class="seal-question" role="group" aria-label={reviewMessages.openSeal}>
          <p>{reviewMessages.openSealQuestion}</p>
          <Button kind="primary" onClick={onOpen} autoFocus>
            {reviewMessages.openSealYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{reviewMessages.openSealNo}</Button>
        </div>
      ) : (
        <div class="seal-question">
          <Button kind="primary" icon="lock" onClick={() => setAsking(true)}>
            {reviewMessages.openSeal}
          </Button>
        </div>
      )}
    </Card>
  );
}

function GroupTable(props: { readonly lesson: ReviewedLesson; readonly groupings: readonly Grouping[] }) {
  const { schoolClass, analysis } = props.lesson;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [isAll, setAll] = useState(false);
  const preferred = props.groupings.find(({ id }) => id === expectationGroupingId) ?? props.groupings[0]!;
  const grouping = props.groupings.find(({ id }) => id === chosen) ?? preferred;
  const groups = groupValuesOf(schoolClass, grouping.id, analysis);
  const asked = askedIndicators(props.lesson.observation.focusQuestion);
  const first = groups.rows.filter(({ indicatorId }) => asked.includes(indicatorId));
  const shown = isAll || first.length === 0 ? groups.rows : first;
  return (
    <Card title={reviewMessages.groupsTitle}>
      {props.groupings.length > 1 && (
        <SegmentedChoice
          label={reviewMessages.groupsChoose}
          hideLabel
          value={grouping.id as string}
          onChange={setChosen}
          options={props.groupings.map((one) => ({
            value: one.id as string,
            label: one.id === expectationGroupingId ? reviewMessages.ownEstimate : one.name,
          }))}
        />
      )}
      <p class="muted groups-explain">{reviewMessages.groupsExplain}</p>
      {groups.rows.length === 0 ? (
        <p>{reviewMessages.groupsNone}</p>
      ) : (
        <>
          <ValuesTable groupingId={grouping.id} groups={groups} rows={shown} />
          {groups.rows.length > shown.length && (
            <Button kind="quiet" onClick={() => setAll(true)}>
              {reviewMessages.groupsMore(groups.rows.length)}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}

interface ValuesTableProps {
  readonly groupingId: string;
  readonly groups: GroupValues;
  readonly rows: readonly GroupValuesRow[];
}

function ValuesTable({ groupingId, groups, rows }: ValuesTableProps) {
  return (
    <div class="tally-scroll" role="group" aria-label={reviewMessages.groupsTitle} tabIndex={0}>
      <table class="tally-table group-table">
        <thead>
          <tr>
            <th scope="col">{reviewMessages.groupsColumn}</th>
            {groups.values.map((value, index) => (
              <th scope="col" key={value.id}>
                <bdi>{groupName(groupingId, value)}</bdi>
                <span class="group-size">{reviewMessages.groupSize(groups.sizes[index] ?? 0)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicatorId}>
              <th scope="row">{indicatorMessages[row.indicatorId].name}</th>
              {row.cells.map((cell, index) => (
                <td key={groups.values[index]!.id} class={cell.tooLittle ? 'group-thin' : undefined}>
                  {cell.total.value === null ? (
                    <span class="group-value">–</span>
                  ) : (
                    <data class="group-value" value={String(cell.total.value)}>
                      {formatIndicatorValue(row.indicatorId, cell.total.value)}
                    </data>
                  )}
                  <span class="group-evidence">{describeEvidence(row.indicatorId, cell.evidence)}</span>
                  {cell.tooLittle && <span class="group-evidence">{reviewMessages.tooLittle}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
