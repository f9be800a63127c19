/** What the observed teacher agrees to before the first visit: what, why, who sees it, until when. */
import { useEffect, useState } from 'preact/hooks';
import { type Agreement, agreementOf, type Audience, audiences, withAgreement } from '../../../core/record/agreement';
import { calendarDay } from '../../../state/calendar-day';
import type { SchoolClass } from '../../../core/record/school-class';
import { schoolYearEnd } from '../../../core/record/school-year';
import { agreementMessages as words } from '../../messages/agreement';
import { appMessages } from '../../messages/app';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/empty-state';
import { Notice } from '../../parts/notice';
import { Spinner } from '../../parts/progress';
import { ScreenHeader } from '../../parts/screen-header';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { goTo, linkTo, type ScreenProps } from '../../router';
import { useServices } from '../../services';
import './privacy.css';

export function Screen({ params: { classId } }: ScreenProps<'agreement'>) {
  const { classes } = useServices();
  const [schoolClass, setSchoolClass] = useState<SchoolClass | 'loading' | undefined>('loading');
  useEffect(() => {
    classes.read(classId).then(setSchoolClass, () => setSchoolClass(undefined));
  }, [classes, classId]);
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={typeof schoolClass === 'object' && <bdi>{schoolClass.name}</bdi>}
        back={{ href: linkTo('prepare', { classId }), label: words.back }}
        actions={<Button onClick={() => print()}>{words.print}</Button>}
      />
      <main class="screen-main privacy">
        {schoolClass === 'loading' && <Spinner label={appMessages.loading} />}
        {schoolClass === undefined && <EmptyState title={words.missing} />}
        {typeof schoolClass === 'object' && <AgreementCard schoolClass={schoolClass} />}
      </main>
    </>
  );
}

function AgreementCard({ schoolClass }: { readonly schoolClass: SchoolClass }) {
  const { classes, clock } = useServices();
  const agreed = agreementOf(schoolClass);
  const [audience, setAudience] = useState<Audience | undefined>(agreed?.audience);
  const [problem, setProblem] = useState<string>();
  const now = new Date(clock.wallMs());
  const agree = async () => {
    if (!audience) return setProblem(words.choose);
    const agreement: Agreement = { audience, agreedOn: calendarDay(now) };
    try {
      // Read again: pupils may have come or gone while this page was being read.
      const current = (await classes.read(schoolClass.id)) ?? schoolClass;
      await classes.save(withAgreement(current, agreement));
    } catch {
      return setProblem(words.failed);
    }
    goTo(linkTo('prepare', { classId: schoolClass.id }));
  };
  return (
    <Card>
      <div class="privacy-agreement">
        <p class="muted">{words.intro}</p>
        {words.parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <section>
          <h2>{words.until}</h2>
          <p>{words.untilText(schoolYearEnd(now))}</p>
        </section>
        <SegmentedChoice
          label={words.audience}
          value={audience}
          options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
          onChange={setAudience}
        />
        {agreed && <p role="status">{words.agreed(agreed.agreedOn)}</p>}
        {problem !== undefined && <Notice kind="alert">{problem}</Notice>}
        <div class="privacy-actions no-print">
          <Button kind="primary" icon="check" onClick={() => void agree()}>
            {words.agree}
          </Button>
        </div>
        <p class="privacy-paper">{words.signature}</p>
      </div>
    </Card>
  );
}
