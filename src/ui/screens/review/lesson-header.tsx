/** The bar of every screen of a review: which lesson, and its parts. */
import type { ComponentChildren } from 'preact';
import { isSelfCoded } from '../../../core/record/film';
import type { ReviewedLesson } from '../../../state/review-store';
import { filmMessages } from '../../messages/film';
import { formatDay } from '../../messages/format';
import { reviewMessages } from '../../messages/review';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo } from '../../router';
import { pupilsOfLesson } from './pupils-of-lesson';
import './lesson-header.css';

export type LessonTab = 'review' | 'pupil' | 'timeline' | 'waits' | 'talk' | 'summary';

interface LessonHeaderProps {
  readonly lesson: ReviewedLesson;
  readonly subtitle?: string;
  /** Which part is open; left out, there are no parts to go to yet. */
  readonly tab?: LessonTab;
  readonly actions?: ComponentChildren;
}

export function LessonHeader({ lesson, subtitle, tab, actions }: LessonHeaderProps) {
  const { observation, schoolClass } = lesson;
  const title = observation.title.trim() === '' ? reviewMessages.lessonWithoutTitle : observation.title;
  const ownCoding = isSelfCoded(observation) ? [filmMessages.selfCoded] : [];
  return (
    <ScreenHeader
      // While the names are locked the class has none.
      title={[title, schoolClass.name].filter((part) => part.trim() !== '').join(' – ')}
      subtitle={[subtitle ?? formatDay(observation.startedAt), ...ownCoding].join(' · ')}
      back={{ href: linkTo('start', {}), label: reviewMessages.toStart }}
      actions={actions}
    >
      {tab && <LessonTabs lesson={lesson} tab={tab} />}
    </ScreenHeader>
  );
}

function LessonTabs({ lesson, tab }: { readonly lesson: ReviewedLesson; readonly tab: LessonTab }) {
  const observationId = lesson.observation.id;
  const firstPupil = pupilsOfLesson(lesson)[0];
  // A table of counts does not say when anything was.
  const isTimed = lesson.observation.extra?.['timesUnknown'] !== true;
  const tabs: readonly (readonly [LessonTab, string, string | undefined])[] = [
    ['review', reviewMessages.tabClass, linkTo('review', { observationId })],
    ['pupil', reviewMessages.tabPupils, firstPupil && linkTo('pupil', { observationId, pupilId: firstPupil.id })],
    ['timeline', reviewMessages.tabTimeline, isTimed ? linkTo('timeline', { observationId }) : undefined],
    ['waits', reviewMessages.tabWaits, isTimed ? linkTo('waits', { observationId }) : undefined],
    ['talk', reviewMessages.tabTalk, linkTo('talk', { observationId })],
    ['summary', reviewMessages.tabSummary, linkTo('summary', { observationId })],
  ];
  return (
    <nav class="lesson-tabs" aria-label={reviewMessages.tabs}>
      {tabs.map(
        ([name, label, href]) =>
          href && (
            <a key={name} href={href} aria-current={name === tab ? 'page' : undefined}>
              {label}
            </a>
          ),
      )}
    </nav>
  );
}
