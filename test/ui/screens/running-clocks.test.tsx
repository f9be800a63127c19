// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { practiceClass } from '../../../src/core/practice/practice-class';
import { lessonMs } from '../../../src/core/record/times';
import { DeskBar } from '../../../src/ui/screens/observe/desk-bar';
import { PupilTile } from '../../../src/ui/screens/observe/pupil-tile';
import { lessonStore } from './lesson-store';

afterEach(cleanup);

const { id: pupilId, label } = practiceClass.pupils[0]!;

function visitAt(beganMs: number) {
  const lesson = lessonStore();
  lesson.goTo(beganMs);
  lesson.store.press({ press: 'visit', pupilId });
  return lesson;
}

test('a film that goes back to before the visit shows a visit that has yet to begin', () => {
  const { store, goTo } = visitAt(10_000);
  goTo(7_000);
  const { container } = render(<DeskBar store={store} nameOf={() => label} />);
  expect(container.querySelector('.clock-time')?.textContent).toBe('0:00');
});

test('the clock on a tile follows when the begin of the visit is put right', async () => {
  const { store, goTo } = visitAt(10_000);
  goTo(40_000);
  const place = { row: 1, column: 1 };
  const { container } = render(
    <PupilTile store={store} pupilId={pupilId} label={label} place={place} onTap={() => true} onMenu={() => {}} />,
  );
  const clock = () => container.querySelector('.tile-clock')?.textContent;
  expect(clock()).toBe('0:30');
  const visit = store.getState().openVisit!;
  await act(() => store.write([{ type: 'changed', interactionId: visit.id, field: 'atMs', value: lessonMs(20_000) }]));
  expect(clock()).toBe('0:20');
});
