/** One pupil on the plan of a review: the name, the number, and a tint that says the same as the number. */
import { tintStep } from '../../core/chart/tint-steps';
import { PupilName } from '../parts/pupil-name';
import './channel.css';
import './count-tile.css';

interface CountTileProps {
  readonly label: string;
  /** Left out: the tile leads nowhere. */
  readonly href?: string;
  /** What is written; a dash where there is nothing to say. */
  readonly number: string;
  /** Null where there is nothing to say: absent, not watched, nothing to count. */
  readonly value: number | null;
  readonly largest: number;
  /** Draws the dashed outline: nothing happened, and that was watched. */
  readonly isNone: boolean;
  /** The number in words, for a screen reader. */
  readonly words: string;
}

export function CountTile({ label, href, number, value, largest, isNone, words }: CountTileProps) {
  const look = value === null ? 'blank' : isNone ? 'none' : `tint-${tintStep(value, largest)}`;
  const content = (
    <>
      <PupilName label={label} />
      <span class="count-tile-number" aria-hidden="true">
        {number}
      </span>
      <span class="visually-hidden">{words}</span>
    </>
  );
  const className = `count-tile count-tile-${look}`;
  return href === undefined ? (
    <div class={className}>{content}</div>
  ) : (
    <a class={className} href={href}>
      {content}
    </a>
  );
}
