// `npm run check`: every gate, each passed or failed; `npm run check -- lint types` runs only those.
import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';
import { writeTotals } from './totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
installWhenNeeded(root);

// After the install, since these load packages.
const [{ judgeGate }, { allGates }] = await Promise.all([import('./gates/gate.mjs'), import('./gates/all-gates.mjs')]);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !allGates.some((gate) => gate.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No gate ${unknown.join(', ')}; there are: ${allGates.map(({ name }) => name).join(', ')}\n`);
  process.exit(1);
}

let passed = 0;
let failed = 0;
const waiting = allGates.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** Takes the next gate until none is left. */
async function runGates() {
  for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
    const { isPassed, text } = await judgeGate(gate, root);
    if (isPassed) passed += 1;
    else failed += 1;
    process.stdout.write(`${text}\n`);
  }
}

// Most gates are programs that use one processor.
await Promise.all([runGates(), runGates()]);
writeTotals({ passed, failed, skipped: [] });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
