/** Words around what is locked: names under a passphrase, results under a code. */
import { shortestPassphrase, type PassphraseProblem } from '../../core/record/passphrase';

export const vaultMessages = {
  title: 'Op slot',
  subtitle: 'Namen achter een wachtzin, resultaten achter een code.',
  back: 'Terug naar bewaren',

  namesTitle: 'Namen op slot',
  namesWhat:
    'Namen van leerlingen en alles wat je typt (notities, citaten, klasnamen, titels, de nabespreking) worden versleuteld. Wie de wachtzin niet kent, ziet nummers. De tellingen blijven leesbaar: daar staat geen naam in.',
  passphrase: 'Wachtzin',
  newPassphrase: 'Nieuwe wachtzin',
  passphraseHint: 'Een zin die je onthoudt is beter dan een kort woord met tekens erin.',
  again: 'Nog eens dezelfde wachtzin',
  different: 'Dit is niet dezelfde wachtzin.',
  problems: {
    tooShort: `Neem minstens ${shortestPassphrase} tekens.`,
    oneSign: 'Neem een zin met meer verschillende letters.',
  } satisfies Record<PassphraseProblem, string>,
  lockAfter: 'Gaat vanzelf op slot als niemand het scherm aanraakt',
  minutes: (count: number) => `na ${count} minuten`,
  neverInLesson: 'Tijdens een les die je observeert gaat er niets op slot.',
  create: 'Zet de namen op slot',
  busy: 'Even rekenen…',
  lessonRuns: 'Er loopt nog een les op dit apparaat. Rond die eerst af; dan kunnen de namen op slot.',
  failed: 'Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.',

  namesBeforeTitle: 'Er stonden al namen op dit apparaat',
  namesBefore:
    'Ze gaan nu achter slot, maar een browser wist wat er eerder stond niet meteen: er kunnen nog resten op de schijf liggen. Wil je dat zeker niet? Doe dan dit, in deze volgorde.',
  namesBeforeSteps: [
    'Bewaar een kopie van alles, op een andere plek.',
    'Wis alles van dit apparaat, en daarna in de instellingen van je browser ook de gegevens van deze site.',
    'Open Beurtwijzer opnieuw en kies de wachtzin vóór je een naam invult.',
    'Zet de kopie terug.',
  ],
  toCopies: 'Naar de kopieën',

  isOpen: 'De namen zijn nu leesbaar. Ze gaan op slot als je de app sluit, of als niemand het scherm aanraakt.',
  isLocked: 'De namen zijn op slot.',
  lockNow: 'Nu op slot',
  change: 'Andere wachtzin',
  takeOff: 'Haal het slot eraf',
  takeOffText:
    'Daarna liggen de namen weer leesbaar op dit apparaat: wie erbij kan, kan ze lezen. Vul je wachtzin in om dat te doen.',
  takeOffDo: 'Haal het slot eraf',
  current: 'Huidige wachtzin',
  save: 'Bewaar',
  wrong: 'Dat is niet de goede wachtzin.',

  codeTitle: 'Bewaar deze herstelcode',
  codeWhat:
    'Met deze code kom je erin als je de wachtzin vergeet. Hij staat nergens anders en je ziet hem maar één keer. Druk hem af en leg hem ergens weg waar de tablet niet ligt.',
  codePaper: 'Herstelcode van Beurtwijzer',
  print: 'Druk af',
  codeKept: 'Ik heb de code bewaard',

  unlockTitle: 'De namen zijn op slot',
  unlockWhat: 'Vul de wachtzin in om de namen te zien.',
  unlock: 'Van het slot',
  goOnWithout: 'Bekijk zonder namen',
  forgotten: 'Wachtzin vergeten?',
  recoveryCode: 'Herstelcode',
  recoveryHint: 'De acht groepjes van vier op het papier dat je bewaarde.',
  wrongCode: 'Deze code past niet. Kijk nog eens naar het papier; streepjes en hoofdletters maken niet uit.',
  openWithCode: 'Open met de code',
  withCode: 'Je bent binnen met de herstelcode. Kies nu een nieuwe wachtzin.',
  lost: 'Ook de code kwijt?',
  lostText:
    'Dan kan niemand de namen nog lezen, ook wij niet. Je kunt ze wissen: de tellingen, plaatsen en tijden blijven, de namen en alles wat getypt is zijn dan voorgoed weg. Heb je een kopie bewaard, dan kun je die daarna terugzetten.',
  forget: 'Wis de namen en ga verder',
  forgetSure: 'Ja, wis de namen voorgoed',
  keep: 'Nee, laat staan',

  resultsTitle: 'Resultaten achter een code',
  resultsWhat:
    'Voor een tablet die jullie delen: de terugblik vraagt dan de code van de leerkracht. Wie meekijkt in de les ziet geen resultaten. De code houdt een collega tegen die even kijkt; wie de schijf zelf uitleest niet.',
  code: 'Code van de leerkracht',
  codeHint: 'Minstens vier tekens.',
  codeTooShort: 'Neem minstens vier tekens.',
  setCode: 'Zet de code',
  codeIsSet: 'De terugblik vraagt om de code.',
  removeCode: 'Haal de code weg',
  resultsCodePaper: 'Reservecode voor de resultaten',
  resultsLockedTitle: 'Deze resultaten zijn voor de leerkracht',
  resultsLocked: 'Geef de tablet aan de leerkracht. Met de code gaat de terugblik open.',
  openResults: 'Open de resultaten',
  wrongResultsCode: 'Dat is niet de goede code.',
  codeForgotten: 'Code vergeten? De reservecode die je bij het instellen kreeg werkt hier ook.',
  toStart: 'Terug naar start',
} as const;
