/** What a file holds, before anything of it is written; or why it is refused, and where. */
import type { ImportPreview, PreviewReading } from '../../../state/import-files';
import { partMessages } from '../../messages/parts';
import { startMessages } from '../../messages/start';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Spinner } from '../../parts/progress';

interface ImportDialogProps {
  /** Undefined while the file is being read. */
  readonly reading: PreviewReading | undefined;
  readonly onImport: (preview: ImportPreview) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ reading, onImport, onOther, onClose }: ImportDialogProps) {
  if (!reading)
    return (
      <Dialog key="reading" title={startMessages.openFile} onClose={onClose}>
        <Spinner label={startMessages.importBusy} />
      </Dialog>
    );
  if (reading.type === 'error')
    return (
      <Dialog
        key="refused"
        title={startMessages.importRefusedTitle}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onOther}>{startMessages.importOther}</Button>
            <Button kind="primary" onClick={onClose}>
              {partMessages.close}
            </Button>
          </>
        }
      >
        <p role="alert">{startMessages.importProblems[reading.problem.kind]}</p>
        {reading.problem.path !== '' && (
          <p>
            {startMessages.importPlace} <code class="import-place">{reading.problem.path}</code>
          </p>
        )}
        <p>{startMessages.importNothingWritten}</p>
      </Dialog>
    );
  const { preview } = reading;
  const nothingNew = preview.newClasses.length === 0 && preview.newObservationIds.length === 0;
  return (
    <Dialog
      key="preview"
      title={startMessages.importTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" onClick={() => onImport(preview)}>
            {startMessages.importDo}
          </Button>
        </>
      }
    >
      <PreviewList preview={preview} />
      {nothingNew && <p>{startMessages.importNothing}</p>}
    </Dialog>
  );
}

function PreviewList({ preview }: { readonly preview: ImportPreview }) {
  const known = new Set(preview.knownClasses.map(({ id }) => id));
  const names = startMessages.importNames[preview.content.names ?? 'full'];
  return (
    <>
      <ul class="import-list">
        {preview.content.classes.map(({ id, name, pupils }) => (
          <li key={id}>
            <bdi>{startMessages.importClass(name, pupils.length)}</bdi>{' '}
            <span class="muted">({known.has(id) ? startMessages.importKnown : startMessages.importNew})</span>
          </li>
        ))}
        {preview.content.observations.length > 0 && (
          <li>{startMessages.importLessons(preview.newObservationIds.length, preview.knownObservations)}</li>
        )}
      </ul>
      {names !== undefined && <p class="muted">{names}</p>}
    </>
  );
}
