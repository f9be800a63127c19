/** A word that must fit beside a chart, where the drawing cannot truncate by itself. */
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The label itself, or its beginning with an ellipsis: never half an emoji or half a letter with its accent. */
export function shortLabel(label: string, longest: number): string {
  // What is not longer in code units is not longer in letters.
  if (label.length <= longest) return label;
  const graphemes: string[] = [];
  for (const { segment } of segmenter.segment(label)) {
    if (graphemes.length === longest)
      return `${graphemes
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
    graphemes.push(segment);
  }
  return label;
}
