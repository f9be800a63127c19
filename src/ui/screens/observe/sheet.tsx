/** What the panel makes room for. It takes the place of the rows, never of the pupils, and the clock goes on. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { sheetMessages as words } from '../../messages/lesson-sheets';
import { tileHandlers } from './press-handlers';

interface SheetProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet({ title, subtitle, onClose, children }: SheetProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      // Only who was in the sheet is brought back: a finger elsewhere goes on where it is.
      const now = document.activeElement;
      const isLost = now === null || now === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section class="sheet" aria-labelledby={titleId}>
      <div class="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <SheetButton onPress={onClose}>{words.back}</SheetButton>
      </div>
      {subtitle && (
        <p class="muted sheet-subtitle" dir="auto">
          {subtitle}
        </p>
      )}
      <div class="sheet-content">{children}</div>
    </section>
  );
}

interface SheetButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: (at: Parameters<Parameters<typeof tileHandlers>[0]>[0]) => unknown;
  readonly isOn?: boolean;
}

/** Acts when the finger goes up, because the finger that comes down may be about to scroll. */
export function SheetButton({ children, onPress, isOn }: SheetButtonProps) {
  return (
    <button type="button" class="panel-button" aria-pressed={isOn} {...tileHandlers(onPress)}>
      {children}
    </button>
  );
}

interface SheetGroupProps {
  readonly title: string;
  readonly channel?: 'input' | 'output' | 'feedback' | 'climate';
  /** Buttons, as many in a row as there are in it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

export function SheetGroup({ title, channel, rows }: SheetGroupProps) {
  return (
    <fieldset class={`panel-group${channel ? ` channel-${channel}` : ''}`}>
      <legend>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} class={`panel-row panel-row-${row.length}`}>
          {row}
        </div>
      ))}
    </fieldset>
  );
}
