/** What a file of another tool holds, and what it leaves open. */
import type { ForeignFile } from '../../../core/foreign/foreign-file';
import { foreignMessages as words } from '../../messages/foreign';
import { formatDay } from '../../messages/format';

/** More lessons than this would push the questions off the screen. */
const mostShown = 5;

export function ForeignContents({ file }: { readonly file: ForeignFile }) {
  const { tool, lessons, remarks } = file;
  const rows = lessons.reduce((sum, lesson) => sum + lesson.rows, 0);
  return (
    <>
      <p>{words.holds(lessons.length, words.rows[tool](rows))}</p>
      <ul class="import-list">
        {lessons.slice(0, mostShown).map(({ title, startedAt, rows: count }, index) => (
          <li key={index}>
            <bdi>{title.trim() || words.untitled}</bdi>{' '}
            <span class="muted">
              (
              {[startedAt === undefined ? '' : formatDay(startedAt), words.rows[tool](count)]
                .filter(Boolean)
                .join(', ')}
              )
            </span>
          </li>
        ))}
        {lessons.length > mostShown && <li>{words.more(lessons.length - mostShown)}</li>}
      </ul>
      {remarks.map(({ kind, count }) => (
        <p key={kind} class="muted">
          {words.remarks[kind](count)}
        </p>
      ))}
      {lessons.some(({ isWithoutTimes }) => isWithoutTimes) && <p class="muted">{words.withoutTimes}</p>}
    </>
  );
}
