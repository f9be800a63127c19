/** On top of the first screen: the lesson that runs, and the lessons that wait for a next step. */
import type { ObservationSummary } from '../../../core/ports';
import { focusQuestionName } from '../../messages/focus-questions';
import { formatTimeOfDay } from '../../messages/format';
import { startMessages } from '../../messages/start';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { LessonRow } from './lesson-row';
import { nextStep } from './lesson-step';

export function RunningCard({
  lesson,
  className,
}: {
  readonly lesson: ObservationSummary;
  readonly className: string;
}) {
  const { head } = lesson;
  return (
    <Card title={head.source === 'video' ? startMessages.runningFilm : startMessages.runningTitle} class="running-card">
      <div class="running-card-body">
        <div class="running-card-words">
          <p class="running-card-title">
            <bdi>{head.title}</bdi>
            <span aria-hidden="true"> – </span>
            <bdi>{className}</bdi>
          </p>
          <p class="muted">
            {focusQuestionName(head.focusQuestion)}
            {head.source !== 'video' && ` · ${startMessages.since(formatTimeOfDay(head.startedAt))}`}
          </p>
        </div>
        <LinkButton kind="primary" icon="play" class="running-card-button" href={nextStep(lesson).href}>
          {startMessages.goOn}
        </LinkButton>
      </div>
    </Card>
  );
}

interface TodoCardProps {
  readonly lessons: readonly ObservationSummary[];
  readonly nameOf: (lesson: ObservationSummary) => string;
}

export function TodoCard({ lessons, nameOf }: TodoCardProps) {
  if (lessons.length === 0) return null;
  return (
    <Card title={startMessages.todoTitle}>
      <ul role="list" class="lesson-rows">
        {lessons.map((lesson) => (
          <LessonRow key={lesson.head.id} lesson={lesson} className={nameOf(lesson)} prominent />
        ))}
      </ul>
    </Card>
  );
}
