/** An address for a film, as long as a screen shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { PickedFilm } from '../../../core/film-ports';
import { useServices } from '../../services';

export function useFilmAddress(film: PickedFilm): string | undefined {
  const { films } = useServices();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const opened = films.open(film);
    setUrl(opened.url);
    return opened.close;
  }, [films, film]);
  return url;
}
