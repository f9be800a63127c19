/** A pupil's label as it is: any script, any direction, never longer than its place. */
import './pupil-name.css';

export function PupilName({ label }: { readonly label: string }) {
  // Only a file brings a longer one, and looking where to break a word of thousands of letters takes seconds.
  const shown = label.slice(0, 200);
  return (
    <bdi class="pupil-name" title={label.length > 18 ? shown : undefined}>
      {shown}
    </bdi>
  );
}
