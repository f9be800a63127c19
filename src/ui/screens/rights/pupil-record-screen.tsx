/** Everything that is kept about one pupil, to be read or printed in one action. */
import { useEffect, useState } from 'preact/hooks';
import { collectPupilRecord, type LessonOfPupil, type PupilRecord } from '../../../core/report/pupil-record';
import { lastDayOf } from '../../../state/retention-days';
import type { SchoolClass } from '../../../core/record/school-class';
import { readClassWhole } from '../../../state/retention-store';
import { appMessages } from '../../messages/app';
import { expectationMessages } from '../../messages/expectation';
import { formatDay, formatLessonTime, formatList } from '../../messages/format';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { rightsMessages as words } from '../../messages/rights';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import './rights.css';

type Reading =
  | { readonly type: 'loading' | 'missing' }
  | { readonly type: 'ready'; readonly record: PupilRecord; readonly schoolClass: SchoolClass };

function useRecord({ classId, pupilId }: ScreenProps<'pupilRecord'>['params']): Reading {
  const services = useServices();
  const [reading, setReading] = useState<Reading>({ type: 'loading' });
  useEffect(() => {
    readClassWhole(services, classId)
      .then((whole) => {
        const record = whole && collectPupilRecord(whole.schoolClass, whole.observations, pupilId);
        setReading(record ? { type: 'ready', record, schoolClass: whole.schoolClass } : { type: 'missing' });
      })
      .catch(() => setReading({ type: 'missing' }));
  }, [services, classId, pupilId]);
  return reading;
}

export function Screen({ params }: ScreenProps<'pupilRecord'>) {
  const reading = useRecord(params);
  const [isTeacher, setIsTeacher] = useState(false);
  return (
    <>
      <ScreenHeader
        title={words.recordTitle}
        back={{ href: linkTo('rights', { classId: params.classId }), label: words.rightsTitle }}
        actions={
          reading.type === 'ready' && (
            <Button kind="primary" icon="save" onClick={() => print()}>
              {words.print}
            </Button>
          )
        }
      />
      <main class="screen-main rights">
        {reading.type === 'loading' && <Spinner label={appMessages.loading} />}
        {reading.type === 'missing' && <EmptyState title={words.missing} />}
        {reading.type === 'ready' && (
          <Contents {...reading} isTeacher={isTeacher} onTeacher={() => setIsTeacher(true)} />
        )}
      </main>
    </>
  );
}

interface ContentsProps {
  readonly record: PupilRecord;
  readonly schoolClass: SchoolClass;
  readonly isTeacher: boolean;
  readonly onTeacher: () => void;
}

function Contents({ record, schoolClass, isTeacher, onTeacher }: ContentsProps) {
  const { lessons, groups } = record;
  const unseen = lessons.filter(({ isUnseen }) => isUnseen).length;
  // An inschatting is the teacher's to open, whether there is a lesson yet or not.
  const holdsBack = !isTeacher && (unseen > 0 || groups.some(({ isExpectation }) => isExpectation));
  return (
    <>
      {holdsBack && (
        <div class="no-print">
          <Notice kind="hint" actions={<Button onClick={onTeacher}>{words.showUnseen}</Button>}>
            {unseen > 0 ? words.unseen(unseen) : words.closedEstimates}
          </Notice>
        </div>
      )}
      <Card>
        <p class="muted rights-intro">{words.recordWhat}</p>
        <PupilFacts record={record} schoolClass={schoolClass} holdsBack={holdsBack} />
      </Card>
      {lessons.length === 0 && <p class="muted">{words.noRecord}</p>}
      {lessons
        .filter(({ isUnseen }) => !(holdsBack && isUnseen))
        .map((lesson) => (
          <LessonCard key={lesson.observation.id} lesson={lesson} />
        ))}
    </>
  );
}

function PupilFacts(props: {
  readonly record: PupilRecord;
  readonly schoolClass: SchoolClass;
  readonly holdsBack: boolean;
}) {
  const { record } = props;
  const { pupil, groups } = record;
  const shown = groups.filter(({ isExpectation }) => !(props.holdsBack && isExpectation));
  return (
    <dl class="rights-facts">
      <dt>{words.recordName}</dt>
      <dd>
        <bdi>{pupil.label}</bdi>
      </dd>
      <dt>{words.recordClass}</dt>
      <dd>
        <bdi>{props.schoolClass.name}</bdi>
      </dd>
      <dt>{words.recordSeat}</dt>
      <dd>{pupil.seat ? words.seat(pupil.seat.row, pupil.seat.column) : words.noSeat}</dd>
      {pupil.joinedOn !== undefined && (
        <>
          <dt>{words.recordJoined}</dt>
          <dd>{formatDay(pupil.joinedOn)}</dd>
        </>
      )}
      {pupil.leftOn !== undefined && (
        <>
          <dt>{words.recordLeft}</dt>
          <dd>{formatDay(pupil.leftOn)}</dd>
        </>
      )}
      <dt>{words.recordGroups}</dt>
      <dd>
        {shown.length === 0
          ? words.noGroups
          : shown.map(({ grouping, value, isExpectation, basis }) => (
              <p key={grouping}>
                {isExpectation && `${words.expectation}, `}
                <bdi>{grouping}</bdi>: <bdi>{value}</bdi>
                {basis && ` (${expectationMessages.bases[basis]})`}
              </p>
            ))}
        {record.hasSealedEstimates && <p class="muted">{words.sealedEstimates}</p>}
      </dd>
      {pupil.extra && (
        <>
          <dt>{words.recordOther}</dt>
          <dd>
            <bdi>{JSON.stringify(pupil.extra)}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}

function LessonCard({ lesson }: { readonly lesson: LessonOfPupil }) {
  const { observation, moments, presence, mentions } = lesson;
  return (
    <Card title={<bdi>{observation.title}</bdi>} isOneOfMany>
      <div class="rights-lesson">
        <p class="muted">
          {words.lessonLine(formatDay(observation.startedAt), observation.observer)}.{' '}
          {words.keptUntil(lastDayOf(observation))}
        </p>
        {lesson.isFocus && <p>{words.wasFocus}</p>}
        {presence && (
          <p>
            {presence.length === 0
              ? words.wasAbsent
              : words.presence(
                  formatList(
                    presence.map(({ fromMs, toMs }) => `${formatLessonTime(fromMs)} tot ${formatLessonTime(toMs)}`),
                  ),
                )}
          </p>
        )}
        {lesson.predicted && <p>{words.predicted[lesson.predicted]}</p>}
        {moments.length > 0 && (
          <table class="rights-moments" aria-label={words.momentsOf(observation.title)}>
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                <th scope="col">{words.moment}</th>
              </tr>
            </thead>
            <tbody>
              {moments.map((moment) => (
                <tr key={moment.id}>
                  <td>{formatLessonTime(moment.atMs)}</td>
                  <td>
                    {nameMoment(moment)} <bdi>{describePupilMoment(moment)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {mentions.length > 0 && (
          <>
            <p>{words.mentions}</p>
            <ul class="rights-quotes">
              {mentions.map((text, index) => (
                <li key={index}>
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}
