/** Waiting for something, and how far something is. */
import './progress.css';

export function Spinner({ label }: { readonly label: string }) {
  return (
    <div class="spinner" role="status">
      <span class="spinner-ring" aria-hidden="true" />
      <span>{label}</span>
    </div>
  );
}

interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div class="progress">
      <span class="progress-label">{label}</span>
      <progress class="progress-bar" aria-label={label} value={value} max={max} />
    </div>
  );
}
