/** One moment in a few words, as the strip of last moments shows it. */
import type { Channel } from '../../../core/measures/indicator-table';
import { type Interaction, pauseAfterQuestion } from '../../../core/record/interaction';
import { formatSeconds } from '../../messages/format';
import {
  answerMessages,
  behaviourMessages,
  choiceMessage,
  demandMessages,
  everyoneMessages,
  focusMessages,
  lookMessages,
  markMessages,
  momentMessages,
  okayMessage,
  passedOverMessage,
  questionMessages,
  receiverMessages,
  solicitationMessages,
  toneSigns,
  uptakeMessages,
  visitMessage,
  warmthMessages,
  wellDoneMessage,
} from '../../messages/observe';

/** What happened, without who: the last thing that is known of it. */
export function describeMoment(moment: Interaction): string {
  switch (moment.kind) {
    case 'turn':
      return describeTurn(moment);
    case 'feedback':
      return `${describeFeedback(moment) ?? momentMessages.feedback}${moment.to ? ` · ${receiverMessages[moment.to]}` : ''}`;
    case 'support':
      return visitMessage;
    case 'demand':
      return moment.level ? demandMessages[moment.level] : momentMessages.demand;
    case 'choice':
      return choiceMessage;
    case 'passedOver':
      return passedOverMessage;
    case 'everyone':
      return moment.form ? everyoneMessages[moment.form] : momentMessages.everyone;
    case 'mark':
      return moment.mark ? markMessages[moment.mark] : momentMessages.mark;
    case 'contact':
      return describeContact(moment) ?? momentMessages.contact;
    case 'behaviour':
      return moment.behaviour ? behaviourMessages[moment.behaviour] : momentMessages.behaviour;
    case 'initiative':
      if (moment.uptake === undefined) return momentMessages.initiative;
      return moment.uptake ? uptakeMessages.yes : uptakeMessages.no;
    case 'note':
      return momentMessages.note;
  }
}

function describeContact({ warmth, eyeContact }: Interaction): string | undefined {
  if (warmth) return warmthMessages[warmth].toLowerCase();
  return eyeContact === undefined ? undefined : (eyeContact ? lookMessages.yes : lookMessages.no).toLowerCase();
}

function describeTurn(turn: Interaction): string {
  const { answer, solicitation, question } = turn;
  const pause = pauseAfterQuestion(turn);
  const last =
    describeFeedback(turn) ??
    (answer && answerMessages[answer]) ??
    (pause === undefined ? undefined : formatSeconds(pause)) ??
    (solicitation && solicitationMessages[solicitation]) ??
    (question && questionMessages[question]) ??
    momentMessages.turn;
  return last.toLowerCase();
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
