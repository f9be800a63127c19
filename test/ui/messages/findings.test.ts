import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingFact } from '../../../src/core/profile/finding';
import { describeFinding, describeThin } from '../../../src/ui/messages/findings';
import { pupilId } from '../../core/measures/build-lesson';

const names = {
  group: (_: string, value: string) => ({ high: 'Verder dan de meesten', low: 'Minder ver' })[value] ?? value,
  pupil: () => 'Aylin',
};

const facts: readonly [FindingFact, string][] = [
  [
    { template: 'allHadTurn', pupils: 24 },
    'Alle 24 leerlingen die er waren kregen een beurt. Wat deed je waardoor dat lukte?',
  ],
  [
    { template: 'longWaits', long: 9, questions: 31 },
    'Bij 9 van je 31 vragen bleef het 3 tellen of langer stil voor er een antwoord kwam. Wat zag je in die stilte bij de leerlingen gebeuren?',
  ],
  [
    { template: 'withoutTurn', pupils: 8, lots: [2, 6], everyone: 3 },
    '8 leerlingen kregen klassikaal geen beurt; als je zou loten zijn dat er meestal 2 tot 6. 3 keer deed iedereen tegelijk mee. Van wie had je graag nog iets gehoord?',
  ],
  [
    {
      template: 'turnsApart',
      grouping: 'expectation',
      more: { group: 'high', turns: 21, pupils: 9, lots: [10, 18] },
      less: { group: 'low', turns: 7, pupils: 9, lots: [10, 18] },
      times: [1.34, 6.7],
    },
    'Verder dan de meesten: 2,3 beurten per leerling, Minder ver: 0,8. Dat scheelt meer dan toeval meestal geeft (waarschijnlijk 1,3–6,7 keer zo vaak). Minder ver had samen 7 beurten; als je zou loten meestal 10 tot 18. Paste dat bij wat zij vandaag nodig hadden, en waaraan zie je dat?',
  ],
  [
    { template: 'handsUp', volunteered: 22, turns: 28 },
    '22 van de 28 beurten gingen naar een opgestoken vinger. Hoe zou je kunnen horen wat de anderen denken?',
  ],
  [
    { template: 'noAnswer', without: 6, secondChance: 2, cutShort: 3 },
    '6 keer kwam er geen antwoord; 2 keer gaf je een hint of een tweede kans, 3 keer ging de les binnen 3 tellen verder. Wat zou je in zo’n stilte willen proberen?',
  ],
  [
    { template: 'askedHow', times: 5, pupils: 4 },
    'Je vroeg 5 keer hoe iemand aan het antwoord kwam, aan 4 verschillende leerlingen. Aan wie wil je dat morgen vragen?',
  ],
  [
    { template: 'aboutWork', remarks: 18, task: 14, process: 4 },
    'Van je 18 opmerkingen over het werk gingen er 14 over de taak en 4 over aanpak of zelfsturing. Bij nieuwe stof past taak vaak goed. Waar in deze les had een opmerking over de aanpak geholpen?',
  ],
  [
    { template: 'saidWhatWorked', times: 3, quote: 'je hebt het eerst getekend', pupilId: pupilId('p1') },
    '3 keer zei je precies wat er lukte, zoals ‘je hebt het eerst getekend’. Wat merkte je toen bij Aylin?',
  ],
  [
    { template: 'atDesk', pupils: 9, asked: 4, steering: 5, scaffolding: 6 },
    'Je was bij 9 leerlingen aan tafel; 4 vroegen er zelf om. 5 keer deed je voor, 6 keer gaf je een vraag of hint. Wie kan volgende week een stap meer zelf?',
  ],
  [
    { template: 'warmMoments', times: 7, pupils: 3, focusPupils: 4 },
    'Je collega noteerde 7 keer een lach, een naam of een knikje, bij 3 van de vier leerlingen. Bij wie wil je morgen even stilstaan?',
  ],
  [
    {
      template: 'intention',
      text: 'vijf tellen wachten',
      indicator: 'pauseTime',
      before: 1.84,
      now: 3.12,
      word: 'clear',
    },
    'Je voornemen was ‘vijf tellen wachten’. Toen 1,8 s, nu 3,1 s; dat scheelt meer dan toeval meestal geeft. Wat hebben de leerlingen ervan gemerkt?',
  ],
];

describe('what stands out, in words', () => {
  it.each(facts)('%o', (fact, expected) => {
    const { seen, question } = describeFinding(fact, names);
    expect(`${seen} ${question}`.replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('stands in the table for teacher trainers as it stands on the screen', () => {
    const table = readFileSync(join(import.meta.dirname, '../../../docs/findings.md'), 'utf8');
    for (const [, expected] of facts) expect(table).toContain(expected);
  });

  it('says it of one pupil, and without an upper bound', () => {
    const one = describeFinding({ template: 'withoutTurn', pupils: 1, lots: [0, 0], everyone: 0 }, names).seen;
    expect(one).toBe('1 leerling kreeg klassikaal geen beurt; als je zou loten zijn dat er meestal 0.');
    const apart = facts[3]![0] as FindingFact & { template: 'turnsApart' };
    expect(describeFinding({ ...apart, times: [1.5, null] }, names).seen).toContain('(minstens 1,5 keer zo vaak)');
  });

  it('has one line only where the data are thin', () => {
    expect(describeThin({ turns: 4 })).toEqual({
      seen: '4 beurten is te weinig om groepen te vergelijken.',
      question: 'Welk moment willen jullie terugzien?',
    });
  });
});
