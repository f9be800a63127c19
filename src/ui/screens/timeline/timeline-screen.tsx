/** *Tijdlijn*: the whole lesson in lanes, and every moment of it to be seen and put right. */
import { useMemo, useState } from 'preact/hooks';
import { divideMoments } from '../../../core/chart/lesson-timeline';
import type { InteractionId } from '../../../core/record/ids';
import type { Interaction } from '../../../core/record/interaction';
import type { Phase } from '../../../core/record/observation';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { ChartFigure } from '../../charts/chart-figure';
import { labelMoment } from '../../messages/moment';
import { laneLegends, laneMessages, summariseTimeline, timelineMessages as words } from '../../messages/timeline';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import type { ScreenProps } from '../../router';
import { CorrectionNotice } from '../moment/correction-notice';
import { MomentSheet } from '../moment/moment-sheet';
import { useCorrections } from '../moment/use-corrections';
import { LessonGate } from '../review/lesson-gate';
import { FilmLink } from '../review/film-links';
import { LessonHeader } from '../review/lesson-header';
import { pupilNames, pupilsOfLesson } from '../review/pupils-of-lesson';
import { SavingProblem } from '../review/saving-sign';
import { everything, filterMoments } from './moment-filter';
import { MomentTable } from './moment-table';
import { countInLanes, listBareLanes, listUnwatchedLanes } from './lane-counts';
import { TimelineChart } from './timeline-chart';
import { TimelineFilters } from './timeline-filters';
import './timeline-screen.css';

export function Screen({ params }: ScreenProps<'timeline'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      showsCountsOnly
      results={(lesson, review) => <Timeline lesson={lesson} review={review} />}
    />
  );
}

function Timeline({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { observation, schoolClass } = lesson;
  const [filter, setFilter] = useState(everything);
  const [openId, setOpenId] = useState<InteractionId | undefined>(undefined);
  const corrections = useCorrections(review);
  const { interactions, phases, pauses, durationMs } = observation;
  const nameOf = useMemo(() => pupilNames(lesson), [schoolClass]);
  const pupils = useMemo(() => pupilsOfLesson(lesson), [schoolClass, observation]);
  const ofLesson = useMemo(() => divideMoments(interactions), [interactions]);
  const bare = useMemo(() => listBareLanes(ofLesson), [ofLesson]);
  const moments = useMemo(() => filterMoments(observation, filter), [interactions, phases, filter]);
  const content = useMemo(
    () => ({ durationMs, moments, phases, pauses, lanes: filter.lanes, bare }),
    [durationMs, moments, phases, pauses, filter.lanes, bare],
  );
  const phaseNames = useMemo(() => [...new Set<Phase>(phases.map(({ phase }) => phase))], [phases]);
  const divided = useMemo(
    () => (moments === interactions ? ofLesson : divideMoments(moments)),
    [moments, interactions, ofLesson],
  );
  const counts = countInLanes(divided, filter.lanes);
  const open = openId && interactions.find(({ id }) => id === openId);
  const show = (moment: Interaction): void => setOpenId(moment.id);
  return (
    <>
      <LessonHeader lesson={lesson} tab="timeline" actions={<FilmLink observation={observation} />} />
      <main class="screen-main">
        <SavingProblem saving={lesson.saving} review={review} />
        <CorrectionNotice corrections={corrections} />
        {interactions.length === 0 ? (
          <EmptyState title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        ) : (
          <Card title={words.title}>
            <div class="timeline-card">
              <TimelineFilters
                filter={filter}
                onFilter={setFilter}
                pupils={pupils}
                phases={phaseNames}
                hasUnknown={interactions.some(
                  ({ kind, pupilId }) => pupilId === undefined && (kind === 'turn' || kind === 'support'),
                )}
              />
              <p class="muted">{words.hint}</p>
              <ChartFigure
                fileName="tijdlijn"
                summary={summariseTimeline(durationMs, interactions.length, moments.length, counts)}
                table={() => <MomentTable observation={observation} moments={moments} nameOf={nameOf} onOpen={show} />}
              >
                <TimelineChart
                  content={content}
                  divided={divided}
                  unwatched={listUnwatchedLanes(observation)}
                  labelOf={(moment) => labelMoment(moment, nameOf)}
                  onOpen={show}
                />
              </ChartFigure>
              {moments.length === 0 && (
                <div class="timeline-none" role="status">
                  <p>{words.noneShown}</p>
                  <Button onClick={() => setFilter(everything)}>{words.showAll}</Button>
                </div>
              )}
              <ul class="timeline-legend" role="list">
                {counts.map(({ id }) => (
                  <li key={id} class={`channel-${id}`}>
                    <strong>{laneMessages[id]}</strong> {laneLegends[id]}
                  </li>
                ))}
                <li class="muted">
                  {words.legendSpan}
                  {pauses.length > 0 && ` · ${words.legendPause}`}
                </li>
              </ul>
            </div>
          </Card>
        )}
      </main>
      {open && (
        <MomentSheet
          lesson={lesson}
          moment={open}
          moments={moments}
          corrections={corrections}
          onMoment={show}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}
