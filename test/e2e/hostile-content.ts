// A class with two lessons in which every text is one that breaks what is not careful.
import { labelHostilely } from './hostile-class';
import { type ExchangeJson, readExchange } from './lesson-steps';

/** HTML that would run, signs that turn a line around, a zero byte, half a character, a word without an end. */
const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(9)><b>vet</b>',
  '\u202Egnir\u202C \u2067עברית\u2069 \u200Fen verder',
  'nul\u0000teken en \u0007bel',
  'half \ud83d teken \ude00',
  'w'.repeat(200),
  '"><script>alert(10)</script>',
  '=HYPERLINK("http://example.invalid","klik")',
];

/** Once in each kind of place: a label, a title, a note. */
const farTooMuch = 'w'.repeat(10_000);

const text = (index: number): string => hostileTexts[index % hostileTexts.length]!;

/** Its name is as bad as the rest, and it lies nowhere. */
const goneFilm = { name: `${text(4)}.mp4`, size: 1_234_567, durationMs: 3_600_000, offsetMs: 0 };

export interface HostileFile {
  readonly content: string;
  readonly classId: string;
  /** Looked through and talked about. */
  readonly lessonId: string;
  /** The same lesson by another observer. */
  readonly otherLessonId: string;
  /** Coded from a film that is not on this device. */
  readonly filmId: string;
  readonly pupilId: string;
  readonly momentId: string;
}

/** To be opened as a file; both lessons have been looked through and may be looked at. */
export function writeHostileFile(): HostileFile {
  const base = readExchange('full-a');
  const schoolClass = base.classes[0]!;
  const labels = labelHostilely(schoolClass.pupils.length);
  const lesson = base.observations[0]!;
  const lessonIds = ['hostile-1', 'hostile-2', 'hostile-film'] as const;
  const content = {
    ...base,
    classes: [
      {
        ...schoolClass,
        id: 'hostile-class',
        name: text(0),
        groupings: [
          {
            id: 'level',
            name: text(4),
            sealed: false,
            values: ['a', 'b'].map((id, index) => ({ id, name: text(index + 3) })),
          },
        ],
        pupils: schoolClass.pupils.map((pupil, index) => ({
          ...pupil,
          label: index === 7 ? farTooMuch : index < hostileTexts.length ? `${index} ${text(index)}` : labels[index]!,
          groups: { level: index % 2 === 0 ? 'a' : 'b' },
        })),
      },
    ],
    observations: lessonIds.map((id, index) => ({
      ...spoilLesson(lesson, index),
      ...{ id, classId: 'hostile-class' },
      ...(id === 'hostile-film' && { source: 'video', film: goneFilm }),
    })),
  };
  return {
    content: JSON.stringify(content),
    classId: 'hostile-class',
    lessonId: lessonIds[0],
    otherLessonId: lessonIds[1],
    filmId: lessonIds[2],
    pupilId: schoolClass.pupils[7]!.id,
    momentId: lesson.interactions[9]!.id,
  };
}

function spoilLesson(lesson: ExchangeJson['observations'][number], turned: number): Record<string, unknown> {
  return {
    ...lesson,
    title: turned === 0 ? farTooMuch : text(turned),
    ownQuestion: text(turned),
    lessonGoal: text(turned + 1),
    observer: text(turned),
    checkedAt: '2026-11-21T10:00:00.000Z',
    sharedAt: '2026-11-21T10:00:00.000Z',
    prediction: { skipped: true, ownView: text(4) },
    debrief: {
      confirming: turned === 0 ? farTooMuch : text(0),
      critical: text(1),
      constructive: text(4),
      intentions: [{ text: text(4), sign: text(1) }],
      success: text(2),
      moment: text(3),
    },
    interactions: lesson.interactions.map((moment, index) =>
      index % 9 === 0
        ? { ...moment, text: index === 9 ? farTooMuch : text(index / 9), quote: text(index / 9 + 1) }
        : moment,
    ),
  };
}
