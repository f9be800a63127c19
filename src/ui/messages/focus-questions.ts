/** The kijkvragen in the teacher's words. */
import type { FocusQuestionId } from '../../core/coding/focus-questions';

interface FocusQuestionWords {
  readonly name: string;
  /** As the teacher would say it. */
  readonly question: string;
  /** What is on the panel. */
  readonly rows: string;
}

export const focusQuestionMessages: Readonly<Record<FocusQuestionId, FocusQuestionWords>> = {
  turns: {
    name: 'Wie krijgt de beurt?',
    question: 'Wie hoor ik, wie hoor ik niet, en hoe kwam de beurt?',
    rows: 'beurten · hoe de beurt kwam · allemaal tegelijk',
  },
  thinking: {
    name: 'Hoeveel denktijd geef ik?',
    question: 'Hoe lang is het stil na mijn vraag, en wat doe ik als er niets komt?',
    rows: 'beurten · wachttijd · weetvraag of denkvraag',
  },
  answers: {
    name: 'Wat doe ik na een antwoord?',
    question: 'Blijf ik bij de leerling als het nog niet klopt, en bij wie vraag ik door?',
    rows: 'beurten · antwoord · wat daarna komt',
  },
  feedback: {
    name: 'Waarover gaat mijn feedback?',
    question: 'Zeg ik wát er lukt en hoe het verder kan, en tegen wie?',
    rows: 'beurten · waarover · lukt al, nog niet, zo verder',
  },
  desk: {
    name: 'Bij wie kom ik aan tafel?',
    question: 'Naar wie ga ik toe, wie vroeg erom, en wie doet daarna het denkwerk?',
    rows: 'aan tafel · uitdagender of makkelijker · mag kiezen',
  },
  four: {
    name: 'Vier leerlingen, vier kanalen',
    question: 'Hoe ziet mijn les eruit voor deze vier?',
    rows: 'alleen de kijkleerlingen · aan tafel, feedback, toon, oogcontact',
  },
  all: {
    name: 'Alles',
    question: 'Alleen bij een film: in de klas ziet wie op alles let, niets.',
    rows: 'alle rijen',
  },
};

/** A file may name a kijkvraag that this version does not have. */
export function focusQuestionName(id: string): string {
  return Object.hasOwn(focusQuestionMessages, id) ? focusQuestionMessages[id as FocusQuestionId].name : id;
}
