// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { ClassId, PupilId } from '../../../src/core/record/ids';
import { Screen } from '../../../src/ui/screens/rights/pupil-record-screen';
import { showScreen } from './reviewed-lesson';

afterEach(cleanup);

test('an inschatting stays closed in the record until the teacher says so, also before the first lesson', async () => {
  const { container } = showScreen(Screen, { classId: 'c1' as ClassId, pupilId: 'p1' as PupilId });
  await screen.findByText('Aylin');
  expect(container.textContent).not.toMatch(/laag|eigen inschatting/);
  fireEvent.click(screen.getByRole('button', { name: 'Ik ben de leerkracht: toon ook die' }));
  expect(container.textContent).toContain('eigen inschatting van de leerkracht, Verwachting: laag');
});
