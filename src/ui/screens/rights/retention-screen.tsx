/** *Bewaartermijn*: until when each observation is kept, and a class without names in one tap. */
import { useState } from 'preact/hooks';
import type { ObservationSummary } from '../../../core/ports';
import { choosableDays, lastDayOf } from '../../../state/retention-days';
import type { KeptClass, RetentionStore } from '../../../state/retention-store';
import { appMessages } from '../../messages/app';
import { formatDay } from '../../messages/format';
import { rightsMessages as words } from '../../messages/rights';
import { startMessages } from '../../messages/start';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { Dialog } from '../../parts/dialog';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { OutcomeNotice } from './outcome-notice';
import { useRetention } from './use-retention';
import '../../parts/field.css';
import './rights.css';

export function Screen(_props: ScreenProps<'retention'>) {
  const { store, state } = useRetention();
  return (
    <>
      <ScreenHeader
        title={words.retentionTitle}
        subtitle={words.retentionSubtitle}
        back={{ href: linkTo('keeping', {}), label: words.back }}
      />
      <main class="screen-main rights">
        <p>{words.retentionWhat}</p>
        <OutcomeNotice outcome={state.outcome} />
        {state.loading === 'loading' && <Spinner label={appMessages.loading} />}
        {state.loading === 'failed' && (
          <EmptyState
            title={startMessages.loadFailedTitle}
            actions={<Button onClick={() => void store.load()}>{startMessages.tryAgain}</Button>}
          >
            <p>{startMessages.loadFailed}</p>
          </EmptyState>
        )}
        {state.loading === 'ready' && state.classes.length === 0 && <p class="muted">{words.none}</p>}
        {state.loading === 'ready' &&
          state.classes.map((kept) => (
            <ClassCard key={kept.schoolClass.id} kept={kept} store={store} busy={state.busy} />
          ))}
      </main>
    </>
  );
}

interface ClassCardProps {
  readonly kept: KeptClass;
  readonly store: RetentionStore;
  readonly busy: boolean;
}

function ClassCard({ kept: { schoolClass, lessons }, store, busy }: ClassCardProps) {
  const { clock } = useServices();
  const [asking, setAsking] = useState(false);
  const { id: classId } = schoolClass;
  const name = schoolClass.name.trim() || startMessages.untitled;
  const days = choosableDays(new Date(clock.wallMs()));
  return (
    <Card title={<bdi>{name}</bdi>} isOneOfMany>
      {lessons.length === 0 ? (
        <p class="muted">{words.noLessons}</p>
      ) : (
        <ul role="list" class="rights-rows">
          {lessons.map((lesson) => (
            <LessonRow
              key={lesson.head.id}
              lesson={lesson}
              days={days}
              onChoose={(day) => void store.keepUntil([lesson.head.id], day)}
            />
          ))}
        </ul>
      )}
      <div class="rights-row-actions">
        <LinkButton icon="eye" href={linkTo('rights', { classId })}>
          {words.toRights}
        </LinkButton>
        <LinkButton icon="check" href={linkTo('agreement', { classId })}>
          {words.toAgreement}
        </LinkButton>
        <Button kind="danger" icon="trash" disabled={busy} onClick={() => setAsking(true)}>
          {words.anonymise}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={words.anonymiseTitle(name)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{words.keep}</Button>
              <Button
                kind="danger"
                icon="trash"
                onClick={() => {
                  setAsking(false);
                  void store.anonymise(classId);
                }}
              >
                {words.anonymiseSure}
              </Button>
            </>
          }
        >
          <p>{words.anonymiseText(lessons.length)}</p>
          <p>
            <strong>{words.anonymiseLast}</strong>
          </p>
        </Dialog>
      )}
    </Card>
  );
}

interface LessonRowProps {
  readonly lesson: ObservationSummary;
  readonly days: { readonly first: string; readonly last: string };
  readonly onChoose: (day: string) => void;
}

function LessonRow({ lesson: { head }, days, onChoose }: LessonRowProps) {
  const [isWrong, setIsWrong] = useState(false);
  const day = formatDay(head.startedAt);
  const choose = (chosen: string) => {
    const fits = chosen >= days.first && chosen <= days.last;
    setIsWrong(!fits);
    if (fits) onChoose(chosen);
  };
  return (
    <li class="rights-row">
      <p class="rights-row-words">
        <bdi>{head.title}</bdi> <span class="muted">{day}</span>
        {isWrong && (
          <span class="field-error" role="alert">
            <br />
            {words.wrongDay(days.first, days.last)}
          </span>
        )}
      </p>
      <label class="rights-date">
        <span class="muted" aria-hidden="true">
          {words.lastDayHint}
        </span>
        <input
          type="date"
          class="field-input"
          autocomplete="off"
          aria-label={words.lastDay(head.title, day)}
          value={lastDayOf(head)}
          min={days.first}
          max={days.last}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </label>
    </li>
  );
}
