/** *Bestanden om mee te nemen*: whose names are in them, and one row per form with what it is for. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NameStyle } from '../../../core/record/exchange-content';
import { listShownGroupings } from '../../../core/record/shown-groupings';
import type { ExportFormat } from '../../../core/report/export-request';
import type { HeaderLanguage } from '../../../core/report/table';
import {
  createExportFiles,
  type ExportFiles,
  type ExportScope,
  exportScopes,
  type ExportState,
} from '../../../state/export-files';
import { wordMessages } from '../../messages/comparison';
import { filesMessages as words } from '../../messages/files';
import { formatDay } from '../../messages/format';
import { indicatorNames } from '../../messages/indicators';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { FormatList } from './format-list';
import './files.css';

type Ready = Extract<ExportState, { type: 'ready' }>;

export function Screen({ params }: ScreenProps<'files'>) {
  const services = useServices();
  const scope = exportScopes.find((each) => each === params.scope) ?? 'alles';
  const files = useMemo(
    () =>
      createExportFiles(services, { scope, id: params.id }, { indicators: indicatorNames(), contrasts: wordMessages }),
    [services, scope, params.id],
  );
  useEffect(() => void files.open(), [files]);
  const state = useStore(files.store, (current) => current);
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={state.type === 'ready' ? <bdi>{describe(scope, state)}</bdi> : ''}
        back={{ href: backOf(scope, state), label: words.back }}
      />
      <main class="screen-main files">
        <Contents files={files} state={state} scope={scope} />
      </main>
    </>
  );
}

/** Back to where it was opened from: the papers of a lesson, the card of a class, the screen about keeping. */
function backOf(scope: ExportScope, state: ExportState): string {
  const lesson = state.type === 'ready' ? state.lessons[0] : undefined;
  if (scope === 'les' && lesson) return linkTo('summary', { observationId: lesson.head.id });
  return scope === 'alles' ? linkTo('keeping', {}) : linkTo('start', {});
}

function describe(scope: ExportScope, { classes, lessons }: Ready): string {
  const className = classes[0]?.name.trim() || words.untitledClass;
  if (scope === 'alles')
    return `${words.everything}: ${words.classes(classes.length)}, ${words.lessons(lessons.length)}`;
  if (scope === 'klas') return `${className}, ${words.lessons(lessons.length)}`;
  const head = lessons[0]?.head;
  return head ? `${head.title.trim() || words.untitledLesson} – ${className}, ${formatDay(head.startedAt)}` : className;
}

interface ContentsProps {
  readonly files: ExportFiles;
  readonly state: ExportState;
  readonly scope: ExportScope;
}

function Contents({ files, state, scope }: ContentsProps) {
  const [names, setNames] = useState<NameStyle>('initials');
  const [headers, setHeaders] = useState<HeaderLanguage>('dutch');
  const [isOpened, setOpened] = useState(false);
  const [withGroups, setWithGroups] = useState(false);
  if (state.type === 'loading') return <Spinner label={words.loading} />;
  if (state.type !== 'ready') {
    const isMissing = state.type === 'missing';
    return (
      <EmptyState
        title={isMissing ? words.missingTitle : words.failedTitle}
        actions={
          <>
            {!isMissing && <Button onClick={() => void files.open()}>{words.tryAgain}</Button>}
            <LinkButton href={linkTo('start', {})}>{words.toStart}</LinkButton>
          </>
        }
      >
        <p>{isMissing ? words.missing[scope] : words.failed}</p>
      </EmptyState>
    );
  }
  // Names are chosen for one file; the next has initials again.
  const make = async (format: ExportFormat): Promise<void> => {
    if (await files.make(format, { names, headers, isOpened, withGroups })) setNames('initials');
  };
  const hasGroups = state.classes.some((one) => listShownGroupings(one, isOpened).length > 0);
  return (
    <>
      <Card>
        <SegmentedChoice<NameStyle>
          label={words.namesTitle}
          value={names}
          onChange={setNames}
          options={(['initials', 'numbers', 'full'] as const).map((value) => ({
            value,
            label: words.nameStyles[value],
          }))}
        />
        <p class="muted files-hint">{names === 'full' ? words.fullNames : words.pseudonyms}</p>
        {state.hasClosed && <ClosedGroupings state={state} isOpened={isOpened} onOpen={() => setOpened(true)} />}
      </Card>
      <FormatList
        state={state}
        headers={headers}
        onHeaders={setHeaders}
        {...(hasGroups && { groups: { checked: withGroups, onChange: setWithGroups } })}
        onMake={(format) => void make(format)}
      />
    </>
  );
}

interface ClosedGroupingsProps {
  readonly state: Ready;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

function ClosedGroupings({ state, isOpened, onOpen }: ClosedGroupingsProps) {
  if (isOpened) return <Notice>{words.opened}</Notice>;
  return (
    <Notice kind="hint" actions={state.seen > 0 && <Button onClick={onOpen}>{words.openIt}</Button>}>
      {words.closed} {state.seen === 0 && words.openTooEarly}
    </Notice>
  );
}
