// `npm start`: install what is missing, build, serve the production build on this machine, print the address.
import './node-version.mjs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app.mjs';
import { installWhenNeeded } from './install.mjs';
import { createFileHandler, listen } from './static-server.mjs';

const usualPort = 4173;
const root = fileURLToPath(new URL('..', import.meta.url));

try {
  installWhenNeeded(root);
  buildApp(root);
  const wanted = Number(process.env['PORT'] ?? usualPort);
  const { port } = await listen(createFileHandler({ root: join(root, 'dist') }), wanted);
  process.stdout.write(`\nBeurtwijzer: http://localhost:${port}/   (stop with Ctrl+C)\n`);
  if (port !== wanted) {
    process.stdout.write(
      `Port ${wanted} was taken. A browser keeps data per address: what was made there is not seen here.\n`,
    );
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
