// Makes the list of words for passphrases: node tools/run-tool.mjs tools/make-passphrase-words.ts.
// A copy that was locked with a word must open later, but no file depends on the list: it only makes new passphrases.
import { readFileSync, writeFileSync } from 'node:fs';
import { pickWords, writeWordsModule } from './passphrase-words/passphrase-words';

const written = readFileSync('tools/passphrase-words/words.txt', 'utf8');
writeFileSync('src/core/keeping/passphrase-words.ts', writeWordsModule(pickWords(written)));
