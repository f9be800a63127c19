/** Words of *Oefenen*: what is said in the practice lesson, and what was seen of it. No score, no verdict. */
import type { PracticeRate } from '../../state/practice';
import type { PracticeLineId } from '../../core/practice/practice-script';
import type { Question } from '../../core/record/interaction';
import { formatCount, formatSeconds, formatWhole } from './format';

export const practiceMessages = {
  title: 'Oefenen',
  subtitle: 'Een verzonnen les van twee minuten. Niets ervan wordt bewaard.',
  backToStart: 'Terug naar start',
  howTitle: 'Zo gaat het',
  how: [
    'Je leest wat er in de klas gebeurt: wie er praat, wie de beurt krijgt, en wanneer het stil is.',
    'Jij tikt mee. Is de vraag klaar: Vraag gesteld. Valt er een naam: die leerling. Het eerste woord: Antwoord begint.',
    'Gaat het te snel, laat dan iets schieten en pak de volgende beurt. Na afloop zie je wat er gebeurde naast wat jij tikte.',
  ],
  howMore: 'Heb je nog tijd over, tik dan ook of het een Weetvraag of een Denkvraag was.',
  pace: 'Hoe snel gaat de les?',
  paces: { '1': 'Zo snel als in de klas', '0.5': 'Rustiger' } satisfies Record<`${PracticeRate}`, string>,
  begin: 'Begin met oefenen',

  playTitle: 'Oefenles',
  playSubtitle: 'Niets hiervan wordt bewaard',
  left: (seconds: number) => `nog ${formatWhole(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`,
  slower: 'Rustiger',
  pause: 'Pauze',
  goOn: 'Verder',
  again: 'Nog eens',
  stop: 'Stop',
  paused: 'Pauze. De les staat stil.',
  stage: 'Wat er in de klas gebeurt',
  teacher: 'Leerkracht',
  speaking: 'praat',
  silent: 'stil',
  spoken: (who: string, text: string) => `${who}: ${text}`,
  keyboardHint: 'De spatiebalk pauzeert. De letter van een leerling is hier ook de eerste letter van de naam.',

  keyTitle: 'Wat er gebeurde, en wat jij tikte',
  keySubtitle: 'Om van te leren: niemand anders ziet dit en er wordt niets van bewaard.',
  seen: (seen: number, turns: number) => `${formatWhole(seen)} van de ${formatCount(turns, 'beurt', 'beurten')} gezien`,
  otherPupil: (count: number) =>
    count === 1
      ? 'Eén daarvan tikte je bij een andere leerling.'
      : `${count} daarvan tikte je bij een andere leerling.`,
  wait: (waits: number, turns: number, medianMs: number) =>
    `De stilte na de vraag klokte je bij ${formatWhole(waits)} van de ${formatCount(turns, 'beurt', 'beurten')}. ${
      waits === 1 ? 'Je zat er' : 'De helft daarvan zat er'
    } hooguit ${formatSeconds(medianMs)} naast.`,
  waitHuman: 'Een paar tienden hoort erbij: een tik komt altijd even na wat je ziet.',
  noWait:
    'De stilte heb je nog niet geklokt. Die loopt van Vraag gesteld tot Antwoord begint; probeer eens alleen die twee.',
  questions: (said: number, same: number) =>
    said === same
      ? `Weetvraag of denkvraag tikte je ${formatWhole(said)} keer, steeds zoals het in de les was bedoeld.`
      : `Weetvraag of denkvraag tikte je ${formatWhole(said)} keer, ${formatWhole(same)} keer zoals het in de les was bedoeld.`,
  listTitle: 'Beurt voor beurt',
  rowSeen: 'gezien',
  rowMissed: 'niet getikt',
  rowOther: 'gezien, jij tikte',
  rowUnknown: 'gezien, jij tikte Weet niet wie',
  rowExtra: 'extra tik: hier was in de les geen beurt',
  silence: (milliseconds: number) => `${formatSeconds(milliseconds)} stil`,
  yourSilence: (milliseconds: number) => `jij klokte ${formatSeconds(milliseconds)}`,
  noSilence: 'niet geklokt',
  ended: { teacher: 'de leerkracht zei het zelf', peer: 'een ander riep het' },
  saidAnswer: 'jij tikte dat het antwoord kwam',
  otherQuestion: (question: string, said: string) => `een ${question}, jij tikte ${said}`,
  unknownPupil: 'Weet niet wie',
  onceMore: 'Nog een keer',
  toLesson: 'Naar een echte les',
} as const;

export const practiceQuestionMessages: Readonly<Record<Question, string>> = {
  recall: 'weetvraag',
  reasoning: 'denkvraag',
};

/** What is said, or what is to be seen. */
export const practiceLineMessages: Readonly<Record<PracticeLineId, string>> = {
  begin: 'Rekenen in groep 5. De les begint.',
  ask1: 'Wie weet hoeveel zeven keer acht is?',
  quiet1: 'Het is stil. Er gaan drie vingers omhoog.',
  name1: 'Esra?',
  answer1: 'Zesenvijftig.',
  react1: 'Zesenvijftig, ja.',
  ask2: 'En hoe kun je dat uitrekenen als je de tafel even kwijt bent?',
  name2: 'Bo.',
  answer2: 'Zeven keer zeven, en dan nog zeven erbij.',
  react2: 'Zo kom je er ook.',
  name3: 'Jip.',
  ask3: 'Hoeveel is zes keer negen?',
  answer3: 'Vierenvijftig.',
  ask4: 'En negen keer negen?',
  name4: 'Finn?',
  answer4: 'Eenentachtig.',
  react4: 'Juist.',
  ask5: 'Waarom is de tafel van negen zo handig, denken jullie?',
  name5: 'Cas?',
  quiet5: 'Cas denkt na. Het blijft stil.',
  tell5: 'Je kunt keer tien doen, en er dan één keer af.',
  ask6: 'Hoeveel is dan negen keer zes?',
  name6: 'Dina?',
  call6: 'Vierenvijftig!',
  react6: 'Vierenvijftig, dat klopt.',
  ask7: 'Wie kan een verhaaltje bedenken bij vijf keer twaalf?',
  quiet7: 'Het is stil. Iedereen denkt na.',
  name7: 'Imane?',
  answer7: 'Vijf dozen met twaalf eieren.',
  ask8: 'En hoeveel eieren zijn dat samen?',
  nod8: 'De leerkracht knikt naar Amir.',
  answer8: 'Zestig!',
  ask9: 'Hoe weet je dat zo zeker?',
  name9: 'Hanna?',
  answer9: 'Omdat vijf keer tien vijftig is, en vijf keer twee tien.',
  react9: 'Mooi uitgelegd.',
  ask10: 'De laatste: wat is acht keer acht?',
  name10: 'Gijs?',
  answer10: 'Vierenzestig.',
  end: 'Dank je wel. Pak allemaal je schrift.',
};

/** Help with the first turn, and where something happens for the first time. */
export const practiceHelpMessages: Readonly<Partial<Record<PracticeLineId, string>>> = {
  begin: 'Leg je duim vast bij Vraag gesteld.',
  ask1: 'Is de vraag klaar? Tik Vraag gesteld.',
  quiet1: 'Vraag gesteld getikt? Dan loopt de klok. Dit was een Weetvraag.',
  name1: 'Esra krijgt de beurt: tik op Esra.',
  answer1: 'Daar is het eerste woord: tik Antwoord begint.',
  react1: 'Dat was een hele beurt. Zo gaat het verder.',
  name3: 'Eerst de naam: tik op Jip, en Vraag gesteld als de vraag klaar is.',
  tell5: 'De leerkracht zegt het zelf: tik Zegt het voor.',
  call6: 'Gijs roept erdoorheen: tik Ander roept.',
  nod8: 'Ook een knik is een beurt: tik op Amir.',
};

/** A word to go on with; it depends on how much was seen, and judges nobody. */
export function encouragement(seen: number, turns: number): string {
  if (seen === 0)
    return 'De eerste keer kijken naar je vingers en naar de klas tegelijk is veel. Probeer het eens rustiger.';
  if (seen === turns) return 'Je zag ze allemaal. Je bent klaar voor een echte les.';
  return seen * 2 < turns
    ? 'Zo begint het bij veel mensen. Rustiger kan ook, en de tweede keer weten je vingers de weg al.'
    : 'Wat je mist is straks niet erg: wat je wel ziet, klopt. Nog een keer mag, een echte les ook.';
}
