// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { startPlan } from '../../../src/core/record/plan-changes';
import type { ClassId, PupilId } from '../../../src/core/record/ids';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { createClassEditor } from '../../../src/state/class-editor';
import { SeatsTab } from '../../../src/ui/screens/school-class/seats-tab';
import { type AppServices, ServicesContext } from '../../../src/ui/services';
import { useStore } from '../../../src/ui/use-store';

afterEach(cleanup);

const asNow: SchoolClass = {
  id: 'c1' as ClassId,
  name: 'groep 6B',
  groupings: [],
  pupils: [
    { id: 'p1' as PupilId, label: 'Aylin', seat: { row: 1, column: 1 }, groups: {} },
    { id: 'p2' as PupilId, label: 'Bram', seat: { row: 1, column: 2 }, groups: {} },
  ],
};

/** Until the fifth Aylin sat in front on the left, since then Bram does. */
const withEarlier: SchoolClass = (() => {
  const started = startPlan(asNow, '2026-11-05');
  const [aylin, bram] = started.pupils;
  return {
    ...started,
    pupils: [
      { ...aylin!, seat: bram!.seat! },
      { ...bram!, seat: aylin!.seat! },
    ],
  };
})();

async function draw(schoolClass: SchoolClass) {
  const services = {
    clock: { wallMs: () => Date.UTC(2026, 10, 21, 12) },
    settings: { read: async () => ({ observerSide: 'back' }) },
  } as unknown as AppServices;
  const editor = createClassEditor(
    { read: async () => schoolClass, save: async () => undefined } as never,
    schoolClass.id,
  );
  await editor.load();
  function Tab() {
    const shown = useStore(editor, (state) => state.schoolClass);
    return shown ? <SeatsTab editor={editor} schoolClass={shown} /> : null;
  }
  render(
    <ServicesContext.Provider value={services}>
      <Tab />
    </ServicesContext.Provider>,
  );
  return () => editor.getState().schoolClass;
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
/** Of the card of plans; the other belongs to the places in the room. */
const undo = () => screen.queryAllByRole('button', { name: 'Ongedaan' }).find((button) => button.closest('.notice'));

test.each<[string, SchoolClass, () => void]>([
  [
    'a new plan',
    asNow,
    () => {
      tap('Nieuwe plattegrond');
      tap('Begin een nieuwe');
    },
  ],
  [
    'a plan taken up again',
    withEarlier,
    () => {
      choose('Tot 5 november 2026');
      tap('Zo zitten ze weer');
    },
  ],
  [
    'a plan taken away',
    withEarlier,
    () => {
      choose('Tot 5 november 2026');
      tap('Verwijder deze plattegrond');
    },
  ],
])('%s is undone whole, and no more once something else was changed', async (_, before, change) => {
  const schoolClass = await draw(before);
  change();
  expect(schoolClass()).not.toEqual(before);
  fireEvent.click(undo()!);
  expect(schoolClass()).toEqual(before);
  expect(undo()).toBeUndefined();
  change();
  expect(undo()).toBeDefined();
  tap('in groepjes van vier');
  expect(undo()).toBeUndefined();
});
