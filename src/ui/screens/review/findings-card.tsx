/** What stands out: at most three, each with an open question, whom it is about, and the moments to look at again. */
import { useState } from 'preact/hooks';
import type { Finding, Findings } from '../../../core/profile/finding';
import type { Interaction } from '../../../core/record/interaction';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import {
  channelOfFinding,
  describeFinding,
  describeThin,
  findingMessages,
  type FindingText,
} from '../../messages/findings';
import { formatLessonTime } from '../../messages/format';
import { describePupilMoment, nameMoment } from '../../messages/pupil';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import '../../charts/table-twin.css';
import '../../charts/channel.css';
import { ComparingSign } from './comparing-sign';
import { findingNames } from './finding-names';
import { ClipsLink } from './film-links';
import './findings-card.css';
import './moment-list.css';
import { pupilNames, pupilsOfLesson } from './pupils-of-lesson';

export function FindingsCard({ lesson, review }: { readonly lesson: ReviewedLesson; readonly review: Review }) {
  const { comparison } = lesson;
  return (
    <Card class="findings-card" title={findingMessages.title}>
      {comparison.type === 'done' ? (
        <FindingList lesson={lesson} findings={comparison.comparison.findings} />
      ) : (
        <ComparingSign comparing={comparison} onRetry={() => review.retryComparing()} />
      )}
    </Card>
  );
}

function FindingList({ lesson, findings }: { readonly lesson: ReviewedLesson; readonly findings: Findings }) {
  const names = findingNames(lesson);
  if (findings.thin) return <Sentences text={describeThin(findings.thin)} />;
  if (findings.found.length === 0) {
    return <Sentences text={{ seen: findingMessages.none, question: findingMessages.noneQuestion }} />;
  }
  return (
    <ul role="list" class="finding-list">
      {findings.found.map((finding) => (
        <li key={finding.fact.template} class={`finding channel-${channelOfFinding(finding.fact)}`}>
          <Sentences text={describeFinding(finding.fact, names)} />
          <About lesson={lesson} finding={finding} />
        </li>
      ))}
    </ul>
  );
}

export function Sentences({ text }: { readonly text: FindingText }) {
  return (
    <>
      <p class="finding-seen">{text.seen}</p>
      <p class="finding-question">{text.question}</p>
    </>
  );
}

/** Beyond this many a list is not read any more. */
const mostMoments = 100;

/** Drawn when it is opened: a lesson has up to thousands of moments. */
export function About({ lesson, finding }: { readonly lesson: ReviewedLesson; readonly finding: Finding }) {
  const [isOpen, setOpen] = useState(false);
  const { momentIds, pupilIds } = finding;
  if (momentIds.length === 0 && pupilIds.length === 0) return null;
  const hasMoments = momentIds.length > 0;
  return (
    <details class="table-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {hasMoments ? findingMessages.moments(momentIds.length) : findingMessages.pupils(pupilIds.length)}
      </summary>
      {isOpen && (hasMoments ? <Moments lesson={lesson} ids={momentIds} /> : <Pupils lesson={lesson} ids={pupilIds} />)}
    </details>
  );
}

function Pupils({ lesson, ids }: { readonly lesson: ReviewedLesson; readonly ids: readonly string[] }) {
  const about = new Set(ids);
  return (
    <ul role="list" class="finding-pupils">
      {pupilsOfLesson(lesson)
        .filter(({ id }) => about.has(id))
        .map(({ id, label }) => (
          <li key={id}>
            <a href={linkTo('pupil', { observationId: lesson.observation.id, pupilId: id })}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
    </ul>
  );
}

function Moments({ lesson, ids }: { readonly lesson: ReviewedLesson; readonly ids: readonly string[] }) {
  const wanted = new Set(ids);
  const moments = lesson.observation.interactions
    .filter(({ id }) => wanted.has(id))
    .toSorted((one, other) => one.atMs - other.atMs);
  const rest = moments.length - mostMoments;
  return (
    <>
      <ol role="list" class="moment-list">
        {moments.slice(0, mostMoments).map((moment) => (
          <MomentRow key={moment.id} lesson={lesson} moment={moment} />
        ))}
      </ol>
      {rest > 0 && <p class="muted">{findingMessages.moreMoments(rest)}</p>}
      <ClipsLink observation={lesson.observation} moments={moments} />
    </>
  );
}

function MomentRow({ lesson, moment }: { readonly lesson: ReviewedLesson; readonly moment: Interaction }) {
  const { pupilId } = moment;
  return (
    <li>
      <span class="moment-time">{formatLessonTime(moment.atMs)}</span>
      <span class="moment-words">
        {pupilId ? (
          <a class="moment-kind" href={linkTo('pupil', { observationId: lesson.observation.id, pupilId })}>
            <bdi>{pupilNames(lesson)(pupilId)}</bdi>
          </a>
        ) : (
          <span class="moment-kind">{nameMoment(moment)}</span>
        )}
        <span dir="auto">{describePupilMoment(moment)}</span>
      </span>
    </li>
  );
}
