/** Before coding a film: which film, which lesson, what is looked at. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import type { SchoolClass } from '../../../core/record/school-class';
import { calendarDay } from '../../../state/calendar-day';
import { dayOfFilm } from '../../../state/film-day';
import { createPreparation, findGaps, type Preparation } from '../../../state/preparation';
import { filmMessages as words } from '../../messages/film';
import { formatDay } from '../../messages/format';
import { prepareMessages } from '../../messages/prepare';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { DayField } from '../../parts/day-field';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { ScreenFoot } from '../../parts/screen-foot';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { PupilChoice } from '../prepare/pupil-choice';
import { QuestionCards } from '../prepare/question-cards';
import '../prepare/prepare.css';
import { ClassNotThere } from '../school-class/class-state';
import { type CheckedFilm, FilmPicker } from './film-picker';
import './film-start.css';

type Coder = 'self' | 'colleague';

export function Screen({ params }: ScreenProps<'filmStart'>) {
  const services = useServices();
  const preparation = useMemo(() => createPreparation(services, params.classId), [services, params.classId]);
  useEffect(() => void preparation.load(), [preparation]);
  const { loading, schoolClass } = useStore(preparation, (state) => state);
  const header = (
    <ScreenHeader
      title={words.startTitle}
      subtitle={schoolClass && <bdi>{schoolClass.name}</bdi>}
      back={{ href: linkTo('start', {}), label: words.backToStart }}
    />
  );
  if (loading !== 'ready' || !schoolClass) {
    return (
      <>
        {header}
        <ClassNotThere loading={loading === 'ready' ? 'missing' : loading} />
      </>
    );
  }
  return (
    <>
      {header}
      <FilmStartForm preparation={preparation} schoolClass={schoolClass} />
    </>
  );
}

interface FormProps {
  readonly preparation: Preparation;
  readonly schoolClass: SchoolClass;
}

function FilmStartForm({ preparation, schoolClass }: FormProps) {
  const draft = useStore(preparation, (state) => state.draft);
  const [film, setFilm] = useState<CheckedFilm>();
  const [day, setDay] = useState('');
  const [coder, setCoder] = useState<Coder>('self');
  const today = calendarDay(new Date());
  const fileDay = film && calendarDay(film.film.file.lastModified);
  const lessonDay = dayOfFilm(day, fileDay, today);
  // Who left the class since is in the film.
  useEffect(() => preparation.goToDay(lessonDay), [preparation, lessonDay]);
  const choose = useCallback((checked: CheckedFilm) => {
    setFilm(checked);
    // Phones date a film by the end of the recording: the day of the lesson.
    setDay(calendarDay(checked.film.file.lastModified));
  }, []);
  return (
    <main class="screen-main prepare">
      <p class="muted">{words.startSubtitle}</p>
      <div class="prepare-columns">
        <Card title={words.filmTitle}>
          <FilmPicker chosen={film} onChosen={choose} />
        </Card>
        <Card title={words.lessonTitle} class="prepare-fields">
          <Field
            label={words.lesson}
            placeholder={words.lessonPlaceholder}
            maxLength={80}
            value={draft.title}
            onInput={(title) => preparation.fill({ title })}
          />
          <DayField
            label={words.day}
            value={day}
            max={today}
            onInput={setDay}
            {...(film && day !== lessonDay && { hint: words.dayTaken(formatDay(lessonDay)) })}
          />
          <SegmentedChoice
            label={words.who}
            value={coder}
            onChange={setCoder}
            options={[
              { value: 'self', label: words.self },
              { value: 'colleague', label: words.colleague },
            ]}
          />
          {coder === 'self' ? (
            <p class="muted">{words.selfHint}</p>
          ) : (
            <Field
              label={prepareMessages.observer}
              placeholder={prepareMessages.observerPlaceholder}
              maxLength={12}
              value={draft.observer}
              onInput={(observer) => preparation.fill({ observer })}
            />
          )}
        </Card>
      </div>
      <Card title={words.questionTitle}>
        <p class="muted prepare-hint">{words.questionHint}</p>
        <QuestionCards
          chosen={draft.focusQuestion}
          withFilm
          onChoose={(focusQuestion) => preparation.fill({ focusQuestion })}
        />
      </Card>
      <PupilsCard preparation={preparation} schoolClass={schoolClass} />
      <StartBar preparation={preparation} schoolClass={schoolClass} film={film} day={lessonDay} coder={coder} />
    </main>
  );
}

function PupilsCard({ preparation, schoolClass }: FormProps) {
  const { absentPupilIds, focusPupilIds, focusQuestion } = useStore(preparation, (state) => state.draft);
  if (currentPupils(schoolClass).length === 0) return null;
  return (
    <Card title={prepareMessages.pupilsTitle}>
      <details class="film-pupils" open={focusQuestion === 'four'}>
        <summary>{prepareMessages.counts(absentPupilIds.length, focusPupilIds.length)}</summary>
        <PupilChoice preparation={preparation} schoolClass={schoolClass} />
      </details>
    </Card>
  );
}

interface StartBarProps extends FormProps {
  readonly film: CheckedFilm | undefined;
  /** `yyyy-MM-dd` */
  readonly day: string;
  readonly coder: Coder;
}

function StartBar({ preparation, schoolClass, film, day, coder }: StartBarProps) {
  const { films } = useServices();
  const state = useStore(preparation, (whole) => whole);
  const [asked, setAsked] = useState(false);
  const gaps = findGaps(state);
  const start = async () => {
    setAsked(true);
    if (gaps.length > 0 || !film) return;
    if (coder === 'self') preparation.fill({ observer: '' });
    // At noon it is the same day everywhere.
    const startedAt = new Date(`${day}T12:00`).toISOString();
    const observationId = await preparation.start({ fingerprint: film.fingerprint, startedAt });
    if (!observationId) return;
    await films.remember(observationId, film.film);
    goTo(linkTo('film', { observationId }), 'replace');
  };
  return (
    <ScreenFoot>
      {state.starting === 'failed' && <Notice kind="alert">{words.startFailed}</Notice>}
      {asked && (gaps.length > 0 || !film) && (
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
          {!film && <p>{words.chooseFirst}</p>}
          {gaps.map((gap) => (
            <p key={gap}>{prepareMessages.gaps[gap]}</p>
          ))}
        </Notice>
      )}
      <Button kind="primary" icon="play" class="screen-foot-button" onClick={() => void start()}>
        {state.starting === 'busy' ? words.starting : words.start}
      </Button>
    </ScreenFoot>
  );
}
