/** From what was seen back to the film: its moments played one after the other, or the film laid under a lesson. */
import type { Interaction } from '../../../core/record/interaction';
import type { Observation } from '../../../core/record/observation';
import { filmMessages as words } from '../../messages/film';
import { LinkButton } from '../../parts/button';
import { linkTo } from '../../router';

/** Beyond this many an address gets too long, and an evening too short. */
const mostClips = 40;

interface ClipsLinkProps {
  readonly observation: Observation;
  readonly moments: readonly Pick<Interaction, 'id'>[];
}

/** *Speel deze 7 momenten*; nothing where the lesson has no film. */
export function ClipsLink({ observation, moments }: ClipsLinkProps) {
  if (!observation.film || moments.length === 0) return null;
  const ids = moments.slice(0, mostClips).map(({ id }) => id);
  return (
    <LinkButton
      icon="play"
      href={linkTo('clips', { observationId: observation.id, momentIds: ids.join(',') })}
      class="no-print"
    >
      {words.clipsPlay(ids.length)}
    </LinkButton>
  );
}

/** Open the film of a lesson, or lay one under a lesson that was observed live. */
export function FilmLink({ observation }: { readonly observation: Observation }) {
  const { id: observationId, film, source } = observation;
  if (source === 'import') return null;
  return film ? (
    <LinkButton icon="play" class="no-print" href={linkTo('film', { observationId })}>
      {words.toCoding}
    </LinkButton>
  ) : (
    <LinkButton icon="open" class="no-print" href={linkTo('filmTie', { observationId })}>
      {words.layFilm}
    </LinkButton>
  );
}
