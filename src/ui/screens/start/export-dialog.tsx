/** Makes a file of a class; who reads it sees initials unless the user says otherwise. */
import { useState } from 'preact/hooks';
import type { NameStyle } from '../../../core/record/exchange-content';
import type { ClassId } from '../../../core/record/ids';
import { exportClass } from '../../../state/class-export';
import { appMessages } from '../../messages/app';
import { partMessages } from '../../messages/parts';
import { startMessages } from '../../messages/start';
import { Button, LinkButton } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Notice } from '../../parts/notice';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';

interface ExportDialogProps {
  readonly classId: ClassId;
  readonly onClose: () => void;
}

export function ExportDialog({ classId, onClose }: ExportDialogProps) {
  const services = useServices();
  const [names, setNames] = useState<NameStyle>('initials');
  const [state, setState] = useState<'choosing' | 'busy' | 'shared' | 'saved' | 'failed'>('choosing');
  const isLocked = useStore(services.locks, ({ vault }) => vault?.state === 'locked');
  const done = state === 'shared' || state === 'saved';
  const make = async () => {
    setState('busy');
    try {
      const result = await exportClass(services, classId, names);
      setState(result === 'cancelled' ? 'choosing' : result);
    } catch {
      setState('failed');
    }
  };
  if (isLocked)
    return (
      <Dialog
        title={startMessages.exportTitle}
        onClose={onClose}
        actions={
          <LinkButton kind="primary" icon="lock" href={linkTo('unlock', { what: 'names' })}>
            {appMessages.unlock}
          </LinkButton>
        }
      >
        <p>{startMessages.exportLocked}</p>
      </Dialog>
    );
  return (
    <Dialog
      title={startMessages.exportTitle}
      onClose={onClose}
      actions={
        done ? (
          <Button kind="primary" onClick={onClose}>
            {partMessages.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{partMessages.cancel}</Button>
            <Button kind="primary" icon="save" disabled={state === 'busy'} onClick={() => void make()}>
              {state === 'busy' ? startMessages.exportBusy : startMessages.exportDo}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <Notice>{startMessages.exportDone[state]}</Notice>
      ) : (
        <>
          <p>{startMessages.exportText}</p>
          <SegmentedChoice<NameStyle>
            label={startMessages.exportNames}
            value={names}
            onChange={setNames}
            options={[
              { value: 'initials', label: startMessages.nameStyles.initials },
              { value: 'numbers', label: startMessages.nameStyles.numbers },
              { value: 'full', label: startMessages.nameStyles.full },
            ]}
          />
          <p class="muted">{names === 'full' ? startMessages.exportFullHint : startMessages.exportPseudonymHint}</p>
          {state === 'failed' && <Notice kind="alert">{startMessages.exportFailed}</Notice>}
        </>
      )}
    </Dialog>
  );
}
