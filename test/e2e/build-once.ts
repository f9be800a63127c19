// Global setup of the browser tests: find the browsers, and build the app once, as version A, in a folder of this run.
import { rmSync } from 'node:fs';
import { describeBrowsers } from '../../tools/find-browser.mjs';
import { buildVersion, chooseFolder } from './built-version';

export default function buildOnce(): () => void {
  Object.assign(process.env, describeBrowsers());
  const folder = chooseFolder();
  buildVersion('A');
  return () => rmSync(folder, { recursive: true, force: true });
}
