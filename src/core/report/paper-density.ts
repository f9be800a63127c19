/** How tightly the summary is set, so that it stays on one sheet of A4 whatever was written. */

export const paperDensities = ['roomy', 'close', 'tight'] as const;
export type PaperDensity = (typeof paperDensities)[number];

/** Longest text of one field of the summary: what two people write in fifteen minutes, and what fits. */
export const longestSummaryText = 400;

interface PaperContent {
  /** Tiles of pupils on the sheet. */
  readonly pupils: number;
  /** Pupils are called by their names, which may take two lines. */
  readonly hasFullNames: boolean;
  /** Everything that was written, each text once, without line breaks. */
  readonly texts: readonly string[];
}

const charactersPerLine = 55;
const tilesPerRow = 6;

/** An estimate in lines of writing: exact enough to choose one of three sizes, and the same on every device. */
export function choosePaperDensity({ pupils, hasFullNames, texts }: PaperContent): PaperDensity {
  const rows = Math.ceil(pupils / tilesPerRow) * (hasFullNames ? 2 : 1.2);
  const lines = texts.reduce((sum, text) => sum + Math.ceil(text.length / charactersPerLine), 0);
  const load = rows + lines;
  if (load <= 22) return 'roomy';
  return load <= 40 ? 'close' : 'tight';
}
