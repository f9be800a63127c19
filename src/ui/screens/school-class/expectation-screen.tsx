/** The teacher's estimates, made alone, then sealed: whoever observes does not see them. */
import { useEffect, useMemo } from 'preact/hooks';
import { isSealed } from '../../../core/record/expectation';
import { createEstimatesDesk } from '../../../state/estimates-desk';
import { expectationMessages } from '../../messages/expectation';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import { useStore } from '../../use-store';
import { ClassNotThere, SavedSign } from './class-state';
import { Estimates } from './estimates';
import { SealedEstimates } from './sealed-estimates';
import { useClassEditor } from './use-class-editor';
import './expectation.css';

export function Screen({ params }: ScreenProps<'expectation'>) {
  const { clock, codeSealer } = useServices();
  const editor = useClassEditor(params.classId);
  const desk = useMemo(() => createEstimatesDesk(editor, { clock, codeSealer }), [editor, clock, codeSealer]);
  useEffect(() => desk.leave, [desk]);
  const { loading, schoolClass, saving } = useStore(editor, (state) => state);
  const { open } = useStore(desk, (state) => state);
  const there = loading === 'ready' && schoolClass;
  const shown = there && (open ?? (isSealed(schoolClass) ? undefined : schoolClass));
  return (
    <>
      <ScreenHeader
        title={expectationMessages.title}
        subtitle={schoolClass && <bdi>{schoolClass.name}</bdi>}
        back={{ href: linkTo('schoolClass', { classId: params.classId }), label: expectationMessages.backToClass }}
        actions={there && <SavedSign saving={saving} onRetry={() => void editor.flush()} />}
      />
      {there ? (
        <main class="screen-main expectation">
          {shown ? (
            <Estimates desk={desk} schoolClass={shown} />
          ) : (
            <SealedEstimates desk={desk} schoolClass={schoolClass} />
          )}
        </main>
      ) : (
        <ClassNotThere loading={loading === 'ready' ? 'missing' : loading} />
      )}
    </>
  );
}
