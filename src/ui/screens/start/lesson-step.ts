/** What comes next for a lesson that was observed. */
import type { ObservationSummary } from '../../../core/ports';
import { startMessages } from '../../messages/start';
import { linkTo } from '../../router';

export interface LessonStep {
  readonly href: string;
  /** On the button. */
  readonly action: string;
  /** Where it stands, in words. */
  readonly standing: string;
  readonly done: boolean;
}

/** The first that applies: it runs, it is to be looked through, the two have not looked together yet. */
export function nextStep({ head, status }: ObservationSummary): LessonStep {
  const params = { observationId: head.id };
  if (status === 'running')
    return {
      href: linkTo(head.source === 'video' ? 'film' : 'observe', params),
      action: startMessages.goOn,
      standing: startMessages.running,
      done: false,
    };
  if (head.sharedAt !== undefined || head.source === 'import')
    return {
      href: linkTo('review', params),
      action: startMessages.next.review,
      standing: head.sharedAt === undefined ? '' : startMessages.reviewed,
      done: true,
    };
  if (head.checkedAt !== undefined || head.prediction !== undefined)
    return {
      href: linkTo('review', params),
      action: startMessages.next.together,
      standing: startMessages.shareFirst,
      done: false,
    };
  return {
    href: linkTo('check', params),
    action: startMessages.next.check,
    standing: startMessages.checkFirst,
    done: false,
  };
}
