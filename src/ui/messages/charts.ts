/** Words around every chart. */
import { formatWhole } from './format';

export const chartMessages = {
  asTable: 'Als tabel',
  more: (count: number) => `Laat er nog ${formatWhole(count)} zien`,
  save: 'Bewaar als afbeelding',
  saveSvg: 'SVG',
  savePng: 'PNG',
  saveSvgLabel: 'Bewaar als afbeelding: SVG, blijft scherp op elk formaat',
  savePngLabel: 'Bewaar als afbeelding: PNG, voor in een document',
  saved: 'De afbeelding is bewaard.',
  shared: 'De afbeelding is gedeeld.',
  saveFailed: 'De afbeelding kon niet gemaakt worden.',
} as const;
