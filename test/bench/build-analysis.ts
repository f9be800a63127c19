// The analysis as the worker of the built app has it: bundled, with the quantiles without their library's ballast. What the
// test runner makes of the sources, each import a look-up, is up to a fifth slower and is what nobody uses.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { quantilePartsPlugin } from '../../tools/quantile-parts-plugin.mjs';
import type { AnalysisJobs } from '../../src/worker/analysis-jobs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../.cache/bench-analysis/', import.meta.url));

export async function buildAnalysis(): Promise<AnalysisJobs> {
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    plugins: [quantilePartsPlugin()],
    ssr: { noExternal: true },
    build: {
      ssr: 'src/worker/analysis-jobs.ts',
      target: 'es2022',
      outDir: folder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'analysis.mjs', codeSplitting: false } },
    },
  });
  const built = (await import(pathToFileURL(`${folder}analysis.mjs`).href)) as { analysisJobs: AnalysisJobs };
  return built.analysisJobs;
}
