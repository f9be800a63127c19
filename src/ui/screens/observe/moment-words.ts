/** One moment in a few words, as the strip of last moments shows it. */
import type { Channel } from '../../../core/measures/indicator-table';
import { type Interaction, pauseAfterQuestion } from '../../../core/record/interaction';
import { formatSeconds } from '../../messages/format';
import {
  answerMessages,
  behaviourMessages,
  demandMessages,
  everyoneMessages,
  explainMessage,
  focusMessages,
  followUpMessages,
  guidanceMessages,
  lookMessages,
  markMessages,
  momentMessages,
  okayMessage,
  questionMessages,
  receiverMessages,
  solicitationMessages,
  toneSigns,
  uptakeMessages,
  warmthMessages,
  wellDoneMessage,
} from '../../messages/observe';

/** What happened, without who: the last thing that is known of it. */
export function describeMoment(moment: Interaction): string {
  return describeCodes(moment) ?? momentMessages[moment.kind];
}

function describeCodes(moment: Interaction): string | undefined {
  const { level, form, guidance, mark, behaviour, uptake, to } = moment;
  switch (moment.kind) {
    case 'turn':
      return describeTurn(moment);
    case 'feedback':
      return `${describeFeedback(moment) ?? momentMessages.feedback}${to ? ` · ${receiverMessages[to]}` : ''}`;
    case 'support':
      return guidance && guidanceMessages[guidance].toLowerCase();
    case 'demand':
      return level && demandMessages[level];
    case 'everyone':
      return form && everyoneMessages[form];
    case 'mark':
      return mark && markMessages[mark];
    case 'contact':
      return describeContact(moment);
    case 'behaviour':
      return behaviour && behaviourMessages[behaviour];
    case 'initiative':
      return uptake === undefined ? undefined : uptake ? uptakeMessages.yes : uptakeMessages.no;
    default:
      return undefined;
  }
}

function describeContact({ warmth, eyeContact }: Interaction): string | undefined {
  const look = eyeContact === undefined ? undefined : eyeContact ? lookMessages.yes : lookMessages.no;
  return (warmth ? warmthMessages[warmth] : look)?.toLowerCase();
}

function describeTurn(turn: Interaction): string | undefined {
  const { answer, explain, followUp, solicitation, question } = turn;
  const pause = pauseAfterQuestion(turn);
  const last =
    describeFeedback(turn) ??
    (followUp && followUpMessages[followUp]) ??
    (explain ? explainMessage : undefined) ??
    (answer && answerMessages[answer]) ??
    (pause === undefined ? undefined : formatSeconds(pause)) ??
    (solicitation && solicitationMessages[solicitation]) ??
    (question && questionMessages[question]) ??
    describeContact(turn);
  return last?.toLowerCase();
}

function describeFeedback(moment: Interaction): string | undefined {
  const last = moment.feedback?.at(-1);
  if (!last) return undefined;
  const { focus, tone } = last;
  if (focus) return `${focusMessages[focus].toLowerCase()} ${tone ? toneSigns[tone] : ''}`.trim();
  return (tone === 'neutral' ? okayMessage : wellDoneMessage).toLowerCase();
}

/** The channel whose colour the moment carries, or undefined for marks and notes. */
export function channelOfMoment(moment: Interaction): Channel | undefined {
  switch (moment.kind) {
    case 'turn':
      return moment.feedback && moment.feedback.length > 0 ? 'feedback' : 'output';
    case 'passedOver':
    case 'initiative':
    case 'everyone':
      return 'output';
    case 'feedback':
      return 'feedback';
    case 'support':
    case 'demand':
    case 'choice':
      return 'input';
    case 'contact':
    case 'behaviour':
      return 'klimaat';
    case 'mark':
    case 'note':
      return undefined;
  }
}
