// Global setup of the browser tests: build the app once, as version A, in a folder of this run.
import { rmSync } from 'node:fs';
import { buildVersion, chooseFolder } from './built-version';

export default function buildOnce(): () => void {
  const folder = chooseFolder();
  buildVersion('A');
  return () => rmSync(folder, { recursive: true, force: true });
}
