/** The class as it sits, seen towards the board; what stands in each place is up to whoever draws it. */
import type { ComponentChildren } from 'preact';
import type { SeatingLayout } from '../../core/chart/seating-layout';
import type { PupilId } from '../../core/record/ids';
import './seating-map.css';

interface SeatingMapProps {
  readonly layout: SeatingLayout;
  /** What the plan shows, for a screen reader. */
  readonly label: string;
  readonly board: string;
  readonly tile: (pupilId: PupilId) => ComponentChildren;
  /** Only so many places are drawn by now; left out: all. */
  readonly upTo?: number;
}

/** Narrower than this a name cannot be read; the plan then scrolls sideways. */
const narrowestTile = 50;

export function SeatingMap({ layout, label, board, tile, upTo = layout.tiles.length }: SeatingMapProps) {
  const columns = Array.from({ length: layout.columns }, (_, index) =>
    layout.aisles.includes(index + 1) ? '10px' : `minmax(${narrowestTile}px, 1fr)`,
  );
  return (
    <div class="seating-map">
      <p class="seating-map-board" aria-hidden="true">
        {board}
      </p>
      <ul role="list" aria-label={label} class="seating-map-tiles" style={{ gridTemplateColumns: columns.join(' ') }}>
        {layout.tiles.slice(0, upTo).map(({ pupilId, row, column }) => (
          <li key={pupilId} style={{ gridRow: String(row), gridColumn: String(column) }}>
            {tile(pupilId)}
          </li>
        ))}
      </ul>
    </div>
  );
}
