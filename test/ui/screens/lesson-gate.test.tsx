// @vitest-environment happy-dom
// What stands before every part of a review: nothing of it while the lesson runs, and plain words when it is not there.
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Screen as Pupil } from '../../../src/ui/screens/pupil/pupil-screen';
import { Screen as Review } from '../../../src/ui/screens/review/review-screen';
import { Screen as Summary } from '../../../src/ui/screens/summary/summary-screen';
import { Screen as Timeline } from '../../../src/ui/screens/timeline/timeline-screen';
import { Screen as Waits } from '../../../src/ui/screens/waits/waits-screen';
import { observationId, showScreen } from './reviewed-lesson';

afterEach(cleanup);

type Part = ComponentType<{
  readonly params: { readonly observationId: typeof observationId; readonly pupilId: never };
}>;
const params = { observationId, pupilId: 'p2' as never };

describe.each<[string, Part]>([
  ['the class', Review],
  ['a pupil', Pupil],
  ['the timeline', Timeline],
  ['the waits', Waits],
  ['the summary', Summary],
])('%s', (_, Screen) => {
  test('of a lesson that still runs shows its time and what is watched, and no results', async () => {
    const { container, compared } = showScreen(Screen, params, { status: 'running' });
    await screen.findByRole('heading', { name: 'Deze les loopt nog' });
    expect(container.textContent).toMatch(/35 min/);
    expect(container.textContent).toMatch(/beurten, wachttijd, hoe de beurt kwam/);
    expect(screen.getByRole('link', { name: 'Ga verder met kijken' }).getAttribute('href')).toContain(observationId);
    expect(container.textContent).not.toContain('Aylin');
    expect(container.querySelector('svg.seating-drawing, .chart-figure, table')).toBeNull();
    expect(compared()).toBe(0);
  });

  test('says so when the lesson is not on the device', async () => {
    showScreen(Screen, params, { disk: 'lacks' });
    await screen.findByRole('heading', { name: 'Deze observatie is er niet' });
    expect(screen.getAllByRole('link', { name: 'Naar start' }).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Probeer opnieuw' })).toBeNull();
  });

  test('can be tried again when it does not open', async () => {
    showScreen(Screen, params, { disk: 'fails' });
    fireEvent.click(await screen.findByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeDefined();
  });
});
