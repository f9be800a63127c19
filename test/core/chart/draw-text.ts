/** A layout drawn as text, so that a test of it reads as a picture. One letter is some pixels wide and high. */
export interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly sign: string;
}

/** What comes later covers what came before. */
export function drawText(marks: readonly TextMark[], letterWidth: number, letterHeight: number): string {
  const lines: string[][] = [];
  for (const { x, y, sign } of marks) {
    const line = (lines[Math.floor(y / letterHeight)] ??= []);
    Array.from(sign).forEach((letter, index) => {
      line[Math.floor(x / letterWidth) + index] = letter;
    });
  }
  return Array.from(lines, (line) => Array.from(line ?? [], (letter) => letter ?? ' ').join('')).join('\n');
}
