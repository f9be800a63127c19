/** Before the lesson: what the teacher wants to know, what is looked at, and who is there. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { observerSides } from '../../../core/chart/seating-turn';
import { currentPupils } from '../../../core/record/current-pupils';
import type { SchoolClass } from '../../../core/record/school-class';
import { createPreparation, findGaps, type Preparation } from '../../../state/preparation';
import { prepareMessages } from '../../messages/prepare';
import { seatingMessages } from '../../messages/seating';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { ScreenFoot } from '../../parts/screen-foot';
import { ScreenHeader } from '../../parts/screen-header';
import { SelectField } from '../../parts/select-field';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useLeaving } from '../../use-leaving';
import { useStore } from '../../use-store';
import { ClassNotThere } from '../school-class/class-state';
import { LastIntentionsCard } from './last-intentions-card';
import { AgreementNotice } from './agreement-notice';
import { PupilChoice } from './pupil-choice';
import { QuestionCards } from './question-cards';
import './prepare.css';

export function Screen({ params }: ScreenProps<'prepare'>) {
  const services = useServices();
  const preparation = useMemo(() => createPreparation(services, params.classId), [services, params.classId]);
  useEffect(() => void preparation.load(), [preparation]);
  useLeaving(preparation.keepDraft);
  const { loading, schoolClass, runningId } = useStore(preparation, (state) => state);
  const title = (
    <ScreenHeader
      title={prepareMessages.title}
      subtitle={schoolClass && <bdi>{schoolClass.name}</bdi>}
      back={{ href: linkTo('start', {}), label: prepareMessages.backToStart }}
    />
  );
  if (loading !== 'ready' || !schoolClass)
    return (
      <>
        {title}
        <ClassNotThere loading={loading === 'ready' ? 'missing' : loading} />
      </>
    );
  return (
    <>
      {title}
      <main class="screen-main prepare">
        {runningId && (
          <Notice
            kind="hint"
            actions={
              <LinkButton href={linkTo('observe', { observationId: runningId })}>
                {prepareMessages.goToRunning}
              </LinkButton>
            }
          >
            {prepareMessages.running}
          </Notice>
        )}
        <LastIntentionsCard preparation={preparation} classId={schoolClass.id} />
        <AgreementNotice schoolClass={schoolClass} />
        <div class="prepare-columns">
          <AskCard preparation={preparation} />
          <LessonCard preparation={preparation} schoolClass={schoolClass} />
        </div>
        <QuestionCard preparation={preparation} />
        <PupilsCard preparation={preparation} schoolClass={schoolClass} />
        <StartBar preparation={preparation} schoolClass={schoolClass} />
      </main>
    </>
  );
}

interface PartProps {
  readonly preparation: Preparation;
}

function AskCard({ preparation }: PartProps) {
  const draft = useStore(preparation, (state) => state.draft);
  return (
    <Card title={prepareMessages.askTitle} class="prepare-fields">
      <Field
        label={prepareMessages.ownQuestion}
        placeholder={prepareMessages.ownQuestionPlaceholder}
        rows={2}
        maxLength={500}
        value={draft.ownQuestion}
        onInput={(ownQuestion) => preparation.fill({ ownQuestion })}
      />
      <Field
        label={prepareMessages.lessonGoal}
        placeholder={prepareMessages.lessonGoalPlaceholder}
        rows={2}
        maxLength={500}
        value={draft.lessonGoal}
        onInput={(lessonGoal) => preparation.fill({ lessonGoal })}
      />
    </Card>
  );
}

function LessonCard({ preparation, schoolClass }: PartProps & { readonly schoolClass: SchoolClass }) {
  const draft = useStore(preparation, (state) => state.draft);
  const classes = useStore(preparation, (state) => state.classes);
  const side = useStore(preparation, (state) => state.side);
  return (
    <Card title={prepareMessages.lessonTitle} class="prepare-fields">
      {classes.length > 1 && (
        <SelectField
          label={prepareMessages.schoolClass}
          value={schoolClass.id}
          options={classes.map(({ id, name }) => ({ value: id, label: name.trim() || prepareMessages.untitledClass }))}
          onChange={(id) => {
            const other = classes.find((one) => one.id === id);
            if (other) goTo(linkTo('prepare', { classId: other.id }), 'replace');
          }}
        />
      )}
      <Field
        label={prepareMessages.lesson}
        placeholder={prepareMessages.lessonPlaceholder}
        maxLength={80}
        value={draft.title}
        onInput={(title) => preparation.fill({ title })}
      />
      <Field
        label={prepareMessages.observer}
        placeholder={prepareMessages.observerPlaceholder}
        maxLength={12}
        value={draft.observer}
        onInput={(observer) => preparation.fill({ observer })}
      />
      <SegmentedChoice
        label={prepareMessages.side}
        value={side}
        onChange={preparation.turnTo}
        options={observerSides.map((value) => ({ value, label: seatingMessages.sides[value] }))}
      />
    </Card>
  );
}

function QuestionCard({ preparation }: PartProps) {
  const chosen = useStore(preparation, (state) => state.draft.focusQuestion);
  return (
    <Card
      title={prepareMessages.questionTitle}
      actions={
        <LinkButton kind="quiet" icon="play" href={linkTo('practice', {})}>
          {prepareMessages.practise}
        </LinkButton>
      }
    >
      <p class="muted prepare-hint">{prepareMessages.questionHint}</p>
      <QuestionCards chosen={chosen} onChoose={(focusQuestion) => preparation.fill({ focusQuestion })} />
    </Card>
  );
}

function PupilsCard({ preparation, schoolClass }: PartProps & { readonly schoolClass: SchoolClass }) {
  const { absentPupilIds, focusPupilIds, seatsHold } = useStore(preparation, (state) => state.draft);
  if (currentPupils(schoolClass).length === 0) return null;
  return (
    <Card
      title={prepareMessages.pupilsTitle}
      actions={
        <span class="muted" role="status">
          {prepareMessages.counts(absentPupilIds.length, focusPupilIds.length)}
        </span>
      }
    >
      <PupilChoice preparation={preparation} schoolClass={schoolClass} />
      <div class="prepare-seats">
        <SegmentedChoice
          label={prepareMessages.seatsHold}
          value={seatsHold === undefined ? undefined : seatsHold ? 'yes' : 'no'}
          onChange={(value) => preparation.fill({ seatsHold: value === 'yes' })}
          onClear={() => preparation.fill({ seatsHold: undefined })}
          options={[
            { value: 'yes', label: prepareMessages.yes },
            { value: 'no', label: prepareMessages.no },
          ]}
        />
        <p class="muted">{prepareMessages.seatsHoldHint}</p>
        {seatsHold === false && (
          <div class="prepare-seats-mend">
            <LinkButton icon="grid" href={linkTo('schoolClass', { classId: schoolClass.id })}>
              {prepareMessages.mendSeats}
            </LinkButton>
            <span class="muted">{prepareMessages.mendSeatsHint}</span>
          </div>
        )}
      </div>
    </Card>
  );
}

function StartBar({ preparation, schoolClass }: PartProps & { readonly schoolClass: SchoolClass }) {
  const state = useStore(preparation, (whole) => whole);
  const [asked, setAsked] = useState(false);
  const gaps = findGaps(state);
  const start = async () => {
    setAsked(true);
    if (gaps.length > 0) return;
    const observationId = await preparation.start();
    if (observationId) goTo(linkTo('observe', { observationId }), 'replace');
  };
  return (
    <ScreenFoot>
      {state.starting === 'failed' && <Notice kind="alert">{prepareMessages.startFailed}</Notice>}
      {asked && gaps.length > 0 && (
        <Notice
          kind="alert"
          actions={
            gaps.includes('pupils') && (
              <LinkButton href={linkTo('schoolClass', { classId: schoolClass.id })}>
                {prepareMessages.addPupils}
              </LinkButton>
            )
          }
        >
          {gaps.map((gap) => (
            <p key={gap}>{prepareMessages.gaps[gap]}</p>
          ))}
        </Notice>
      )}
      <Button kind="primary" icon="play" class="screen-foot-button" onClick={() => void start()}>
        {state.starting === 'busy' ? prepareMessages.starting : prepareMessages.start}
      </Button>
    </ScreenFoot>
  );
}
