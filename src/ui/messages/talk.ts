/** Words of the talk after a lesson. Open questions that look ahead; nothing that judges. */
import type { FindingChoice } from '../../core/record/observation';
import type { TalkStepId } from '../../core/report/talk-steps';
import type { TalkMode } from '../../state/talk-guide';
import { formatWhole } from './format';

interface StepWords {
  readonly title: string;
  readonly hint: string;
}

export const talkStepMessages: Readonly<Record<TalkStepId, StepWords>> = {
  ownView: {
    title: 'Hoe kijk je zelf terug?',
    hint: 'De leerkracht begint. De collega luistert, en vraagt door zonder raad te geven.',
  },
  predicted: {
    title: 'Voorspeld, en geteld',
    hint: 'Wat valt je op als je die twee naast elkaar ziet?',
  },
  seen: {
    title: 'Wat we zagen',
    hint: 'De app geeft alleen feiten, met een vraag erbij. Wat ze betekenen, zeggen jullie.',
  },
  moment: {
    title: 'Eén moment',
    hint: 'Kies één moment en ga er samen naar terug: wat gebeurde er, en wat deden de leerlingen?',
  },
  intention: {
    title: 'Als … dan …',
    hint: 'Klein, en morgen al te doen. Het volgende lesbezoek in deze klas begint hiermee.',
  },
  success: {
    title: 'Vier een succes',
    hint: 'Sluit af met een leerling, hoe klein de stap ook was.',
  },
};

export const talkModeMessages: Readonly<Record<TalkMode, string>> = {
  steps: 'Stap voor stap',
  all: 'Alles onder elkaar',
  film: 'Team kijkt film',
};

export const findingChoiceMessages: Readonly<Record<FindingChoice, string>> = {
  kept: 'Houden',
  reworded: 'Anders zeggen',
  dropped: 'Weglaten',
};

export const talkMessages = {
  mode: 'Hoe praten jullie?',
  startTitle: 'Waarmee we begonnen',
  question: 'Kijkvraag',
  ownQuestion: 'Wat ik wilde weten',
  goal: 'Lesdoel',
  notWritten: 'niet opgeschreven',
  lastTime: 'Vorige keer namen jullie je voor',
  lastTimeField: 'Wat kwam ervan, in jullie woorden?',

  guide: 'De stappen van de nabespreking',
  minutes: (minutes: number) => `${formatWhole(minutes)} min`,
  begin: (minutes: number) => `Begin de ${formatWhole(minutes)} minuten`,
  stop: 'Tijd weg',
  elapsed: (minutes: number, all: number) => `${formatWhole(minutes)} van ${formatWhole(all)} min`,
  over: 'De tijd is om. Afronden mag rustig.',
  skipHint: 'Elke stap mag je overslaan.',
  back: 'Vorige stap',
  next: (title: string) => `Verder: ${title}`,
  toPaper: 'Naar het blad',

  choice: 'Wat doen jullie hiermee?',
  yourWords: 'In jullie woorden',
  facts: 'Zet er een feit bij',
  factNone: 'Kies…',
  bkcTitle: 'Lukt al · nog niet · zo verder',
  toTimeline: 'Zoek het op de tijdlijn',
  toClass: 'Alles wat geteld is',

  indicator: 'In welk getal zou je het terugzien? Leeg laten mag.',
  indicatorNone: 'In geen getal',
  anotherIntention: 'Nog een voornemen',
  withoutIntention: 'Toch geen extra voornemen',
  numbered: (label: string, number: number) => `${label} (${formatWhole(number)})`,

  colleagueTitle: 'Voor de collega',
  colleagueHint: 'Vraag open en vooruit; raad alleen als erom gevraagd wordt.',
  heard: 'Vat samen wat je hoorde',
  acknowledged: 'Erken wat lastig is',

  roundOne: 'Ronde 1: kijken',
  roundOneHint: 'Om de beurt: ieder noemt iets wat er lukt, en vraagt wat niet duidelijk is.',
  positive: 'Wat lukt hier?',
  unclear: 'Wat is nog niet duidelijk?',
  roundTwo: 'Ronde 2: verder denken',
  roundTwoHint: 'Over de leerlingen: paste het bij hen, en waar ligt een kans?',
  fitted: 'Paste het bij de leerlingen?',
  chance: 'Waar ligt een kans om te groeien?',
  roundEnd: 'Wat ga je concreet doen?',
} as const;
