/** *Wachttijden*: every silence after a question as a point against three counts. */
import { useMemo, useState } from 'preact/hooks';
import { shapePath } from '../../../core/chart/mark-shapes';
import { shapeOfEnding, type WaitEnding, waitEndings } from '../../../core/chart/wait-chart';
import type { InteractionId } from '../../../core/record/ids';
import { namePupils } from '../../../core/record/name-styles';
import type { SchoolClass } from '../../../core/record/school-class';
import { withShownGroupings } from '../../../core/record/shown-groupings';
import { countWaits, keepOfFilm, listWaits, type WaitMeasure, waitMeasures } from '../../../core/report/wait-list';
import { divideWaits, type WaitDivision, type WaitRowSubject } from '../../../core/report/wait-rows';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { ChartFigure } from '../../charts/chart-figure';
import { groupingName } from '../../messages/comparison';
import { filmMessages } from '../../messages/film';
import { labelMoment } from '../../messages/moment';
import { phaseMessages, questionMessages } from '../../messages/observe';
import { groupName } from '../../messages/review';
import { endingMessages, measureMessages, summariseWaits, waitMessages as words } from '../../messages/waits';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { SegmentedChoice } from '../../parts/segmented-choice';
import type { ScreenProps } from '../../router';
import { CorrectionNotice } from '../moment/correction-notice';
import { MomentSheet } from '../moment/moment-sheet';
import { useCorrections } from '../moment/use-corrections';
import { LessonGate } from '../review/lesson-gate';
import { LessonHeader } from '../review/lesson-header';
import { pupilNames } from '../review/pupils-of-lesson';
import { SavingProblem } from '../review/saving-sign';
import { WaitsChart } from './waits-chart';
import { WaitsTable } from './waits-table';
import './waits-screen.css';

/** Under this many silences nothing can be said about them. */
const fewestWaits = 5;

export function Screen({ params }: ScreenProps<'waits'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      showsCountsOnly
      results={(lesson, review) => <Waits lesson={lesson} review={review} />}
    />
  );
}

function Waits({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { observation, analysis } = lesson;
  const corrections = useCorrections(review);
  const [measure, setMeasure] = useState<WaitMeasure>('pause');
  const [openId, setOpenId] = useState<InteractionId | undefined>(undefined);
  const [onlyFilm, setOnlyFilm] = useState(false);
  const all = useMemo(() => listWaits(observation, analysis, measure), [observation, analysis, measure]);
  const ofFilm = useMemo(() => keepOfFilm(all, observation, measure), [all, observation, measure]);
  // The last of the film may be taken away while only those are shown.
  const waits = onlyFilm && ofFilm.length > 0 ? ofFilm : all;
  const open = openId && observation.interactions.find(({ id }) => id === openId);
  const isWatched = analysis.indicators.some(({ id, watched }) => id === 'pauseTime' && watched !== 'no');
  return (
    <>
      <LessonHeader lesson={lesson} tab="waits" />
      <main class="screen-main">
        <SavingProblem saving={lesson.saving} review={review} />
        <CorrectionNotice corrections={corrections} />
        {waits.length === 0 ? (
          <EmptyState title={isWatched ? words.empty : words.notWatched}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        ) : (
          <Card title={words.title}>
            <div class="waits-card">
              {!isWatched && <p>{words.notWatched}</p>}
              {ofFilm.length > 0 && ofFilm.length < all.length && (
                <SegmentedChoice
                  label={filmMessages.timesShown}
                  value={onlyFilm ? 'film' : 'all'}
                  onChange={(shown) => setOnlyFilm(shown === 'film')}
                  options={[
                    { value: 'all', label: filmMessages.allTimes },
                    { value: 'film', label: filmMessages.onlyVideo },
                  ]}
                />
              )}
              <WaitsFigure lesson={lesson} waits={waits} measure={measure} onMeasure={setMeasure} onOpen={setOpenId} />
            </div>
          </Card>
        )}
      </main>
      {open && (
        <MomentSheet
          lesson={lesson}
          moment={open}
          moments={waits.map(({ turn }) => turn)}
          corrections={corrections}
          onMoment={({ id }) => setOpenId(id)}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}

interface WaitsFigureProps {
  readonly lesson: ReviewedLesson;
  readonly waits: ReturnType<typeof listWaits>;
  readonly measure: WaitMeasure;
  readonly onMeasure: (measure: WaitMeasure) => void;
  readonly onOpen: (id: InteractionId) => void;
}

function WaitsFigure({ lesson, waits, measure, onMeasure, onOpen }: WaitsFigureProps) {
  const { observation, schoolClass, sealBroken } = lesson;
  const [chosen, setChosen] = useState('pupil');
  // What is closed is not even among the choices.
  const shown = useMemo(() => withShownGroupings(schoolClass, sealBroken), [schoolClass, sealBroken]);
  const divisions = divisionsOf(shown);
  const division = divisions.find(({ id }) => id === chosen) ?? divisions[0]!;
  const rows = useMemo(() => {
    const initials = namePupils(schoolClass.pupils, 'initials');
    return divideWaits(waits, division.division, shown, observation).map((row) => ({
      ...row,
      label: nameOfRow(row.subject, division.none),
      savedAs:
        row.subject.type === 'pupil'
          ? (initials.get(row.subject.pupilId) ?? '')
          : nameOfRow(row.subject, division.none),
    }));
  }, [waits, division.id, shown, observation]);
  const counts = countWaits(waits);
  const nameOf = pupilNames(lesson);
  return (
    <>
      <div class="waits-choices no-print">
        <SegmentedChoice
          label={words.measure}
          value={measure}
          onChange={onMeasure}
          options={waitMeasures.map((value) => ({ value, label: measureMessages[value] }))}
        />
        <label class="waits-division">
          <span class="segmented-legend">{words.divide}</span>
          <select class="field-input" value={division.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {divisions.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ChartFigure
        fileName="wachttijden"
        summary={summariseWaits(measure, counts)}
        table={() => <WaitsTable rows={rows} onOpen={onOpen} />}
      >
        <WaitsChart rows={rows} labelOf={(turn) => labelMoment(turn, nameOf)} onOpen={onOpen} />
      </ChartFigure>
      {counts.counted < fewestWaits && <p>{words.tooLittle}</p>}
      {counts.leftOut > 0 && <p class="muted">{words.leftOut(counts.leftOut)}</p>}
      <Legend
        endings={waitEndings.filter((ending) => waits.some(({ turn }) => (turn.endedBy ?? 'unknown') === ending))}
      />
      <p class="muted">{words.explain}</p>
    </>
  );
}

interface DivisionChoice {
  readonly id: string;
  readonly label: string;
  readonly division: WaitDivision;
  /** What the row is called in which nothing was coded. */
  readonly none: string;
}

function divisionsOf(shown: SchoolClass): DivisionChoice[] {
  return [
    { id: 'pupil', label: words.byPupil, division: { by: 'pupil' }, none: words.unknownPupil },
    { id: 'question', label: words.byQuestion, division: { by: 'question' }, none: words.noQuestion },
    { id: 'phase', label: words.byPhase, division: { by: 'phase' }, none: words.noPhase },
    ...shown.groupings.map((grouping) => ({
      id: `grouping:${grouping.id}`,
      label: words.byGrouping(groupingName(grouping)),
      division: { by: 'grouping', groupingId: grouping.id } as const,
      none: words.noGroup,
    })),
  ];
}

function nameOfRow(subject: WaitRowSubject, none: string): string {
  switch (subject.type) {
    case 'pupil':
      return subject.label;
    case 'question':
      return questionMessages[subject.question];
    case 'phase':
      return phaseMessages[subject.phase];
    case 'group':
      return groupName(subject.groupingId, subject.value);
    case 'none':
      return none;
  }
}

function Legend({ endings }: { readonly endings: readonly WaitEnding[] }) {
  return (
    <ul class="waits-legend" role="list" aria-label={words.legend}>
      {endings.map((ending) => (
        <li key={ending}>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <path class={`waits-dots waits-dots-${ending}`} d={shapePath(shapeOfEnding[ending], 8, 8, 5.5)} />
          </svg>
          {endingMessages[ending]}
        </li>
      ))}
    </ul>
  );
}
