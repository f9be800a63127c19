/** Words about copies that are made by themselves. */
import type { FolderProblem } from '../../core/folder-ports';

export const folderMessages = {
  title: 'Kopieën vanzelf',
  why: 'Kies één keer een map. Daarna komt er na elke les vanzelf een kopie in, op slot. Neem liefst een map die ook ergens anders staat: een stick, een netwerkmap van school of een map die met de cloud van school gelijkloopt.',
  chooseFolder: 'Kies een map',
  dialogTitle: 'Kopieën vanzelf in een map',
  wordsHint:
    'Schrijf deze zes woorden op en bewaar ze niet in die map. Elke kopie gaat ermee open; zonder deze woorden kan niemand ze lezen, jij ook niet.',
  start: 'Kies de map en begin',
  notChosen: 'Er is geen map gekozen.',
  copying: 'De kopie wordt gemaakt en nagelezen…',
  locked: 'De namen zijn op slot. Zolang dat zo is, komen er geen nieuwe kopieën in de map.',

  into: 'Kopieën gaan naar de map',
  lastMade: (day: string, time: string) => `De laatste is van ${day} om ${time}, en is na het schrijven weer gelezen.`,
  noneMade: 'Er staat nog geen kopie in.',
  howMany: 'De laatste drie blijven staan, en van zeven dagen de laatste van die dag. Oudere ruimt de app op.',
  problems: {
    ask: 'De browser wil eerst weer weten of de app in deze map mag schrijven. Tot dan komt er geen nieuwe kopie bij.',
    gone: 'De map is niet gevonden. Is ze verplaatst, of zit de stick er niet in? Er komt geen nieuwe kopie bij.',
    full: 'Er is geen plaats meer waar deze map staat. De nieuwste kopie is niet bewaard.',
    failed: 'De nieuwste kopie kon niet worden bewaard. De app probeert het straks opnieuw.',
  } satisfies Record<FolderProblem, string>,
  allow: 'Geef toestemming',
  copyNow: 'Maak nu een kopie',
  tryAgain: 'Probeer opnieuw',
  otherFolder: 'Andere map',
  showWords: 'Toon de wachtzin',
  wordsTitle: 'Hiermee gaan de kopieën open',
  stop: 'Stop hiermee',
  stopped: 'Er komen geen nieuwe kopieën meer in de map. Wat erin staat, blijft staan.',
  failed: 'Dat lukte niet. Er is niets veranderd. Probeer het nog eens.',
} as const;
