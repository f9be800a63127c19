/** A class on the first screen, with its lessons. */
import { currentPupils } from '../../../core/record/current-pupils';
import type { ObservationSummary } from '../../../core/ports';
import type { ClassWithLessons } from '../../../state/start-store';
import { startMessages } from '../../messages/start';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import { LessonRow } from './lesson-row';

interface ClassCardProps extends ClassWithLessons {
  readonly onKeepCopy: () => void;
  readonly onRemove: () => void;
  readonly onRemoveLesson: (lesson: ObservationSummary) => void;
}

export function ClassCard({ schoolClass, lessons, onKeepCopy, onRemove, onRemoveLesson }: ClassCardProps) {
  const { id: classId, demo = false } = schoolClass;
  const name = schoolClass.name.trim() || startMessages.untitled;
  return (
    <Card
      class="class-card"
      isOneOfMany
      title={
        <>
          <bdi>{name}</bdi>
          {demo && <span class="class-card-demo">{startMessages.demo}</span>}
          <span class="class-card-count">{startMessages.pupils(currentPupils(schoolClass).length)}</span>
        </>
      }
      actions={
        <>
          <LinkButton kind="primary" icon="eye" href={linkTo('prepare', { classId })}>
            {startMessages.newLesson}
          </LinkButton>
          <LinkButton icon="pencil" href={linkTo('schoolClass', { classId })}>
            {startMessages.edit}
          </LinkButton>
        </>
      }
    >
      {lessons.length === 0 ? (
        <p class="muted class-card-none">{startMessages.noLessons}</p>
      ) : (
        <ul role="list" class="lesson-rows">
          {lessons.map((lesson) => (
            <LessonRow key={lesson.head.id} lesson={lesson}>
              {lesson.status === 'ended' && (
                <Button
                  kind="quiet"
                  icon="trash"
                  label={startMessages.removeLesson(lesson.head.title)}
                  onClick={() => onRemoveLesson(lesson)}
                />
              )}
            </LessonRow>
          ))}
        </ul>
      )}
      <div class="class-card-foot">
        <LinkButton kind="quiet" icon="play" href={linkTo('filmStart', { classId })}>
          {startMessages.film}
        </LinkButton>
        {lessons.some(({ status }) => status === 'ended') && (
          <LinkButton kind="quiet" icon="eye" href={linkTo('together', { classId })}>
            {startMessages.together}
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon="share" href={linkTo('files', { scope: 'klas', id: classId })}>
          {startMessages.files}
        </LinkButton>
        <Button kind="quiet" icon="save" onClick={onKeepCopy}>
          {startMessages.keepCopy}
        </Button>
        <Button kind="quiet" icon="trash" onClick={onRemove}>
          {demo ? startMessages.removeDemo : startMessages.removeClass}
        </Button>
      </div>
    </Card>
  );
}
