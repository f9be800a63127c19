/** Which film a lesson was coded from, as files of other tools name it. */
import type { Observation } from '../record/observation';

/** Undefined: it was not coded from film, or nobody knows from which. A name only: never a folder. */
export function filmNameOf({ extra }: Observation): string | undefined {
  const film = extra?.['film'];
  if (typeof film !== 'object' || film === null || !('name' in film) || typeof film.name !== 'string') return undefined;
  const name = film.name.split(/[/\\]/).at(-1)?.trim();
  return name === '' ? undefined : name;
}
