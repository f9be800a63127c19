/** The inschattingen as the teacher fills them in: per subject, per pupil, and what each is based on. */
import { useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import {
  addSubject,
  countEstimates,
  estimatePupil,
  expectationsOf,
  nameSubject,
  removeSubject,
  setBasis,
} from '../../../core/record/expectation';
import type { GroupingId } from '../../../core/record/ids';
import {
  type EstimateBasis,
  estimateBases,
  expectationGroupingId,
  expectationValueIds,
  type Pupil,
  type SchoolClass,
} from '../../../core/record/school-class';
import type { EstimatesDesk } from '../../../state/estimates-desk';
import { expectationMessages as words } from '../../messages/expectation';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Field } from '../../parts/field';
import { PupilName } from '../../parts/pupil-name';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { useServices } from '../../services';
import { SealBar } from './seal-bar';

interface EstimatesProps {
  readonly desk: EstimatesDesk;
  readonly schoolClass: SchoolClass;
}

const basisOptions = estimateBases.map((value) => ({ value, label: words.bases[value] }));

export function Estimates({ desk, schoolClass }: EstimatesProps) {
  const [wantedId, setWantedId] = useState<GroupingId>(expectationGroupingId);
  const subjects = expectationsOf(schoolClass);
  const grouping = subjects.find(({ id }) => id === wantedId) ?? subjects[0];
  const id = grouping?.id ?? expectationGroupingId;
  const pupils = currentPupils(schoolClass);
  const subject = grouping?.subject?.trim() ?? '';
  const asked = subject === '' ? words.subjectFallback : subject;
  const change = (edit: (before: SchoolClass) => SchoolClass) => desk.change(edit, id);
  if (pupils.length === 0) return <EmptyState title={words.empty} />;

  const baseAll = (basis: EstimateBasis) =>
    change((before) =>
      currentPupils(before)
        .filter((pupil) => (pupil.groups[id] ?? null) !== null && basisOf(before, id, pupil) === undefined)
        .reduce((next, pupil) => setBasis(next, pupil.id, basis, id), before),
    );
  return (
    <>
      <Card title={words.introTitle} class="expectation-intro">
        <p>{words.intro}</p>
        <Subjects desk={desk} schoolClass={schoolClass} chosen={id} onChoose={setWantedId} />
      </Card>
      <Card title={<bdi>{words.question(asked)}</bdi>}>
        <p class="muted expectation-clear">
          {words.comparedTo}. {words.clear}
        </p>
        <ul role="list" class="expectation-rows">
          {pupils.map((pupil) => {
            const value = pupil.groups[id] ?? undefined;
            return (
              <li class="expectation-row" key={pupil.id}>
                <span class="expectation-name" aria-hidden="true">
                  <PupilName label={pupil.label} />
                </span>
                <div class="expectation-answers">
                  <SegmentedChoice
                    label={words.questionFor(pupil.label, asked)}
                    hideLabel
                    value={value}
                    options={expectationValueIds.map((one) => ({
                      value: one,
                      label: words.values[one as unknown as keyof typeof words.values],
                    }))}
                    onChange={(next) => change((before) => estimatePupil(before, pupil.id, next, id))}
                    onClear={() => change((before) => estimatePupil(before, pupil.id, null, id))}
                  />
                  {value !== undefined && (
                    <div class="expectation-basis">
                      <SegmentedChoice
                        label={words.basisFor(pupil.label)}
                        hideLabel
                        value={basisOf(schoolClass, id, pupil)}
                        options={basisOptions}
                        onChange={(basis) => change((before) => setBasis(before, pupil.id, basis, id))}
                        onClear={() => change((before) => setBasis(before, pupil.id, undefined, id))}
                      />
                    </div>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
        <div class="expectation-all">
          <p>{words.basisForAll}</p>
          <div class="expectation-all-buttons" role="group" aria-label={words.basisForAll}>
            {basisOptions.map(({ value, label }) => (
              <Button key={value} onClick={() => baseAll(value)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      </Card>
      <SealBar desk={desk} schoolClass={schoolClass} filled={countEstimates(schoolClass, id)} pupils={pupils.length} />
    </>
  );
}

function basisOf({ groupings }: SchoolClass, id: GroupingId, pupil: Pupil): EstimateBasis | undefined {
  const basis = groupings.find((grouping) => grouping.id === id)?.basis ?? {};
  return Object.hasOwn(basis, pupil.id) ? basis[pupil.id] : undefined;
}

interface SubjectsProps extends EstimatesProps {
  readonly chosen: GroupingId;
  readonly onChoose: (id: GroupingId) => void;
}

function Subjects({ desk, schoolClass, chosen, onChoose }: SubjectsProps) {
  const { newId } = useServices();
  const [removing, setRemoving] = useState(false);
  const subjects = expectationsOf(schoolClass);
  const grouping = subjects.find(({ id }) => id === chosen);
  const add = () => {
    const unique = newId<string>();
    desk.change((before) => {
      const first = expectationsOf(before).length === 0 ? addSubject(before, unique) : before;
      return addSubject(first, unique);
    }, chosen);
    onChoose(`${expectationGroupingId}:${unique}` as GroupingId);
  };
  return (
    <div class="expectation-subjects">
      {subjects.length > 1 && (
        <SegmentedChoice
          label={words.subjects}
          value={chosen as string}
          onChange={(id) => {
            setRemoving(false);
            onChoose(id as GroupingId);
          }}
          options={subjects.map(({ id, subject }, index) => ({
            value: id as string,
            label: subject?.trim() ? subject : words.untitledSubject(index + 1),
          }))}
        />
      )}
      <div class="expectation-subject">
        <Field
          label={words.subject}
          placeholder={words.subjectPlaceholder}
          maxLength={40}
          value={grouping?.subject ?? ''}
          onInput={(next) => desk.change((before) => nameSubject(before, next, chosen), chosen)}
        />
        <Button icon="plus" onClick={add}>
          {words.addSubject}
        </Button>
        {subjects.length > 1 && !removing && (
          <Button icon="trash" onClick={() => setRemoving(true)}>
            {words.removeSubject}
          </Button>
        )}
      </div>
      {removing && (
        <div class="expectation-removing" role="group" aria-label={words.removeSubject}>
          <p>{words.removeSure(countEstimates(schoolClass, chosen))}</p>
          <Button
            kind="danger"
            onClick={() => {
              desk.change((before) => removeSubject(before, chosen), chosen);
              setRemoving(false);
            }}
          >
            {words.removeYes}
          </Button>
          <Button onClick={() => setRemoving(false)}>{words.removeNo}</Button>
        </div>
      )}
    </div>
  );
}
