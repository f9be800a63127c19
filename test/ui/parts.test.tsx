// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Dialog } from '../../src/ui/parts/dialog';
import { Field } from '../../src/ui/parts/field';
import { PupilName } from '../../src/ui/parts/pupil-name';
import { SegmentedChoice } from '../../src/ui/parts/segmented-choice';
import { Tabs } from '../../src/ui/parts/tabs';

afterEach(cleanup);

describe('parts that every screen uses', () => {
  it('a field says what is wrong where a screen reader finds it', () => {
    const typed: string[] = [];
    render(<Field label="Naam" value="" error="Vul een naam in." onInput={(value) => typed.push(value)} />);
    const input = screen.getByLabelText('Naam');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Vul een naam in.');
    expect(input.getAttribute('autocomplete')).toBe('off');
    fireEvent.input(input, { target: { value: 'Groep 6' } });
    expect(typed).toEqual(['Groep 6']);
  });

  it('a choice starts open, takes one value and can be left open again', () => {
    const chosen: (string | undefined)[] = [];
    const draw = (value: string | undefined) => (
      <SegmentedChoice
        label="Hoe ver?"
        value={value}
        options={[
          { value: 'low', label: 'minder ver' },
          { value: 'high', label: 'verder' },
        ]}
        onChange={(next) => chosen.push(next)}
        onClear={() => chosen.push(undefined)}
      />
    );
    const { rerender } = render(draw(undefined));
    const [less, more] = screen.getAllByRole<HTMLInputElement>('radio');
    expect([less?.checked, more?.checked]).toEqual([false, false]);
    fireEvent.click(screen.getByRole('radio', { name: 'verder' }));
    rerender(draw('high'));
    fireEvent.click(screen.getByRole('radio', { name: 'verder' }));
    expect(chosen).toEqual(['high', undefined]);
  });

  it('a dialog closes on Escape and gives the focus back', () => {
    const closed: true[] = [];
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const { unmount } = render(
      <Dialog title="Zeker?" onClose={() => closed.push(true)}>
        tekst
      </Dialog>,
    );
    const dialog = screen.getByRole('dialog', { name: 'Zeker?' });
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(closed).toEqual([true]);
    unmount();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('arrow keys walk through tabs, round the end', () => {
    const opened: string[] = [];
    render(
      <Tabs
        label="Delen"
        chosen="b"
        tabs={[
          { name: 'a', label: 'Eerste' },
          { name: 'b', label: 'Tweede' },
        ]}
        onChoose={(name) => opened.push(name)}
      />,
    );
    expect(screen.getByRole('tab', { name: 'Tweede' }).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowRight' });
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'ArrowLeft' });
    fireEvent.keyDown(screen.getByRole('tablist'), { key: 'x' });
    expect(opened).toEqual(['a', 'a']);
  });

  it('a hostile name is text', () => {
    const { container } = render(<PupilName label="<img src=x onerror=alert(1)>" />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
