// Watches every page of a browser: what it collects makes a browser test fail.
import type { BrowserContext } from 'playwright-core';
import { reportPath } from './app-server';

export interface PageGuard {
  /** What was seen so far; the list is empty afterwards. */
  takeProblems(): readonly string[];
  /** Notes a problem that the browser told another way. */
  report(problem: string): void;
  /** Problems that match are wanted by this test; say them before they happen. */
  expectProblem(pattern: RegExp): void;
  /** Watch a context; once more after a relaunch. */
  watch(context: BrowserContext, origin: string): Promise<void>;
}

/** While the server is stopped the browser complains about each request; that is the test's own doing. */
const refusedConnection = /net::ERR_(?:CONNECTION_REFUSED|INTERNET_DISCONNECTED)/;

/** Foreign requests, breaches of the policy, uncaught errors and console errors, in pages and in workers. */
export function createPageGuard(): PageGuard {
  let problems: string[] = [];
  const expected: RegExp[] = [refusedConnection, /fetching the script/];
  const report = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  return {
    report,
    takeProblems: () => {
      const taken = problems;
      problems = [];
      return taken;
    },
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
    watch: async (context, origin) => {
      context.on('request', (request) => {
        if (isForeign(request.url(), origin)) report(`foreign request: ${request.url()}`);
        // Nor is anything given to the host of the app itself.
        const gives = request.method() !== 'GET' && !request.url().endsWith(reportPath);
        if (gives) report(`${request.method()} request: ${request.url()}`);
      });
      context.on('weberror', (error) => report(`page error: ${error.error().stack ?? error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error') report(`console error: ${message.text()}`);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP breach: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
    },
  };
}

function isForeign(url: string, origin: string): boolean {
  if (/^(?:data|blob|about):/.test(url)) return false;
  return new URL(url).origin !== origin;
}
