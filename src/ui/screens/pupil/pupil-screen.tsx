/** One pupil in one lesson: four channels, each indicator with the own value and the class around it. */
import { useMemo } from 'preact/hooks';
import type { Channel } from '../../../core/measures/indicator-table';
import type { ClassAnalysis } from '../../../core/profile/class-analysis';
import type { Observation } from '../../../core/record/observation';
import type { Pupil } from '../../../core/record/school-class';
import { totalsOfClass } from '../../../core/report/class-summary';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { pupilMessages } from '../../messages/pupil';
import { useSlices } from '../../charts/use-slices';
import { LinkButton } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { linkTo, type ScreenProps } from '../../router';
import { ComparingSign } from '../review/comparing-sign';
import { LessonGate } from '../review/lesson-gate';
import { LessonHeader } from '../review/lesson-header';
import { pupilsOfLesson } from '../review/pupils-of-lesson';
import { ChannelCard, type ChannelCardProps } from './channel-card';
import { arrangeChannels, listChannelRows } from './channel-rows';
import { PupilMoments } from './pupil-moments';
import './pupil-screen.css';

export function Screen({ params }: ScreenProps<'pupil'>) {
  return (
    <LessonGate
      observationId={params.observationId}
      results={(lesson, review) => <PupilPage lesson={lesson} review={review} pupilId={params.pupilId} />}
    />
  );
}

interface PupilPageProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
  readonly pupilId: string;
}

function PupilPage({ lesson, review, pupilId }: PupilPageProps) {
  const { analysis, comparison, observation } = lesson;
  const pupils = useMemo(() => pupilsOfLesson(lesson), [lesson.schoolClass, lesson.observation]);
  const totals = useMemo(() => totalsOfClass(analysis), [analysis]);
  const index = pupils.findIndex(({ id }) => id === pupilId);
  const pupil = pupils[index];
  if (!pupil) return <NoPupil lesson={lesson} />;
  const profile = analysis.profiles.find((candidate) => candidate.pupilId === pupil.id);
  const estimates =
    comparison.type === 'done'
      ? comparison.comparison.estimates.find((candidate) => candidate.pupilId === pupil.id)
      : undefined;
  const moments = observation.interactions
    .filter((interaction) => interaction.pupilId === pupil.id)
    .toSorted((one, other) => one.atMs - other.atMs);
  return (
    <>
      <LessonHeader lesson={lesson} tab="pupil" />
      <main class="screen-main">
        <div class="pupil-head">
          <h2 class="pupil-title">
            <bdi>{pupil.label}</bdi>
          </h2>
          <PupilChips pupil={pupil} observation={observation} analysis={analysis} />
          <Neighbours lesson={lesson} previous={pupils[index - 1]} next={pupils[index + 1]} />
        </div>
        {profile ? (
          <>
            <div class="pupil-explain">
              <p>{pupilMessages.oneLesson}</p>
              <Legend />
            </div>
            {comparison.type !== 'done' && (
              <ComparingSign comparing={comparison} onRetry={() => review.retryComparing()} />
            )}
            <Channels
              pupil={pupil}
              pupils={pupils}
              profile={profile}
              analysis={analysis}
              totals={totals}
              estimates={estimates}
            />
          </>
        ) : (
          <p class="card">{pupilMessages.absentText}</p>
        )}
        <PupilMoments observation={lesson.observation} moments={moments} />
      </main>
    </>
  );
}

/** So many rows are drawn a frame: a pupil has up to thirty, and all of them at once hold up a tablet. */
const rowsAtOnce = 2;

/** The four channels: in two columns where there is room, one of them over the whole width when it holds nearly all. */
function Channels(props: Omit<ChannelCardProps, 'channel' | 'mostRows'>) {
  const { profile, analysis, totals } = props;
  const rowsOf = (channel: Channel): number => listChannelRows(channel, profile, analysis, totals).counted.length;
  const { wide, columns } = arrangeChannels(rowsOf);
  const inOrder = [...(wide ? [wide] : []), ...columns.flat()];
  const total = inOrder.reduce((sum, channel) => sum + rowsOf(channel), 0);
  const drawn = useSlices(Math.ceil(total / rowsAtOnce)) * rowsAtOnce;
  const rowsBefore = (channel: Channel): number =>
    inOrder.slice(0, inOrder.indexOf(channel)).reduce((sum, before) => sum + rowsOf(before), 0);
  const mostRows = (channel: Channel): number => Math.max(0, drawn - rowsBefore(channel));
  return (
    <div class={`pupil-channels${wide ? ' pupil-channels-wide' : ''}`}>
      {wide && <ChannelCard {...props} channel={wide} mostRows={mostRows(wide)} isWide />}
      {columns.map((channels) => (
        <div class="pupil-column" key={channels[0]}>
          {channels.map((channel) => (
            <ChannelCard key={channel} {...props} channel={channel} mostRows={mostRows(channel)} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PupilChipsProps {
  readonly pupil: Pupil;
  readonly observation: Observation;
  readonly analysis: ClassAnalysis;
}

function PupilChips({ pupil, observation, analysis }: PupilChipsProps) {
  const there = analysis.profiles.find((profile) => profile.pupilId === pupil.id)?.exposureMs ?? 0;
  const presence =
    there === 0
      ? pupilMessages.absent
      : there >= analysis.class.lessonMs
        ? pupilMessages.wholeLesson
        : pupilMessages.partOfLesson(there);
  return (
    <ul role="list" class="pupil-chips">
      {observation.focusPupilIds.includes(pupil.id) && <li>★ {pupilMessages.focus}</li>}
      <li>{pupil.seat ? pupilMessages.seat(pupil.seat) : pupilMessages.noSeat}</li>
      <li>{presence}</li>
    </ul>
  );
}

interface NeighboursProps {
  readonly lesson: ReviewedLesson;
  readonly previous: Pupil | undefined;
  readonly next: Pupil | undefined;
}

function Neighbours({ lesson, previous, next }: NeighboursProps) {
  const linkOf = (pupil: Pupil): string => linkTo('pupil', { observationId: lesson.observation.id, pupilId: pupil.id });
  return (
    <nav class="pupil-neighbours" aria-label={pupilMessages.neighbours}>
      {previous && (
        <LinkButton href={linkOf(previous)} icon="back" label={pupilMessages.previous(previous.label)}>
          <bdi class="pupil-neighbour">{previous.label}</bdi>
        </LinkButton>
      )}
      {next && (
        <LinkButton href={linkOf(next)} label={pupilMessages.next(next.label)}>
          <bdi class="pupil-neighbour">{next.label}</bdi> <span aria-hidden="true">›</span>
        </LinkButton>
      )}
    </nav>
  );
}

function Legend() {
  return (
    <ul role="list" class="pupil-legend muted" aria-hidden="true">
      <li>
        <span class="legend-own" /> {pupilMessages.legendOwn}
      </li>
      <li>
        <span class="legend-other" /> {pupilMessages.legendOthers}
      </li>
      <li>
        <span class="legend-class" /> {pupilMessages.legendClass}
      </li>
      <li>
        <span class="legend-lots" /> {pupilMessages.legendLots}
      </li>
      <li>
        <span class="legend-likely" /> {pupilMessages.legendLikely}
      </li>
    </ul>
  );
}

function NoPupil({ lesson }: { readonly lesson: ReviewedLesson }) {
  const observationId = lesson.observation.id;
  return (
    <>
      <LessonHeader lesson={lesson} tab="pupil" />
      <main class="screen-main">
        <EmptyState
          title={pupilMessages.missingTitle}
          actions={
            <LinkButton kind="primary" href={linkTo('review', { observationId })}>
              {pupilMessages.toClass}
            </LinkButton>
          }
        >
          <p>{pupilMessages.missing}</p>
        </EmptyState>
      </main>
    </>
  );
}
