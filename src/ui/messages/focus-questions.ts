/** The kijkvragen, in the teacher's words. */
import type { FocusQuestionId } from '../../core/coding/focus-questions';

export const focusQuestionMessages: Readonly<
  Record<FocusQuestionId, { readonly name: string; readonly inYourWords: string }>
> = {
  turns: {
    name: 'Wie krijgt de beurt?',
    inYourWords: 'Wie hoor ik, wie hoor ik niet, en hoe kwam de beurt?',
  },
  thinking: {
    name: 'Hoeveel denktijd geef ik?',
    inYourWords: 'Hoe lang is het stil na mijn vraag, en wat doe ik als er niets komt?',
  },
  answers: {
    name: 'Wat doe ik na een antwoord?',
    inYourWords: 'Blijf ik bij de leerling als het nog niet klopt, en bij wie vraag ik door?',
  },
  feedback: {
    name: 'Waarover gaat mijn feedback?',
    inYourWords: 'Zeg ik wát er lukt en hoe het verder kan, en tegen wie?',
  },
  desk: {
    name: 'Bij wie kom ik aan tafel?',
    inYourWords: 'Naar wie ga ik toe, wie vroeg erom, en wie doet daarna het denkwerk?',
  },
  four: {
    name: 'Vier leerlingen, vier kanalen',
    inYourWords: 'Hoe ziet mijn les eruit voor deze vier?',
  },
  all: {
    name: 'Alles',
    inYourWords: 'Alles wat er te zien is, vanaf film.',
  },
};

/** A file may name a kijkvraag that this version does not have. */
export function focusQuestionName(id: string): string {
  return Object.hasOwn(focusQuestionMessages, id) ? focusQuestionMessages[id as FocusQuestionId].name : id;
}
