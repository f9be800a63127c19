// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PupilId } from '../../../src/core/record/ids';
import { StripFigure } from '../../../src/ui/charts/strip-figure';

afterEach(cleanup);

test('draws the pupil, the classmates and the class, and says in words what they show', () => {
  const { container } = render(
    <StripFigure
      values={[
        { pupilId: 'a' as PupilId, value: 0.5 },
        { pupilId: 'b' as PupilId, value: 1 },
        { pupilId: 'c' as PupilId, value: 0 },
      ]}
      ownId={'a' as PupilId}
      classValue={0.6}
      domain={{ kind: 'share' }}
      formatTick={(value) => `${value * 100}%`}
      summary="Denkvragen. Aylin: 1 van de 2."
      labelOf={(id) => `leerling ${id}`}
      classLabel="hele klas: 60%"
    />,
  );
  expect(screen.getAllByRole('group', { name: 'Denkvragen. Aylin: 1 van de 2.' })).toHaveLength(1);
  expect(container.querySelectorAll('.strip-dot')).toHaveLength(2);
  expect(container.querySelector('.strip-own')?.getAttribute('cx')).toBe('160');
  expect(container.querySelectorAll('.strip-class')).toHaveLength(1);
  expect([...container.querySelectorAll('text')].map((tick) => tick.textContent)).toEqual(['0%', '50%', '100%']);
});

test('the keyboard goes from the pupil to the class and then to the classmates in seating order', () => {
  const { container } = render(
    <StripFigure
      values={[
        { pupilId: 'c' as PupilId, value: 1 },
        { pupilId: 'a' as PupilId, value: 0.5 },
        { pupilId: 'b' as PupilId, value: 0 },
      ]}
      ownId={'a' as PupilId}
      classValue={0.6}
      domain={{ kind: 'share' }}
      formatTick={String}
      summary="Denkvragen"
      labelOf={(id) => `leerling ${id}`}
      classLabel="hele klas: 60%"
    />,
  );
  const heard: (string | null)[] = [];
  for (let step = 0; step < 5; step++) {
    const cursor = container.querySelector('.mark-cursor')!;
    heard.push(cursor.getAttribute('aria-label'));
    fireEvent.keyDown(cursor, { key: 'ArrowRight' });
  }
  expect(heard).toEqual(['leerling a', 'hele klas: 60%', 'leerling c', 'leerling b', 'leerling b']);
});

test('without a value of its own, or of the class, those marks are left out', () => {
  const { container } = render(
    <StripFigure
      values={[{ pupilId: 'b' as PupilId, value: 1 }]}
      ownId={'a' as PupilId}
      classValue={null}
      domain={{ kind: 'amount' }}
      formatTick={String}
      summary="leeg"
      labelOf={String}
      classLabel="hele klas: –"
    />,
  );
  expect(container.querySelector('.strip-own')).toBeNull();
  expect(container.querySelector('.strip-class')).toBeNull();
});
