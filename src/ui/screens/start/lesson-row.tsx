/** One lesson in a list: what, when, with which question, and what comes next. */
import type { ComponentChildren } from 'preact';
import type { ObservationSummary } from '../../../core/ports';
import { focusQuestionName } from '../../messages/focus-questions';
import { formatDay, formatMinutes } from '../../messages/format';
import { startMessages } from '../../messages/start';
import { LinkButton } from '../../parts/button';
import { nextStep } from './lesson-step';

interface LessonRowProps {
  readonly lesson: ObservationSummary;
  /** Named where the list is not of one class. */
  readonly className?: string;
  readonly prominent?: boolean;
  readonly children?: ComponentChildren;
}

export function LessonRow({ lesson, className, prominent = false, children }: LessonRowProps) {
  const { head, durationMs } = lesson;
  const step = nextStep(lesson);
  const facts = [
    className,
    formatDay(head.startedAt),
    durationMs === undefined ? undefined : formatMinutes(durationMs),
    focusQuestionName(head.focusQuestion),
    head.source === 'video' ? startMessages.onFilm : undefined,
    step.standing,
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <li class="lesson-row">
      <div class="lesson-row-words">
        <p class="lesson-row-title">
          <bdi>{head.title}</bdi>
        </p>
        <p class="lesson-row-facts">
          {facts.map((fact, index) => (
            <span key={index}>
              {index > 0 && <span aria-hidden="true"> · </span>}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      <div class="lesson-row-actions">
        <LinkButton
          kind={prominent ? 'primary' : 'plain'}
          href={step.href}
          label={`${step.action}: ${head.title}, ${formatDay(head.startedAt)}`}
        >
          {step.action}
        </LinkButton>
        {children}
      </div>
    </li>
  );
}
