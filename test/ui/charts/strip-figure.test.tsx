// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
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
    />,
  );
  expect(screen.getByRole('img', { name: 'Denkvragen. Aylin: 1 van de 2.' })).toBeTruthy();
  expect(container.querySelectorAll('.strip-dot')).toHaveLength(2);
  expect(container.querySelector('.strip-own')?.getAttribute('cx')).toBe('160');
  expect(container.querySelectorAll('.strip-class')).toHaveLength(1);
  expect([...container.querySelectorAll('text')].map((tick) => tick.textContent)).toEqual(['0%', '50%', '100%']);
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
    />,
  );
  expect(container.querySelector('.strip-own')).toBeNull();
  expect(container.querySelector('.strip-class')).toBeNull();
});
