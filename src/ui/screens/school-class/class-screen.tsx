/** A class as it is: its name, its pupils and where they sit. Everything is kept as it is typed. */
import { useState } from 'preact/hooks';
import { currentPupils } from '../../../core/record/current-pupils';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ClassEditor } from '../../../state/class-editor';
import { renameClass } from '../../../state/class-edits';
import { classMessages } from '../../messages/class';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ScreenHeader } from '../../parts/screen-header';
import { Tabs } from '../../parts/tabs';
import { linkTo, type ScreenProps } from '../../router';
import { useStore } from '../../use-store';
import { ClassNotThere, SavedSign } from './class-state';
import { GroupingsTab } from './groupings-tab';
import { PupilEditor } from './pupil-editor';
import { SeatsTab } from './seats-tab';
import { useClassEditor } from './use-class-editor';
import './school-class.css';

type Tab = 'pupils' | 'seats' | 'groupings';

export function Screen({ params }: ScreenProps<'schoolClass'>) {
  const editor = useClassEditor(params.classId);
  const { loading, schoolClass, saving } = useStore(editor, (state) => state);
  const [tab, setTab] = useState<Tab>('pupils');
  const there = loading === 'ready' && schoolClass;
  const count = schoolClass ? currentPupils(schoolClass).length : 0;
  return (
    <>
      <ScreenHeader
        title={<bdi>{schoolClass?.name.trim() || classMessages.untitled}</bdi>}
        subtitle={classMessages.pupils(count)}
        back={{ href: linkTo('start', {}), label: classMessages.backToStart }}
        actions={
          there && (
            <>
              <SavedSign saving={saving} onRetry={() => void editor.flush()} />
              <LinkButton icon="lock" href={linkTo('expectation', { classId: params.classId })}>
                {classMessages.expectation}
              </LinkButton>
              <LinkButton kind="primary" icon="eye" href={linkTo('prepare', { classId: params.classId })}>
                {classMessages.observe}
              </LinkButton>
            </>
          )
        }
      >
        {there && (
          <Tabs<Tab>
            label={classMessages.parts}
            chosen={tab}
            onChoose={setTab}
            tabs={[
              { name: 'pupils', label: classMessages.tabPupils },
              { name: 'seats', label: classMessages.tabSeats },
              { name: 'groupings', label: classMessages.tabGroupings },
            ]}
          />
        )}
      </ScreenHeader>
      {there ? (
        <main class="screen-main">
          <div class="school-class-tab" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {tab === 'pupils' && <PupilsTab editor={editor} schoolClass={schoolClass} />}
            {tab === 'seats' && <SeatsTab editor={editor} schoolClass={schoolClass} />}
            {tab === 'groupings' && <GroupingsTab editor={editor} schoolClass={schoolClass} />}
          </div>
        </main>
      ) : (
        <ClassNotThere loading={loading === 'ready' ? 'missing' : loading} />
      )}
    </>
  );
}

interface TabProps {
  readonly editor: ClassEditor;
  readonly schoolClass: SchoolClass;
}

function PupilsTab({ editor, schoolClass }: TabProps) {
  return (
    <>
      <Card>
        <Field
          label={classMessages.name}
          maxLength={60}
          value={schoolClass.name}
          onInput={(name) => editor.change(renameClass(name))}
          {...(schoolClass.name.trim() === '' && { error: classMessages.nameNeeded })}
        />
      </Card>
      <PupilEditor editor={editor} schoolClass={schoolClass} />
    </>
  );
}
