// `npm run fuzz -- [seconds] [seed]`: lessons on bad days, until the time is up; the seed of one that fails is printed.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [seconds = '120', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
installWhenNeeded(root);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', 'test/fuzz'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
