/** What was put right, and the way back: also of what was put right before the screen was opened. */
import { momentMessages as words } from '../../messages/moment';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import type { Corrections } from './use-corrections';

export function CorrectionNotice({ corrections }: { readonly corrections: Corrections }) {
  const { last, canUndo, canRedo } = corrections;
  if (!last && !canUndo && !canRedo) return null;
  const actions = (
    <>
      {canUndo && (
        <Button icon="undo" onClick={corrections.undo}>
          {words.undo}
        </Button>
      )}
      {canRedo && (
        <Button icon="redo" onClick={corrections.redo}>
          {words.redo}
        </Button>
      )}
    </>
  );
  return (
    <Notice kind={last ? 'status' : 'hint'} actions={actions}>
      {last ? words[last] : words.before}
    </Notice>
  );
}
