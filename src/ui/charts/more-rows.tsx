/** Under a long table: asks for the rows that are not drawn yet. On paper they all are. */
import { chartMessages } from '../messages/charts';
import { Button } from '../parts/button';

interface MoreRowsProps {
  /** How many come; with 0 there is nothing to ask. */
  readonly more: number;
  readonly onMore: () => void;
}

export function MoreRows({ more, onMore }: MoreRowsProps) {
  if (more === 0) return null;
  return (
    <Button class="no-print" onClick={onMore}>
      {chartMessages.more(more)}
    </Button>
  );
}
