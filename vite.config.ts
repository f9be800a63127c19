// How the app is built and how vitest finds its tests.
import { preact } from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { makeChunkGroups } from './tools/chunk-groups.mjs';
import { pagePlugin } from './tools/page-plugin.mjs';
import { quantilePartsPlugin, quantilesOffPagePlugin } from './tools/quantile-parts-plugin.mjs';
import { serviceWorkerPlugin } from './tools/service-worker-plugin.mjs';

// A test of the update builds two versions of one source; a person sees the version of package.json.
const buildId = process.env['BEURTWIJZER_BUILD_ID'] ?? packageJson.version;

const browserProject = (name: string, include: string) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    environment: 'node',
    globalSetup: ['test/e2e/build-once.ts'],
    // A slow machine must not make a test fail: what is waited for says so after a minute, the rest only ends a hang.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // Each test starts a browser of its own; more than two at once only makes them slow.
    maxWorkers: 2,
  },
});

const unitProject = (name: string, include: string, exclude: readonly string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    exclude: ['test/e2e/**', 'test/bench/**', ...exclude],
    // Loading every module anew for every file takes longer than the tests: a test puts back what it changes.
    isolate: false,
    environment: 'node',
    // By itself vitest leaves one of two processors free, for whoever is watching.
    maxWorkers: 2,
    // A machine that does other things as well must not make a property fail.
    testTimeout: 60_000,
  },
});

export default defineConfig({
  // Relative, so that dist/ works in any folder of any host.
  base: './',
  resolve: {
    alias: [
      {
        // The original starts a blob worker on big files, which the policy forbids as well.
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('tools/fflate-in-one-thread.mjs', import.meta.url)),
      },
      {
        // Colours and number formats, which none of our scales has.
        find: /^d3-(?:interpolate|format)$/,
        replacement: fileURLToPath(new URL('tools/d3-without-words.mjs', import.meta.url)),
      },
      // What the package gives by itself is written for browsers of ten years ago and can not be taken apart.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    ],
  },
  plugins: [
    preact(),
    quantilesOffPagePlugin(),
    pagePlugin({ buildId }),
    serviceWorkerPlugin({ entry: 'src/sw/service-worker.ts' }),
  ],
  build: {
    target: ['es2022', 'safari16.4'],
    // An inlined asset would be a data: address, which the policy allows for pictures only.
    assetsInlineLimit: 0,
    // Every file is precached: the polyfill for preloading would be code without a use.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: makeChunkGroups() },
      },
    },
  },
  worker: { format: 'es', plugins: () => [quantilePartsPlugin()] },
  server: { port: 5173, strictPort: false },
  test: {
    reporters: ['default', './tools/totals-reporter.mjs'],
    projects: [
      unitProject('unit', 'test/**/*.test.{ts,tsx}', ['test/**/*.long.test.ts']),
      // What starts other programs again and again: always in CI, elsewhere when asked for.
      unitProject('unit-long', 'test/**/*.long.test.ts'),
      browserProject('browser', 'test/e2e/*.test.ts'),
      // What takes minutes: always in CI, elsewhere when asked for.
      browserProject('browser-long', 'test/e2e/long/*.test.ts'),
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['test/bench/**/*.bench.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/build-once.ts'],
          testTimeout: 600_000,
          // One thing at a time on a machine that is being measured.
          fileParallelism: false,
        },
      },
    ],
  },
});
