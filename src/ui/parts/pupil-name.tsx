/** A pupil's label as it is: any script, any direction, never longer than its place. */
import './pupil-name.css';

export function PupilName({ label }: { readonly label: string }) {
  return (
    <bdi class="pupil-name" title={label.length > 18 ? label : undefined}>
      {label}
    </bdi>
  );
}
