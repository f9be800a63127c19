/** The forms in which data can be taken away, in three groups: name, one sentence, one button. */
import { carriesResults, type ExportFormat, needsLessons } from '../../../core/report/export-request';
import type { HeaderLanguage } from '../../../core/report/table';
import type { ExportState } from '../../../state/export-files';
import { filesMessages as words } from '../../messages/files';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Notice } from '../../parts/notice';
import { Progress, Spinner } from '../../parts/progress';

type Ready = Extract<ExportState, { type: 'ready' }>;
type Group = keyof typeof words.groups;

const formatsOf: Readonly<Record<Group, readonly ExportFormat[]>> = {
  spreadsheet: ['workbook', 'moments', 'pupils', 'comparisons'],
  app: ['exchange'],
  research: ['borisProject', 'borisEvents', 'elan', 'equip'],
};

interface FormatListProps {
  readonly state: Ready;
  readonly headers: HeaderLanguage;
  readonly onHeaders: (headers: HeaderLanguage) => void;
  /** Who is in which group, for BORIS; left out where no grouping may be looked at. */
  readonly groups?: { readonly checked: boolean; readonly onChange: (checked: boolean) => void };
  readonly onMake: (format: ExportFormat) => void;
}

export function FormatList({ state, headers, onHeaders, groups, onMake }: FormatListProps) {
  const notSeen = state.lessons.length - state.seen;
  return (
    <>
      {(['spreadsheet', 'app', 'research'] as const).map((group) => (
        <Card key={group} title={words.groups[group]}>
          <ul role="list" class="files-formats">
            {formatsOf[group].map((format) => (
              <FormatRow key={format} format={format} state={state} onMake={() => onMake(format)} />
            ))}
          </ul>
          {group === 'spreadsheet' && (
            <>
              <Check
                label={words.english}
                checked={headers === 'english'}
                onChange={(checked) => onHeaders(checked ? 'english' : 'dutch')}
              />
              {state.seen > 0 && notSeen > 0 && <p class="muted">{words.someNotSeen(notSeen)}</p>}
            </>
          )}
          {group === 'research' && groups && <Check label={words.groupsForBoris} {...groups} />}
          {group === 'research' && state.lessons.length > 1 && <p class="muted">{words.zipped}</p>}
        </Card>
      ))}
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class="files-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface FormatRowProps {
  readonly format: ExportFormat;
  readonly state: Ready;
  readonly onMake: () => void;
}

function FormatRow({ format, state, onMake }: FormatRowProps) {
  const { name, about } = words.formats[format];
  const { work, told } = state;
  const obstacle =
    needsLessons(format) && state.lessons.length === 0
      ? words.noLessons
      : carriesResults(format) && state.seen === 0
        ? words.notSeen
        : undefined;
  return (
    <li class="files-format">
      <div class="files-format-words">
        <h3>
          {name} <span class="muted files-kind">{words.kinds[format]}</span>
        </h3>
        <p>{about}</p>
        {obstacle !== undefined && <p class="muted">{obstacle}</p>}
      </div>
      <Button
        icon="save"
        kind={format === 'workbook' ? 'primary' : 'plain'}
        label={words.makeOf(name)}
        disabled={obstacle !== undefined || work !== undefined}
        onClick={onMake}
      >
        {words.make}
      </Button>
      {work?.format === format && (
        <div class="files-told">
          {work.progress && work.progress.total > 1 ? (
            <Progress label={words.steps[work.step]} value={work.progress.done} max={work.progress.total} />
          ) : (
            <Spinner label={words.steps[work.step]} />
          )}
        </div>
      )}
      {told?.format === format && (
        <div class="files-told">
          <Notice kind={told.outcome === 'failed' ? 'alert' : 'status'}>{words.outcomes[told.outcome]}</Notice>
        </div>
      )}
    </li>
  );
}
