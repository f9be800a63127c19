// knip reporter for the dead-code gate: one line per finding, and how many files were examined, as JSON.

/** @param {import('knip').ReporterOptions} options */
export default function reportAsJson({ issues, counters }) {
  const problems = Object.entries(issues).flatMap(([type, byFile]) => describeIssues(type, byFile));
  process.stdout.write(`${JSON.stringify({ examined: counters.processed, problems })}\n`);
}

/**
 * @param {string} type
 * @param {unknown} byFile knip keeps sets of files for some types and records of symbols for the others
 * @returns {string[]}
 */
function describeIssues(type, byFile) {
  if (typeof byFile !== 'object' || byFile === null) return [];
  return Object.entries(byFile).flatMap(([file, symbols]) =>
    Object.keys(symbols).map((symbol) => `${file}: unused ${type}: ${symbol}`),
  );
}
