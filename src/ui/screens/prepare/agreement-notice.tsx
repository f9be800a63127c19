/** Before the first visit to a class: what was not agreed yet with the teacher. */
import { agreementOf } from '../../../core/record/agreement';
import type { SchoolClass } from '../../../core/record/school-class';
import { agreementMessages as words } from '../../messages/agreement';
import { LinkButton } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { linkTo } from '../../router';

export function AgreementNotice({ schoolClass }: { readonly schoolClass: SchoolClass }) {
  if (schoolClass.demo || agreementOf(schoolClass)) return null;
  return (
    <Notice
      kind="hint"
      actions={<LinkButton href={linkTo('agreement', { classId: schoolClass.id })}>{words.read}</LinkButton>}
    >
      {words.notYet}
    </Notice>
  );
}
