/** Which lessons are taken together; what the teacher has not seen yet cannot be chosen. */
import { useMemo } from 'preact/hooks';
import { isOnFilmToo } from '../../../core/record/film';
import type { ObservationId } from '../../../core/record/ids';
import type { Together, TogetherLesson } from '../../../state/together-store';
import { useSlices } from '../../charts/use-slices';
import { focusQuestionName } from '../../messages/focus-questions';
import { formatDay, formatMinutes } from '../../messages/format';
import { startMessages } from '../../messages/start';
import { togetherMessages as words } from '../../messages/together';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';

interface LessonChoiceProps {
  readonly together: Together;
  readonly lessons: readonly TogetherLesson[];
  readonly chosen: ReadonlySet<ObservationId>;
}

/** A longer list scrolls in a box of its own: what it is about would be out of sight. */
const mostWhole = 8;

/** A school year of them at once holds up a tablet; what is out of sight comes with the next frames. */
const lessonsAFrame = 20;

export function LessonChoice({ together, lessons, chosen }: LessonChoiceProps) {
  const isLong = lessons.length > mostWhole;
  const drawn = (1 + useSlices(Math.ceil(lessons.length / lessonsAFrame) - 1)) * lessonsAFrame;
  const isAnyTwice = useMemo(() => {
    const heads = lessons.map(({ head }) => head);
    return heads.some((head) => isOnFilmToo(head, heads));
  }, [lessons]);
  const [first, second, ...more] = lessons.filter(({ head }) => chosen.has(head.id));
  return (
    <Card title={words.chooseTitle}>
      {isLong && (
        <div class="together-choose-all">
          <Button onClick={() => together.chooseAll(true)}>{words.chooseAll}</Button>
          <Button onClick={() => together.chooseAll(false)}>{words.chooseNone}</Button>
        </div>
      )}
      <ul
        role="list"
        class={`together-lessons${isLong ? ' together-lessons-long' : ''}`}
        {...(isLong && { tabIndex: 0, 'aria-label': words.chooseTitle })}
      >
        {lessons.slice(0, drawn).map((lesson) => (
          <LessonRow key={lesson.head.id} together={together} lesson={lesson} isChosen={chosen.has(lesson.head.id)} />
        ))}
      </ul>
      {isAnyTwice && <p class="muted">{words.onFilmToo}</p>}
      {first && second && more.length === 0 ? (
        <LinkButton href={linkTo('observers', { firstId: first.head.id, secondId: second.head.id })}>
          {words.beside}
        </LinkButton>
      ) : (
        lessons.length > 1 && <p class="muted">{words.twoObservers}</p>
      )}
    </Card>
  );
}

interface LessonRowProps {
  readonly together: Together;
  readonly lesson: TogetherLesson;
  readonly isChosen: boolean;
}

/** Made once: how far the counting is concerns no lesson here. */
function LessonRow({ together, lesson, isChosen }: LessonRowProps) {
  return useMemo(() => {
    const { head, durationMs, isRunning, maySee } = lesson;
    return (
      <li>
        <label class="together-lesson">
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!maySee}
            onChange={(event) => together.choose(head.id, event.currentTarget.checked)}
          />
          <span class="together-lesson-words">
            <bdi class="together-lesson-title">{head.title.trim() || words.untitled}</bdi>
            <span class="muted">
              {[
                formatDay(head.startedAt),
                isRunning ? words.stillRunning : formatMinutes(durationMs),
                focusQuestionName(head.focusQuestion),
                head.source === 'video' ? startMessages.onFilm : '',
                head.observer.replace('?', ''),
                maySee || isRunning ? '' : words.notYet,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
        </label>
      </li>
    );
  }, [together, lesson, isChosen]);
}
