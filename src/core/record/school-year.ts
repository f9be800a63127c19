/** The school year, which ends on 31 July in the Netherlands; a month after the last lesson in Flanders. */

const july = 6;

/** Last day (`yyyy-MM-dd`) of the school year in which a day lies, on the calendar of the device. */
export function schoolYearEnd(day: Date): string {
  const year = day.getMonth() > july ? day.getFullYear() + 1 : day.getFullYear();
  return `${year}-07-31`;
}
