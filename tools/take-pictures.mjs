// `npm run pictures`: the browser tests that look at screens, with a picture of each at three sizes, light and dark.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test', 'e2e');
installWhenNeeded(root);
const looking = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes('takePictures'),
);
const result = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    'browser',
    '--project',
    'browser-long',
    ...looking,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PICTURES: 'all' } },
);
process.exitCode = result.status ?? 1;
