/** A new class: its name and its pupils, who get a place at once. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassId } from '../../../core/record/ids';
import type { SchoolClass } from '../../../core/record/school-class';
import { fillSeats } from '../../../core/record/seating-plan';
import { addPupils } from '../../../state/class-edits';
import { classMessages } from '../../messages/class';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Notice } from '../../parts/notice';
import { ScreenHeader } from '../../parts/screen-header';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { isTabOfIpad } from '../keeping/home-screen-card';
import { labelsIn, PupilListInput } from './pupil-list-input';
import './school-class.css';

export function Screen(_props: ScreenProps<'newClass'>) {
  const { classes, newId } = useServices();
  const [name, setName] = useState('');
  const [list, setList] = useState('');
  const [state, setState] = useState<'editing' | 'nameless' | 'saving' | 'failed'>('editing');
  const labels = labelsIn(list);
  const unreadable = list.trim() !== '' && labels.length === 0;

  const create = async () => {
    if (name.trim() === '') return setState('nameless');
    if (unreadable || state === 'saving') return;
    setState('saving');
    const here = location.hash;
    const empty: SchoolClass = { id: newId<ClassId>(), name: name.trim(), groupings: [], pupils: [] };
    const filled = addPupils(labels, newId)(empty);
    const schoolClass = { ...filled, pupils: fillSeats(filled.pupils) };
    try {
      await classes.save(schoolClass);
      // Whoever went elsewhere while it was saved stays there.
      if (location.hash === here) goTo(linkTo('schoolClass', { classId: schoolClass.id }), 'replace');
    } catch {
      setState('failed');
    }
  };

  return (
    <>
      <ScreenHeader
        title={classMessages.newTitle}
        subtitle={classMessages.newSubtitle}
        back={{ href: linkTo('start', {}), label: classMessages.backToStart }}
      />
      <main class="screen-main school-class-new">
        <HomeScreenFirst />
        <Card class="school-class-fields">
          <Field
            label={classMessages.name}
            placeholder={classMessages.namePlaceholder}
            maxLength={60}
            value={name}
            onInput={(next) => {
              setName(next);
              setState('editing');
            }}
            {...(state === 'nameless' && { error: classMessages.nameNeeded })}
          />
          <PupilListInput text={list} onInput={setList} rows={9} />
        </Card>
        <div class="school-class-aside">
          <Card title={classMessages.initialsTitle}>
            <p>{classMessages.initials}</p>
          </Card>
          {state === 'failed' && <Notice kind="alert">{classMessages.createFailed}</Notice>}
          <Button
            kind="primary"
            class="school-class-create"
            disabled={unreadable || state === 'saving'}
            onClick={() => void create()}
          >
            {labels.length === 0 && !unreadable ? classMessages.createWithout : classMessages.create}
          </Button>
        </div>
      </main>
    </>
  );
}

/** On an iPad in a tab, before the first class: the app on the home screen has storage of its own, and starts empty. */
function HomeScreenFirst() {
  const { classes } = useServices();
  const [isFirst, setFirst] = useState(false);
  useEffect(() => {
    if (!isTabOfIpad()) return;
    classes.list().then(
      (known) => setFirst(known.every(({ demo }) => demo === true)),
      // Where classes cannot be read there are other worries.
      () => undefined,
    );
  }, [classes]);
  if (!isFirst) return null;
  return (
    <div class="school-class-home">
      <Notice kind="alert" actions={<Button onClick={() => setFirst(false)}>{classMessages.homeAnyway}</Button>}>
        <p>
          <strong>{classMessages.homeTitle}</strong>
        </p>
        <p>{classMessages.home}</p>
      </Notice>
    </div>
  );
}
