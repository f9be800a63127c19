/** Which lessons are taken together; what the teacher has not seen yet cannot be chosen. */
import { isOnFilmToo } from '../../../core/record/film';
import type { Together, TogetherLesson } from '../../../state/together-store';
import { focusQuestionName } from '../../messages/focus-questions';
import { formatDay, formatMinutes } from '../../messages/format';
import { startMessages } from '../../messages/start';
import { togetherMessages as words } from '../../messages/together';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';
import type { ObservationId } from '../../../core/record/ids';

interface LessonChoiceProps {
  readonly together: Together;
  readonly lessons: readonly TogetherLesson[];
  readonly chosen: ReadonlySet<ObservationId>;
}

/** A longer list scrolls in a box of its own: what it is about would be out of sight. */
const mostWhole = 8;

export function LessonChoice({ together, lessons, chosen }: LessonChoiceProps) {
  const isLong = lessons.length > mostWhole;
  const heads = lessons.map(({ head }) => head);
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
        {lessons.map(({ head, durationMs, isRunning, maySee }) => (
          <li key={head.id}>
            <label class="together-lesson">
              <input
                type="checkbox"
                checked={chosen.has(head.id)}
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
        ))}
      </ul>
      {heads.some((head) => isOnFilmToo(head, heads)) && <p class="muted">{words.onFilmToo}</p>}
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
