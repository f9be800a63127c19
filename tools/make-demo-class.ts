// Makes the demo class that the app brings along. Run after a change here, or in the format:
//   node tools/run-tool.mjs tools/make-demo-class.ts
// It writes public/voorbeeldklas.json, always the same text. Everything in it is invented.
import { writeFileSync } from 'node:fs';
import { makeDemoClass } from './demo-class/demo-class';

const target = 'public/voorbeeldklas.json';
const text = makeDemoClass();
writeFileSync(target, text);
process.stdout.write(`${target}: ${text.length} characters\n`);
