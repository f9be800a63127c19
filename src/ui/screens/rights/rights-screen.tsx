/** What pupils and parents may ask for, per pupil: to see everything, and to be erased. */
import { useEffect, useState } from 'preact/hooks';
import type { Pupil, SchoolClass } from '../../../core/record/school-class';
import { appMessages } from '../../messages/app';
import { isolate } from '../../messages/format';
import { rightsMessages as words } from '../../messages/rights';
import { Button, LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { Dialog } from '../../parts/dialog';
import { EmptyState } from '../../parts/empty-state';
import { Spinner } from '../../parts/progress';
import { PupilName } from '../../parts/pupil-name';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { OutcomeNotice } from './outcome-notice';
import { useRetention } from './use-retention';
import './rights.css';

export function Screen({ params }: ScreenProps<'rights'>) {
  const { store, state } = useRetention();
  const [erasing, setErasing] = useState<Pupil>();
  const schoolClass = state.classes.find((kept) => kept.schoolClass.id === params.classId)?.schoolClass;
  const isErased = state.outcome && 'done' in state.outcome && state.outcome.done === 'erased';
  return (
    <>
      <ScreenHeader
        title={words.rightsTitle}
        subtitle={schoolClass && <bdi>{schoolClass.name}</bdi>}
        back={{ href: linkTo('retention', {}), label: words.back }}
      />
      <main class="screen-main rights">
        <OutcomeNotice outcome={state.outcome} />
        {isErased && <OutsideCard />}
        {state.loading === 'loading' && <Spinner label={appMessages.loading} />}
        {state.loading !== 'loading' && !schoolClass && <EmptyState title={words.missing} />}
        {schoolClass && <PupilsCard schoolClass={schoolClass} busy={state.busy} onErase={setErasing} />}
      </main>
      {erasing && (
        <Dialog
          title={words.eraseTitle}
          onClose={() => setErasing(undefined)}
          actions={
            <>
              <Button onClick={() => setErasing(undefined)}>{words.keep}</Button>
              <Button
                kind="danger"
                icon="trash"
                onClick={() => {
                  setErasing(undefined);
                  void store.erasePupil(params.classId, erasing.id);
                }}
              >
                {words.eraseSure}
              </Button>
            </>
          }
        >
          <p>{words.eraseText(isolate(erasing.label))}</p>
          <p>{words.eraseBack}</p>
          <OutsideList />
        </Dialog>
      )}
    </>
  );
}

interface PupilsCardProps {
  readonly schoolClass: SchoolClass;
  readonly busy: boolean;
  readonly onErase: (pupil: Pupil) => void;
}

function PupilsCard({ schoolClass: { id: classId, pupils }, busy, onErase }: PupilsCardProps) {
  return (
    <Card>
      <p class="rights-intro">{words.rightsWhat}</p>
      {pupils.length === 0 && <p class="muted">{words.noPupils}</p>}
      <ul role="list" class="rights-rows">
        {pupils.map((pupil) => (
          <li class="rights-row" key={pupil.id}>
            <span class="rights-row-words">
              <PupilName label={pupil.label} />
            </span>
            <span class="rights-row-actions">
              <LinkButton
                icon="eye"
                label={words.showAllOf(isolate(pupil.label))}
                href={linkTo('pupilRecord', { classId, pupilId: pupil.id })}
              >
                {words.showAll}
              </LinkButton>
              <Button
                kind="danger"
                icon="trash"
                disabled={busy}
                label={words.eraseOf(isolate(pupil.label))}
                onClick={() => onErase(pupil)}
              >
                {words.erase}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OutsideCard() {
  return (
    <Card title={words.outsideTitle}>
      <OutsideList isTitled />
    </Card>
  );
}

/** What the app cannot reach. */
function OutsideList({ isTitled = false }: { readonly isTitled?: boolean }) {
  const { health, folderCopies } = useServices();
  const [backupMs, setBackupMs] = useState<number>();
  const [hasFolder, setFolder] = useState(false);
  useEffect(() => {
    health.read().then(
      ({ lastBackupMs }) => setBackupMs(lastBackupMs),
      () => undefined,
    );
    folderCopies.read().then(
      ({ type }) => setFolder(type === 'on'),
      () => undefined,
    );
  }, [health, folderCopies]);
  return (
    <>
      {!isTitled && <p>{words.outsideTitle}:</p>}
      <ul class="rights-outside">
        {words.outside.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      {hasFolder && <p>{words.outsideFolder}</p>}
      {!hasFolder && backupMs !== undefined && <p>{words.outsideBackup(new Date(backupMs).toISOString())}</p>}
    </>
  );
}
