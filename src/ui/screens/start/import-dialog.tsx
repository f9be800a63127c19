/** What a file holds, before anything of it is written; or why it is refused, and where. */
import type { ImportPreview, PreviewReading } from '../../../state/import-files';
import type { StartStore } from '../../../state/start-store';
import { partMessages } from '../../messages/parts';
import { importMessages } from '../../messages/import';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { ForeignDialog } from './foreign-dialog';

interface ImportDialogProps {
  readonly reading: PreviewReading;
  /** What a file of another tool comes to, once it is said who is who. */
  readonly previewForeign: StartStore['previewForeign'];
  readonly onImport: (preview: ImportPreview) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ reading, previewForeign, onImport, onOther, onClose }: ImportDialogProps) {
  if (reading.type === 'error')
    return (
      <Dialog
        key="refused"
        title={importMessages.importRefusedTitle}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onOther}>{importMessages.importOther}</Button>
            <Button kind="primary" onClick={onClose}>
              {partMessages.close}
            </Button>
          </>
        }
      >
        <p role="alert">{importMessages.importProblems[reading.problem.kind]}</p>
        <ProblemPlace problem={reading.problem} />
        <p>{importMessages.importNothingWritten}</p>
      </Dialog>
    );
  if (reading.type === 'foreign')
    return (
      <ForeignDialog
        key="foreign"
        file={reading.file}
        classes={reading.classes}
        previewForeign={previewForeign}
        onImport={onImport}
        onClose={onClose}
      />
    );
  const { preview } = reading;
  const nothingNew = preview.newClasses.length === 0 && preview.newObservationIds.length === 0;
  return (
    <Dialog
      key="preview"
      title={importMessages.importTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{partMessages.cancel}</Button>
          <Button kind="primary" onClick={() => onImport(preview)}>
            {importMessages.importDo}
          </Button>
        </>
      }
    >
      <PreviewList preview={preview} />
      {nothingNew && <p>{importMessages.importNothing}</p>}
    </Dialog>
  );
}

function ProblemPlace({ problem }: { readonly problem: Extract<PreviewReading, { type: 'error' }>['problem'] }) {
  const line = 'line' in problem && problem.line !== undefined ? importMessages.importLine(problem.line) : '';
  const place = [problem.path, line].filter((part) => part !== '').join(', ');
  if (place === '') return null;
  return (
    <p>
      {importMessages.importPlace} <code class="import-place">{place}</code>
    </p>
  );
}

function PreviewList({ preview }: { readonly preview: ImportPreview }) {
  const known = new Set(preview.knownClasses.map(({ id }) => id));
  const names = importMessages.importNames[preview.content.names ?? 'full'];
  return (
    <>
      <ul class="import-list">
        {preview.content.classes.map(({ id, name, pupils }) => (
          <li key={id}>
            <bdi>{importMessages.importClass(name, pupils.length)}</bdi>{' '}
            <span class="muted">({known.has(id) ? importMessages.importKnown : importMessages.importNew})</span>
          </li>
        ))}
        {preview.content.observations.length > 0 && (
          <li>{importMessages.importLessons(preview.newObservationIds.length, preview.knownObservations)}</li>
        )}
      </ul>
      {names !== undefined && <p class="muted">{names}</p>}
    </>
  );
}
