// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ClassId } from '../../../src/core/record/ids';
import type { SchoolClass } from '../../../src/core/record/school-class';
import { wallMs } from '../../../src/core/record/times';
import { createClassEditor } from '../../../src/state/class-editor';
import { PupilEditor } from '../../../src/ui/screens/school-class/pupil-editor';
import { type AppServices, ServicesContext } from '../../../src/ui/services';
import { useStore } from '../../../src/ui/use-store';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const classId = 'c1' as ClassId;

async function openEditor(lessonsOf: readonly ClassId[]) {
  let schoolClass: SchoolClass = { id: classId, name: '6B', groupings: [], pupils: [] };
  const editor = createClassEditor(
    { read: async () => schoolClass, save: async (one: SchoolClass) => void (schoolClass = one) } as never,
    classId,
  );
  await editor.load();
  let made = 0;
  const services = {
    newId: () => `p${++made}`,
    clock: { wallMs: () => wallMs(Date.UTC(2026, 10, 21, 12)) },
    observations: { list: async () => lessonsOf.map((of) => ({ head: { classId: of } })) },
  } as unknown as AppServices;
  function Editor() {
    const known = useStore(editor, (state) => state.schoolClass);
    return known ? <PupilEditor editor={editor} schoolClass={known} /> : null;
  }
  render(
    <ServicesContext.Provider value={services}>
      <Editor />
    </ServicesContext.Provider>,
  );
  fireEvent.input(screen.getByLabelText('Plak of typ de leerlingen'), { target: { value: 'Noor\nZoë' } });
  fireEvent.click(screen.getByRole('button', { name: '2 leerlingen toevoegen' }));
  await screen.findByDisplayValue('Zoë');
  return editor;
}

test('who comes into a class that has lessons is in it from today on, unless somebody says otherwise', async () => {
  const editor = await openEditor([classId]);
  const since = () => editor.getState().schoolClass?.pupils.map(({ joinedOn }) => joinedOn);
  expect(since()).toEqual(['2026-11-21', '2026-11-21']);
  fireEvent.click(screen.getByRole('button', { name: 'Zoë was er al' }));
  await screen.findByText('Later erbij gekomen (1)');
  expect(since()).toEqual(['2026-11-21', undefined]);
});

test('the pupils of a class without a lesson were always in it', async () => {
  const editor = await openEditor(['another' as ClassId]);
  expect(editor.getState().schoolClass?.pupils.map(({ joinedOn }) => joinedOn)).toEqual([undefined, undefined]);
  expect(screen.queryByText(/Later erbij gekomen/)).toBeNull();
});
