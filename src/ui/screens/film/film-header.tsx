/** Which film this is, that it stays here, what is coded of it, and the end. */
import { isSelfCoded } from '../../../core/record/film';
import type { SchoolClass } from '../../../core/record/school-class';
import type { ObservationStore } from '../../../state/observation-store';
import { filmMessages as words } from '../../messages/film';
import { focusQuestionName } from '../../messages/focus-questions';
import { observeMessages } from '../../messages/observe';
import { Button, LinkButton } from '../../parts/button';
import { linkTo } from '../../router';
import { useStore } from '../../use-store';
import { describePass } from './pass-bar';

interface FilmHeaderProps {
  readonly store: ObservationStore;
  readonly schoolClass: SchoolClass;
  readonly film: string;
  readonly durationMs: number;
  readonly ended: boolean;
  readonly onPass: () => void;
  readonly onKeys: () => void;
  readonly onFinish: () => void;
}

export function FilmHeader(props: FilmHeaderProps) {
  const { store, schoolClass, film, durationMs, ended } = props;
  useStore(store, (view) => view.version);
  const saving = useStore(store, (view) => view.saving);
  const { head } = store.log.state;
  const facts = [
    focusQuestionName(head.focusQuestion),
    ...(isSelfCoded(head) ? [words.selfCoded] : []),
    words.screen(film),
  ];
  const sign = typeof saving === 'object' ? 'problem' : saving;
  return (
    <header class="lesson-header film-header">
      <LinkButton kind="quiet" icon="back" href={linkTo('start', {})} label={words.backToStart} />
      <div class="lesson-words">
        <h1 tabIndex={-1} dir="auto">
          {[head.title, schoolClass.name].filter(Boolean).join(' – ')}
        </h1>
        <p dir="auto">{facts.join(' · ')}</p>
      </div>
      <span class={`saved-sign saved-${sign}`} data-saving={sign}>
        {sign === 'saved'
          ? observeMessages.saved
          : sign === 'saving'
            ? observeMessages.saving
            : observeMessages.notSaved}
      </span>
      <div class="lesson-actions">
        <Button class="film-help" label={words.help} onClick={props.onKeys}>
          ?
        </Button>
        {!ended && (
          <Button class="film-pass" onClick={props.onPass}>
            <span class="film-pass-words">{describePass(store, durationMs)}</span>
          </Button>
        )}
        {ended ? (
          <LinkButton kind="primary" href={linkTo('review', { observationId: head.id })}>
            {words.toReview}
          </LinkButton>
        ) : (
          <Button kind="primary" onClick={props.onFinish}>
            {words.finish}
          </Button>
        )}
      </div>
    </header>
  );
}
