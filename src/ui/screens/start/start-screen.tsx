/** The first screen: go on with the lesson that runs, do what is left to do, or begin. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isBackupDue } from '../../../core/keeping/backup-age';
import type { ObservationSummary } from '../../../core/ports';
import type { SchoolClass } from '../../../core/record/school-class';
import { wallMs } from '../../../core/record/times';
import type { IncomingFile, PreviewReading } from '../../../state/import-files';
import { createStartStore, type StartStore } from '../../../state/start-store';
import { appMessages } from '../../messages/app';
import { partMessages } from '../../messages/parts';
import { startMessages } from '../../messages/start';
import { Button, LinkButton } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { ClassCard } from './class-card';
import { ExportDialog } from './export-dialog';
import type { ImportDialog } from './import-dialog';
import { RemoveDialog } from './remove-dialog';
import { RunningCard, TodoCard } from './lesson-cards';
import { nextStep } from './lesson-step';
import { RetentionNotices } from './retention-notices';
import { ScreenCard } from './screen-card';
import { StorageCard } from './storage-card';
import { useFileDrop } from './use-file-drop';
import './start.css';

/** More would push the classes, where all of them stand, off the screen. */
const mostTodo = 5;

/** What the user is asked about; one thing at a time. */
type Asking =
  /** While a file is read there is nothing yet to ask; what asks is loaded meanwhile. */
  | { readonly type: 'reading' }
  /** What asks is not on this device yet, and there is no network to bring it. */
  | { readonly type: 'notLoaded' }
  | {
      readonly type: 'import';
      readonly file: IncomingFile;
      readonly reading: PreviewReading;
      readonly Asked: typeof ImportDialog;
    }
  | { readonly type: 'export'; readonly schoolClass: SchoolClass }
  | { readonly type: 'removeClass'; readonly schoolClass: SchoolClass; readonly lessons: number }
  | { readonly type: 'removeLesson'; readonly lesson: ObservationSummary };

export function Screen(_props: ScreenProps<'start'>) {
  const services = useServices();
  const store = useMemo(() => createStartStore(services), [services]);
  useEffect(() => void store.load(), [store]);
  const loading = useStore(store, (state) => state.loading);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const picker = useRef<HTMLInputElement>(null);
  const pickFile = () => picker.current?.click();

  const openFile = useCallback(
    async (file: IncomingFile) => {
      const waiting: Asking = { type: 'reading' };
      setAsking(waiting);
      const [reading, Asked] = await Promise.all([
        store.preview(file).catch(() => unreadableFile),
        import('./import-dialog').then(
          (module) => module.ImportDialog,
          () => undefined,
        ),
      ]);
      const next: Asking = Asked ? { type: 'import', file, reading, Asked } : { type: 'notLoaded' };
      // Closed meanwhile, or another file: then this one is of no more interest.
      setAsking((now) => (now === waiting ? next : now));
    },
    [store],
  );
  const takeFile = useCallback((file: File) => void openFile(file), [openFile]);
  const dropping = useFileDrop(takeFile);

  return (
    <>
      <ScreenHeader
        title={startMessages.title}
        subtitle={startMessages.subtitle}
        actions={
          <>
            <Button icon="open" onClick={pickFile}>
              {startMessages.openFile}
            </Button>
            <LinkButton icon="plus" href={linkTo('newClass', {})}>
              {startMessages.newClass}
            </LinkButton>
          </>
        }
      />
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was mended.
          event.currentTarget.value = '';
          if (file) void openFile(file);
        }}
      />
      <main class={`screen-main start${dropping ? ' start-dropping' : ''}`}>
        {dropping && <Notice kind="hint">{startMessages.dropHere}</Notice>}
        <ChangeNotice store={store} />
        {loading === 'loading' && <Spinner label={appMessages.loading} />}
        {loading === 'failed' && (
          <EmptyState
            title={startMessages.loadFailedTitle}
            actions={<Button onClick={() => void store.load()}>{startMessages.tryAgain}</Button>}
          >
            <p>{startMessages.loadFailed}</p>
          </EmptyState>
        )}
        {loading === 'ready' && <Contents store={store} ask={setAsking} />}
      </main>
      {asking?.type === 'reading' && (
        <Dialog title={startMessages.openFile} onClose={close}>
          <Spinner label={startMessages.importBusy} />
        </Dialog>
      )}
      {asking?.type === 'notLoaded' && (
        <Dialog title={appMessages.loadFailedTitle} onClose={close}>
          <p role="alert">{appMessages.loadFailed}</p>
        </Dialog>
      )}
      {asking?.type === 'import' && (
        <asking.Asked
          file={asking.file}
          reading={asking.reading}
          previewForeign={store.previewForeign}
          onClose={close}
          onOther={() => {
            close();
            pickFile();
          }}
          onImport={(preview) => {
            close();
            void store.importFile(preview);
          }}
          onRestored={(undo) => {
            close();
            void store.showRestored(undo);
          }}
        />
      )}
      {asking?.type === 'export' && <ExportDialog classId={asking.schoolClass.id} onClose={close} />}
      {asking?.type === 'removeClass' && (
        <RemoveDialog
          title={startMessages.removeClassTitle}
          text={startMessages.removeClassText(asking.schoolClass.name, asking.lessons)}
          onClose={close}
          onRemove={() => {
            close();
            void store.removeClass(asking.schoolClass.id);
          }}
        />
      )}
      {asking?.type === 'removeLesson' && (
        <RemoveDialog
          title={startMessages.removeLessonTitle}
          lesson={asking.lesson}
          onClose={close}
          onRemove={() => {
            close();
            void store.removeLesson(asking.lesson.head.id);
          }}
        />
      )}
    </>
  );
}

const unreadableFile: PreviewReading = { type: 'error', problem: { kind: 'unreadable', path: '' } };

function ChangeNotice({ store }: { readonly store: StartStore }) {
  const notice = useStore(store, (state) => state.notice);
  if (!notice) return null;
  return (
    <Notice
      kind={notice.kind === 'failed' ? 'alert' : 'status'}
      actions={
        <>
          {notice.undo && (
            <Button icon="undo" onClick={() => void store.undo()}>
              {startMessages.undo}
            </Button>
          )}
          <Button icon="close" label={partMessages.close} onClick={store.closeNotice} />
        </>
      }
    >
      {startMessages.notices[notice.kind]}
    </Notice>
  );
}

interface ContentsProps {
  readonly store: StartStore;
  readonly ask: (asking: Asking) => void;
}

function Contents({ store, ask }: ContentsProps) {
  const { classes, running, storage, busy, dataGone } = useStore(store, (state) => state);
  const lessons = classes.flatMap((group) => group.lessons);
  const { clock } = useServices();
  const todo = classes.filter(({ schoolClass }) => !schoolClass.demo).flatMap((group) => group.lessons);
  const uncopied = todo
    .filter(({ status }) => status === 'ended')
    .map(({ head }) => wallMs(Date.parse(head.startedAt)));
  const nameOf = (lesson: ObservationSummary) =>
    classes.find(({ schoolClass }) => schoolClass.id === lesson.head.classId)?.schoolClass.name ??
    startMessages.unknownClass;
  return (
    <>
      {running.map((lesson) => (
        <RunningCard key={lesson.head.id} lesson={lesson} className={nameOf(lesson)} />
      ))}
      <RetentionNotices lessons={lessons} />
      {running.length === 0 && isBackupDue(uncopied, storage?.lastBackupMs, clock.wallMs()) && storage && (
        <Notice
          kind="hint"
          actions={
            <LinkButton icon="save" href={linkTo('keeping', {})}>
              {startMessages.keepCopy}
            </LinkButton>
          }
        >
          {startMessages.copyDue}
        </Notice>
      )}
      <TodoCard
        lessons={todo.filter((lesson) => lesson.status === 'ended' && !nextStep(lesson).done).slice(0, mostTodo)}
        nameOf={nameOf}
      />
      {dataGone && (
        <Notice kind="alert" actions={<LinkButton href={linkTo('keeping', {})}>{startMessages.putBack}</LinkButton>}>
          <strong>{startMessages.goneTitle}</strong> {startMessages.gone}
        </Notice>
      )}
      {classes.length === 0 ? (
        <EmptyState
          title={startMessages.emptyTitle}
          actions={
            <>
              <LinkButton kind="primary" icon="plus" href={linkTo('newClass', {})}>
                {startMessages.newClass}
              </LinkButton>
              <Button disabled={busy} onClick={() => void store.addDemo(fetchDemo)}>
                {startMessages.seeDemo}
              </Button>
              <LinkButton kind="quiet" icon="play" href={linkTo('practice', {})}>
                {startMessages.practise}
              </LinkButton>
              {!dataGone && (
                <LinkButton kind="quiet" icon="open" href={linkTo('keeping', {})}>
                  {startMessages.wasHere}
                </LinkButton>
              )}
            </>
          }
        >
          <p>{startMessages.empty}</p>
        </EmptyState>
      ) : (
        <>
          <div class="start-head">
            <h2>{startMessages.classesTitle}</h2>
            <LinkButton kind="quiet" icon="play" href={linkTo('practice', {})}>
              {startMessages.practise}
            </LinkButton>
          </div>
          {classes.map((group) => {
            const { schoolClass } = group;
            return (
              <ClassCard
                key={schoolClass.id}
                {...group}
                onKeepCopy={() => ask({ type: 'export', schoolClass })}
                onRemove={() =>
                  schoolClass.demo
                    ? void store.removeDemo(schoolClass.id)
                    : ask({ type: 'removeClass', schoolClass, lessons: group.lessons.length })
                }
                onRemoveLesson={(lesson) => ask({ type: 'removeLesson', lesson })}
              />
            );
          })}
        </>
      )}
      <StorageCard
        storage={storage}
        classes={classes.length}
        lessons={lessons.length}
        hasOwn={classes.some(({ schoolClass }) => !schoolClass.demo)}
        onAsk={() => void store.askToPersist()}
      />
      <ScreenCard />
    </>
  );
}

/** The demo class lies beside the page and is there offline as well. */
async function fetchDemo(): Promise<Blob> {
  const answer = await fetch('./voorbeeldklas.json');
  if (!answer.ok) throw new Error(`The demo class answered ${answer.status}`);
  return answer.blob();
}
