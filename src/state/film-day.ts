/** The day of a lesson on film, of which the class is shown and which is written down. */

/** No class was filmed for this app before; a year that is half typed lies there. */
const firstDay = '1990-01-01';

/**
 * The first of these that can be: as typed, as the file says, today. Days are `yyyy-MM-dd`.
 * @param typed empty while there is none, or half a one
 * @param fileDay undefined while no film was chosen
 */
export function dayOfFilm(typed: string, fileDay: string | undefined, today: string): string {
  const canBe = (day: string | undefined): day is string => day !== undefined && day >= firstDay && day <= today;
  return [typed, fileDay].find(canBe) ?? today;
}
