// Builds the app in a process of its own, so that the environment of a test runner cannot leak into the build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * @param {string} root project folder
 * @param {{ outDir?: string, buildId?: string, quiet?: boolean }} [options] where to, and under which build id
 */
export function buildApp(root, options = {}) {
  const { outDir = 'dist', buildId, quiet = false } = options;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', quiet ? 'warn' : 'info'];
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...(buildId === undefined ? {} : { BEURTWIJZER_BUILD_ID: buildId }),
    },
  });
  if (result.status !== 0) {
    throw new Error(`vite build failed\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
}
