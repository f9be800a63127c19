/** Cells of a CSV that any spreadsheet may have written: commas, semicolons or tabs. */
import Papa from 'papaparse';

/** @param most rows that are looked at; whoever asks sees by their number that there were more */
export function readCells(text: string, most: number): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    preview: most,
    skipEmptyLines: false,
  });
  // The line end behind the last row is no row.
  const last = data.at(-1);
  return last && last.every((cell) => cell === '') ? data.slice(0, -1) : data;
}
