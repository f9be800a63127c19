/** A team looks at film, in the guide's two rounds, and closes with what is going to be done. */
import type { FilmRounds as Rounds } from '../../../core/record/observation';
import type { Review, ReviewedLesson } from '../../../state/review-store';
import { talkMessages as words } from '../../messages/talk';
import { Card } from '../../parts/card';
import { FilmLink } from '../review/film-links';
import { DebriefText } from './debrief-fields';
import { IntentionFields } from './intention-fields';
import { saveDebrief } from './save-debrief';

interface FilmRoundsProps {
  readonly lesson: ReviewedLesson;
  readonly review: Review;
}

export function FilmRounds({ lesson, review }: FilmRoundsProps) {
  const said = lesson.observation.debrief?.rounds;
  const field = (part: keyof Rounds) => (
    <DebriefText
      label={words[part]}
      value={said?.[part]}
      save={(text) => saveDebrief(review, ({ rounds }) => ({ rounds: { ...rounds, [part]: text } }))}
    />
  );
  return (
    <>
      <Card title={words.roundOne}>
        <p class="muted talk-hint">{words.roundOneHint}</p>
        <div class="talk-fields">
          <div class="talk-film">
            <FilmLink observation={lesson.observation} />
          </div>
          {field('positive')}
          {field('unclear')}
        </div>
      </Card>
      <Card title={words.roundTwo}>
        <p class="muted talk-hint">{words.roundTwoHint}</p>
        <div class="talk-fields">
          {field('fitted')}
          {field('chance')}
        </div>
      </Card>
      <Card title={words.roundEnd}>
        <div class="talk-fields">
          <IntentionFields lesson={lesson} review={review} />
        </div>
      </Card>
    </>
  );
}
