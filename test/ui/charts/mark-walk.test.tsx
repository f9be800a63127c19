// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { MarkWalk } from '../../../src/ui/charts/mark-walk';

afterEach(cleanup);

const marks = [
  { id: 'a', x: 0, y: 0, label: 'de eerste' },
  { id: 'b', x: 10, y: 0, label: 'de tweede' },
];

test('arrow keys go from mark to mark and stay at the ends, Enter opens', () => {
  const opened: string[] = [];
  render(
    <svg>
      <MarkWalk marks={marks} onOpen={(id) => opened.push(id)} />
    </svg>,
  );
  const press = (key: string) => fireEvent.keyDown(screen.getByRole('button'), { key });
  const label = () => screen.getByRole('button').getAttribute('aria-label');
  expect(label()).toBe('de eerste');
  press('ArrowLeft');
  expect(label()).toBe('de eerste');
  press('ArrowRight');
  expect(label()).toBe('de tweede');
  press('End');
  press('Enter');
  expect(opened).toEqual(['b']);
});

test('a mark with nothing behind it is no button', () => {
  render(
    <svg>
      <MarkWalk marks={marks} />
    </svg>,
  );
  expect(screen.queryByRole('button')).toBeNull();
  fireEvent.keyDown(screen.getByRole('img'), { key: 'Enter' });
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('de eerste');
});
