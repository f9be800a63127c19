// Global setup of the browser tests: build the app once, as version A, into a folder of its own.
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../tools/build-app.mjs';
import { builtVersion } from './built-version';

export default function buildOnce(): void {
  buildApp(fileURLToPath(new URL('../..', import.meta.url)), { ...builtVersion('A'), quiet: true });
}
