/** Words of what is agreed with the observed teacher before the first visit. */
import type { Audience } from '../../core/record/agreement';
import { formatDay } from './format';

export const agreementMessages = {
  title: 'Afspraken vooraf',
  back: 'Terug naar voorbereiden',
  intro:
    'Lees dit samen, vóór het eerste lesbezoek. De leerkracht bij wie gekeken wordt beslist; zonder haar of zijn ja begint er niets.',
  parts: [
    {
      title: 'Wat leggen we vast?',
      text: 'Wie een beurt krijgt en hoe, hoe lang het stil is na een vraag, wat er met een antwoord gebeurt en waar de feedback over gaat. Alleen wat bij de kijkvraag hoort. Geen beeld, geen geluid, tenzij we daar apart over spreken.',
    },
    {
      title: 'Waarom?',
      text: 'Om samen van deze les te leren. De leerkracht kiest de kijkvraag. Het is geen beoordeling: er komt geen cijfer uit, geen score en geen ranglijst, niet van leerlingen en niet van leerkrachten.',
    },
    {
      title: 'Wie ziet het eerst?',
      text: 'De leerkracht. Wie meekijkt ziet pas resultaten als de leerkracht zegt: samen kijken.',
    },
    {
      title: 'Van wie is het?',
      text: 'Van de leerkracht. Zij of hij mag de les op elk moment laten stoppen, iets laten verbeteren, en alles laten wissen, zonder uitleg. Niemand gebruikt het voor een beoordelingsgesprek.',
    },
    {
      title: 'Waar staat het?',
      text: 'Op dit apparaat en nergens anders. Wat iemand zelf als kopie bewaart of deelt, spreken jullie samen af.',
    },
  ],
  audience: 'Wie mag het verder zien?',
  audiences: {
    two: 'Alleen wij tweeën',
    folder: 'Wij, en de kwaliteitsmap zonder leerlingen',
    team: 'Wij, en ons team als de leerkracht het laat zien',
  } satisfies Record<Audience, string>,
  until: 'Tot wanneer?',
  untilText: (day: string) =>
    `Tot en met ${formatDay(day)}, het einde van het schooljaar. Daarna wist de app het vanzelf. Eerder wissen kan altijd.`,
  agree: 'Zo spreken we het af',
  agreed: (day: string) => `Afgesproken op ${formatDay(day)}.`,
  print: 'Druk af',
  signature: 'Leerkracht: ………………………………   Collega die meekijkt: ………………………………',
  choose: 'Kies eerst wie het verder mag zien.',
  failed: 'Bewaren lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  missing: 'Deze klas staat niet (meer) op dit apparaat.',
  notYet: 'Dit is de eerste keer bij deze klas. Lees samen de afspraken: wat, waarom, wie het ziet en tot wanneer.',
  read: 'Lees de afspraken',
} as const;
