// Global setup of the browser tests: build the app once, as version A.
import { buildVersion } from './built-version';

export default function buildOnce(): void {
  buildVersion('A');
}
