/** The teacher's estimate per pupil, made alone, then sealed: whoever observes does not see it. */
import { useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import {
  countEstimates,
  estimatePupil,
  expectationOf,
  nameSubject,
  sealExpectation,
  subjectOf,
} from '../../../core/record/expectation';
import { expectationGroupingId, expectationValueIds, type SchoolClass } from '../../../core/record/school-class';
import type { ClassEditor } from '../../../state/class-editor';
import { expectationMessages } from '../../messages/expectation';
import { formatDay } from '../../messages/format';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { PupilName } from '../../parts/pupil-name';
import { Progress } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { ClassNotThere, SavedSign } from './class-state';
import { useClassEditor } from './use-class-editor';
import './expectation.css';

export function Screen({ params }: ScreenProps<'expectation'>) {
  const editor = useClassEditor(params.classId);
  const { loading, schoolClass, saving } = useStore(editor, (state) => state);
  const [opened, setOpened] = useState(false);
  const there = loading === 'ready' && schoolClass;
  const sealed = there && expectationOf(schoolClass)?.sealed === true;
  return (
    <>
      <ScreenHeader
        title={expectationMessages.title}
        subtitle={schoolClass && <bdi>{schoolClass.name}</bdi>}
        back={{ href: linkTo('schoolClass', { classId: params.classId }), label: expectationMessages.backToClass }}
        actions={there && <SavedSign saving={saving} onRetry={() => void editor.flush()} />}
      />
      {there ? (
        <main class="screen-main expectation">
          {sealed && !opened ? (
            <Sealed schoolClass={schoolClass} onOpen={() => setOpened(true)} />
          ) : (
            <Estimates editor={editor} schoolClass={schoolClass} onSealed={() => setOpened(false)} />
          )}
        </main>
      ) : (
        <ClassNotThere loading={loading === 'ready' ? 'missing' : loading} />
      )}
    </>
  );
}

function Sealed({ schoolClass, onOpen }: { readonly schoolClass: SchoolClass; readonly onOpen: () => void }) {
  const [asking, setAsking] = useState(false);
  const filledAt = expectationOf(schoolClass)?.extra?.['filledAt'];
  return (
    <EmptyState
      title={expectationMessages.sealedTitle}
      actions={
        asking ? (
          <>
            <Button kind="primary" onClick={onOpen}>
              {expectationMessages.confirmYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{expectationMessages.confirmNo}</Button>
          </>
        ) : (
          <Button icon="lock" onClick={() => setAsking(true)}>
            {expectationMessages.open}
          </Button>
        )
      }
    >
      <p>{expectationMessages.sealed(typeof filledAt === 'string' ? formatDay(filledAt) : '')}</p>
      {asking && (
        <p role="status">
          <strong>{expectationMessages.confirmOpen}</strong>
        </p>
      )}
    </EmptyState>
  );
}

interface EstimatesProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
  readonly onSealed: () => void;
}

function Estimates({ editor, schoolClass, onSealed }: EstimatesProps) {
  const { clock } = useServices();
  const grouping = expectationOf(schoolClass);
  const subject = subjectOf(grouping);
  const pupils = currentPupils(schoolClass);
  const asked = subject.trim() === '' ? expectationMessages.subjectFallback : subject.trim();
  const filled = countEstimates(schoolClass);
  const seal = () => {
    editor.change((before) => sealExpectation(before, new Date(clock.wallMs()).toISOString()));
    void editor.flush();
    onSealed();
  };
  if (pupils.length === 0) return <EmptyState title={expectationMessages.empty} />;
  return (
    <>
      <Card title={expectationMessages.introTitle} class="expectation-intro">
        <p>{expectationMessages.intro}</p>
        <div class="expectation-subject">
          <Field
            label={expectationMessages.subject}
            placeholder={expectationMessages.subjectPlaceholder}
            maxLength={40}
            value={subject}
            onInput={(next) => editor.change((before) => nameSubject(before, next))}
          />
        </div>
      </Card>
      <Card title={<bdi>{expectationMessages.question(asked)}</bdi>}>
        <p class="muted expectation-clear">
          {expectationMessages.comparedTo}. {expectationMessages.clear}
        </p>
        <ul role="list" class="expectation-rows">
          {pupils.map((pupil) => (
            <li class="expectation-row" key={pupil.id}>
              <span class="expectation-name" aria-hidden="true">
                <PupilName label={pupil.label} />
              </span>
              <SegmentedChoice
                label={expectationMessages.questionFor(pupil.label, asked)}
                hideLabel
                value={pupil.groups[expectationGroupingId] ?? undefined}
                options={expectationValueIds.map((value) => ({
                  value,
                  label: expectationMessages.values[value as unknown as keyof typeof expectationMessages.values],
                }))}
                onChange={(value) => editor.change((before) => estimatePupil(before, pupil.id, value))}
                onClear={() => editor.change((before) => estimatePupil(before, pupil.id, null))}
              />
            </li>
          ))}
        </ul>
      </Card>
      <div class="expectation-foot">
        <Progress label={expectationMessages.progress(filled, pupils.length)} value={filled} max={pupils.length} />
        {filled === 0 && <Notice kind="hint">{expectationMessages.sealHint}</Notice>}
        <Button kind="primary" icon="lock" class="expectation-seal" disabled={filled === 0} onClick={seal}>
          {grouping?.sealed ? expectationMessages.sealAgain : expectationMessages.seal}
        </Button>
      </div>
    </>
  );
}
