/** Which two groups are beside each other: first the split, then two of its groups. */
import { useState } from 'preact/hooks';
import { type GroupPair, listPairs } from '../../../core/profile/group-pairs';
import { expectationGroupingId, type Grouping } from '../../../core/record/school-class';
import { comparisonMessages, groupingName } from '../../messages/comparison';
import { groupName } from '../../messages/review';
import { SegmentedChoice } from '../../parts/segmented-choice';

export interface ChosenPair {
  readonly grouping: Grouping;
  /** Absent when the split has one group only. */
  readonly pair: GroupPair | undefined;
  readonly chooseGrouping: (id: string) => void;
  readonly choosePair: (key: string) => void;
}

const keyOf = ({ a, b }: GroupPair): string => JSON.stringify([a, b]);

/** At first the own inschatting, its two ends. @param groupings at least one */
export function usePair(groupings: readonly Grouping[]): ChosenPair {
  const [groupingId, chooseGrouping] = useState<string | undefined>(undefined);
  const [pairKey, choosePair] = useState<string | undefined>(undefined);
  const preferred = groupings.find(({ id }) => id === expectationGroupingId) ?? groupings[0]!;
  const grouping = groupings.find(({ id }) => id === groupingId) ?? preferred;
  const pairs = listPairs(grouping);
  const ends = pairs.find(({ a, b }) => a === grouping.values[0]?.id && b === grouping.values.at(-1)?.id);
  const pair = pairs.find((one) => keyOf(one) === pairKey) ?? ends;
  return { grouping, pair, chooseGrouping, choosePair };
}

export function PairChoice({
  groupings,
  chosen,
}: {
  readonly groupings: readonly Grouping[];
  readonly chosen: ChosenPair;
}) {
  const { grouping, pair } = chosen;
  const pairs = listPairs(grouping);
  const nameOf = (id: string): string => {
    const value = grouping.values.find((one) => one.id === id);
    return value ? groupName(grouping.id, value) : id;
  };
  if (groupings.length < 2 && pairs.length < 2) return null;
  return (
    <div class="pair-choice">
      {groupings.length > 1 && (
        <SegmentedChoice
          label={comparisonMessages.chooseGrouping}
          hideLabel
          value={grouping.id as string}
          onChange={chosen.chooseGrouping}
          options={groupings.map((one) => ({
            value: one.id as string,
            label: groupingName(one),
          }))}
        />
      )}
      {pairs.length > 1 && pair && (
        <label class="plan-choice">
          <span class="visually-hidden">{comparisonMessages.choosePair}</span>
          <select
            class="field-input"
            value={keyOf(pair)}
            onChange={(event) => chosen.choosePair(event.currentTarget.value)}
          >
            {pairs.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {comparisonMessages.pair(nameOf(one.a), nameOf(one.b))}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
