// vitest reporter: writes how many tests passed, failed and were skipped.
import { writeTotals } from './totals.mjs';

export default class TotalsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length;
    const skipped = [];
    for (const module of modules) {
      // A file or a suite whose hooks fail holds no failed test, yet it failed.
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped.push({ name: test.fullName, file: module.relativeModuleId });
        else failed += 1;
      }
    }
    writeTotals({ passed, failed, skipped });
  }
}
