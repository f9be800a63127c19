/** What was put right, and the way back. */
import { momentMessages as words } from '../../messages/moment';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { Corrections } from './use-corrections';

export function CorrectionNotice({ corrections }: { readonly corrections: Corrections }) {
  if (!corrections.last) return null;
  return (
    <Notice
      actions={
        corrections.canUndo && (
          <Button icon="undo" onClick={corrections.undo}>
            {words.undo}
          </Button>
        )
      }
    >
      {words[corrections.last]}
    </Notice>
  );
}
