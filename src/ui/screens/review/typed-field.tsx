/** A text field that keeps what is typed: a moment after the last key, and when it is left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../parts/field';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
  readonly hideLabel?: boolean;
  readonly maxLength?: number;
}

const restMs = 500;
/** Whoever types on and on is not kept waiting longer than this. */
const longestUnsavedMs = 2000;
const longest = 2000;

export function TypedField({ value, onSave, ...look }: TypedFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const save = useRef(onSave);
  save.current = onSave;
  // Set from elsewhere (a moment that was chosen, a lesson read again): what is being typed goes first.
  if (value !== known) {
    setKnown(value);
    if (unsaved.current === undefined) setText(value);
  }

  const flush = useRef(() => {
    clearTimeout(timer.current);
    clearTimeout(latest.current);
    if (unsaved.current === undefined) return;
    const typed = unsaved.current;
    unsaved.current = undefined;
    save.current(typed);
  }).current;

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return (
    <div onFocusOut={flush}>
      <Field
        {...look}
        value={text}
        maxLength={look.maxLength ?? longest}
        onInput={(typed) => {
          setText(typed);
          if (unsaved.current === undefined) latest.current = setTimeout(flush, longestUnsavedMs);
          unsaved.current = typed;
          clearTimeout(timer.current);
          timer.current = setTimeout(flush, restMs);
        }}
      />
    </div>
  );
}
