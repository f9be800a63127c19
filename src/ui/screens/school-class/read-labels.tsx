/** The pupils that a list gives, as they will be called: read from what was pasted, or from the columns of a file. */
import { classMessages } from '../../messages/class';
import { PupilName } from '../../parts/pupil-name';
import './pupil-list-input.css';

interface ReadLabelsProps {
  /** How many there are, in words. */
  readonly title: string;
  readonly labels: readonly string[];
  /** How many looked like another one, and got a letter or number. */
  readonly alike: number;
}

export function ReadLabels({ title, labels, alike }: ReadLabelsProps) {
  return (
    <>
      <p class="pupil-list-input-count" role="status">
        {title}
      </p>
      {alike > 0 && <p class="muted">{classMessages.alike(alike)}</p>}
      <ul role="list" class="pupil-list-input-labels">
        {labels.map((label) => (
          <li key={label}>
            <PupilName label={label} />
          </li>
        ))}
      </ul>
    </>
  );
}
