/** A class with its lessons as one file to keep or to give away. */
import { foldLog } from '../core/coding/lesson-log';
import { observationOf } from '../core/coding/lesson-observation';
import type { ClassRepository, Clock, FileDesk, ObservationRepository, SaveFile } from '../core/ports';
import type { NameStyle } from '../core/record/exchange-content';
import type { ClassId } from '../core/record/ids';
import type { Observation } from '../core/record/observation';
import { calendarDay } from './calendar-day';

interface ExportNeeds {
  readonly clock: Clock;
  readonly classes: Pick<ClassRepository, 'read'>;
  readonly observations: Pick<ObservationRepository, 'list' | 'readLog'>;
  readonly fileDesk: Pick<FileDesk, 'writeExchangeFile'>;
  readonly saveFile: SaveFile;
}

/** Lessons that still run stay out: a half lesson in another tablet would look like a whole one. */
export async function exportClass(
  needs: ExportNeeds,
  classId: ClassId,
  names: NameStyle,
): Promise<'shared' | 'saved' | 'cancelled'> {
  const schoolClass = await needs.classes.read(classId);
  if (!schoolClass) throw new Error('The class is gone');
  const observations: Observation[] = [];
  for (const { head, status } of await needs.observations.list()) {
    if (head.classId !== classId || status !== 'ended') continue;
    const log = await needs.observations.readLog(head.id);
    if (log) observations.push(observationOf(foldLog(log.head, log.entries).state));
  }
  const content = await needs.fileDesk.writeExchangeFile({ classes: [schoolClass], observations }, names);
  const day = calendarDay(needs.clock.wallMs());
  return needs.saveFile({ name: `beurtwijzer-${day}.json`, mimeType: 'application/json', content });
}
