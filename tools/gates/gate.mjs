// What a gate of `npm run check` is, and the rule that holds for all: a gate that examined nothing fails.

/**
 * @typedef {object} GateResult
 * @property {number} examined how many files, entries or names were looked at
 * @property {readonly string[]} problems one line or paragraph each
 *
 * @typedef {object} Gate
 * @property {string} name
 * @property {string} what what it counts: files, messages, packages
 * @property {(root: string) => GateResult | Promise<GateResult>} run
 *
 * @typedef {object} Verdict
 * @property {boolean} isPassed
 * @property {string} text
 */

/**
 * @param {Gate} gate
 * @param {string} root project folder
 * @returns {Promise<Verdict>}
 */
export async function judgeGate(gate, root) {
  const { examined, problems } = await runSafely(gate, root);
  if (problems.length > 0) {
    return { isPassed: false, text: `FAILED ${gate.name}: ${problems.length}\n${problems.map(indent).join('\n')}` };
  }
  if (!(examined > 0)) return { isPassed: false, text: `FAILED ${gate.name}: examined no ${gate.what}` };
  return { isPassed: true, text: `ok     ${gate.name} (${examined} ${gate.what})` };
}

/**
 * @param {Gate} gate
 * @param {string} root
 * @returns {Promise<GateResult>}
 */
async function runSafely(gate, root) {
  try {
    return await gate.run(root);
  } catch (error) {
    return { examined: 0, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** @param {string} text */
function indent(text) {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
