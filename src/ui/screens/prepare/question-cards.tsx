/** The kijkvragen as cards, one to choose; nothing is chosen beforehand. */
import { useId } from 'preact/hooks';
import { focusQuestions, type FocusQuestionId } from '../../../core/coding/focus-questions';
import { focusQuestionMessages } from '../../messages/focus-questions';
import { prepareMessages } from '../../messages/prepare';

interface QuestionCardsProps {
  readonly chosen: FocusQuestionId | undefined;
  readonly onChoose: (id: FocusQuestionId) => void;
  /** Also what only a film lets one follow. */
  readonly withFilm?: boolean;
}

export function QuestionCards({ chosen, onChoose, withFilm = false }: QuestionCardsProps) {
  const name = useId();
  const offered = focusQuestions.filter(({ live }) => live || withFilm);
  return (
    <fieldset class="question-cards">
      <legend class="visually-hidden">{prepareMessages.questionTitle}</legend>
      {offered.map(({ id }) => {
        const words = focusQuestionMessages[id];
        return (
          <label class="question-card" key={id}>
            <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
            <span class="question-card-body">
              <span class="question-card-name">{words.name}</span>
              <span class="question-card-words">“{words.inYourWords}”</span>
              <span class="question-card-rows">{prepareMessages.panelRows[id]}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
