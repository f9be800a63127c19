/** Words of the summary: the form on the screen and the sheet of paper that comes out of it. */
import type { NameStyle } from '../../core/record/exchange-content';
import type { ClassSummary } from '../../core/report/class-summary';
import { formatCount, formatMinutes, formatWhole } from './format';

export const summaryMessages = {
  formTitle: 'Nabespreking',
  formHint: 'Wat jullie hier schrijven, komt op het blad. Leeg laten mag: dan staan er schrijflijnen.',
  moment: 'Het moment dat we terugzagen',
  chooseMoment: 'Kies een aangestipt moment',
  chooseMomentNone: 'Kies…',
  confirming: 'Lukt al',
  critical: 'Nog niet',
  constructive: 'Zo verder',
  intention: 'Als … dan …',
  intentionHint: 'Bijvoorbeeld: als ik een vraag stel, dan tel ik tot drie voor ik een naam noem.',
  sign: 'Waaraan merken de leerlingen het?',
  success: 'Vier een succes: welke leerling is gegroeid door wat jij deed?',
  reviewOn: 'Opnieuw kijken op',

  takeAway: 'Gegevens meenemen',
  names: 'Leerlingen in de bestanden',
  nameStyles: { initials: 'initialen', numbers: 'nummers', full: 'volledige namen' } satisfies Record<
    NameStyle,
    string
  >,
  namesHint: 'Ook in wat jullie schreven worden namen vervangen.',
  namesFullHint: 'Met volledige namen horen deze bestanden alleen bij jullie twee. Daarna staan er weer initialen.',
  saveData: 'Bewaar gegevens',
  saveMoments: 'Bewaar momenten',
  filesHint: 'Gegevens: voor Beurtwijzer op een ander apparaat. Momenten: een tabel voor Excel.',
  moreFiles: 'Excel en andere bestanden',
  fileSaved: 'Het bestand is bewaard.',
  fileShared: 'Het bestand is gedeeld.',
  fileFailed: 'Het bestand kon niet gemaakt worden. Er is niets verloren.',

  observer: (initials: string) => `keek mee: ${initials}`,
  wanted: 'Wat ik wilde weten',
  goal: (goal: string) => `Lesdoel: “${goal}”`,
  quoted: (text: string) => `“${text}”`,
  counted: 'Wat we telden',
  certainty: 'Zo zeker is dit',
  bkc: 'Lukt al · nog niet · zo verder',
  successTitle: 'Vier een succes: wie is gegroeid door wat jij deed?',
  footer: 'Beurtwijzer telt wat er in één les te zien was; het beoordeelt geen leerkracht en geen leerling.',
} as const;

/** "48 minuten, 31 klassikaal. 42 beurten voor 24 leerlingen." */
export function describeLesson(summary: ClassSummary): string {
  const classMinutes = Math.floor(summary.classTimeMs / 60_000);
  const minutes = Math.floor(summary.lessonMs / 60_000);
  const length = formatMinutes(summary.lessonMs).replace('min', minutes === 1 ? 'minuut' : 'minuten');
  const apart = classMinutes < minutes ? `${length}, ${formatWhole(classMinutes)} klassikaal` : length;
  if (!summary.turns) return `${apart}.`;
  const counted = summary.perPupil.filter(({ turns }) => turns !== null).length;
  return `${apart}. ${formatCount(summary.turns.inClassTime, 'beurt', 'beurten')} voor ${formatCount(counted, 'leerling', 'leerlingen')}.`;
}
