/** What a file holds, before anything of it is written; or why it is refused, and where. */
import type { ImportPreview, IncomingFile, PreviewReading } from '../../../state/import-files';
import type { StartStore } from '../../../state/start-store';
import { partMessages } from '../../messages/parts';
import { importMessages } from '../../messages/import';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { RestoreDialog } from '../keeping/restore-dialog';
import { ForeignDialog } from './foreign-dialog';

interface ImportDialogProps {
  readonly file: IncomingFile;
  readonly reading: PreviewReading;
  /** What a file of another tool comes to, once it is said who is who. */
  readonly previewForeign: StartStore['previewForeign'];
  readonly onImport: (preview: ImportPreview) => void;
  readonly onRestored: (undo: (() => Promise<void>) | undefined) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

export function ImportDialog(props: ImportDialogProps) {
  const { file, reading, previewForeign, onImport, onRestored, onOther, onClose } = props;
  if (reading.type === 'copy')
    return <RestoreDialog file={file} onClose={onClose} onOther={onOther} onRestored={onRestored} />;
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
        <p role="alert">{importMessages.importProblems[describedBy(reading.problem)]}</p>
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

type Problem = Extract<PreviewReading, { type: 'error' }>['problem'];

/** A list that is too long has a place; a file that is too large has none. */
function describedBy(problem: Problem): keyof typeof importMessages.importProblems {
  return problem.kind === 'tooLarge' && placeOf(problem) !== '' ? 'tooMany' : problem.kind;
}

function placeOf(problem: Problem): string {
  const line = 'line' in problem && problem.line !== undefined ? importMessages.importLine(problem.line) : '';
  return [problem.path, line].filter((part) => part !== '').join(', ');
}

function ProblemPlace({ problem }: { readonly problem: Problem }) {
  const place = placeOf(problem);
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
