// `npm run --silent analyse -- FILE.json …`
import { readFile, stat } from 'node:fs/promises';
import { largestFileBytes } from '../src/core/record/exchange-format';
import { runAnalyse } from './analyse-command';

// Whoever reads only the first lines (`| head`) closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runAnalyse(process.argv.slice(2), {
  readFile: async (path) => {
    const { size } = await stat(path);
    if (size > largestFileBytes) throw new Error(`larger than ${largestFileBytes} bytes`);
    return readFile(path, 'utf8');
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
