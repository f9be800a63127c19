// `node tools/run-tool.mjs tools/simulate.ts [LESSONS]`: the tables of docs/analysis.md, from seeded draws.
import { simulateLessons } from './simulation';

const lessons = Number(process.argv[2] ?? 2000);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const each = Math.max(1, Math.round(lessons / 5));
const none = simulateLessons({ pupilsPerGroup: 9, turns: 90, ratio: 1 }, lessons, 'no difference');
print(`No real difference, ${lessons} lessons, 9 against 9 pupils, 90 turns in the class, rates Gamma with shape 3\n`);
print('| what | share |');
print('| --- | --- |');
print(`| any \`clear\` in one view (one pair, all indicators) | ${percent(none.anyClear, lessons)} |`);
print(`| \`clear\` on turns | ${percent(none.turnsClear, lessons)} |`);
print(`| a finding about turns (all three pairs) | ${percent(none.findings, lessons)} |`);
const all = [...none.intervals.values()];
const given = all.reduce((total, one) => total + one.given, 0);
const missed = all.reduce((total, one) => total + one.missed, 0);
print(`| an interval leaves out no difference (${given} given) | ${percent(missed, given)} |`);
for (const [indicator, { given, missed }] of none.intervals) {
  print(`| interval of ${indicator} leaves out no difference (${given} given) | ${percent(missed, given)} |`);
}

print(`\nTrue ratio 0.4, ${each} lessons each\n`);
print('| turns in the class | `clear` | `clear` or `possible` | finding |');
print('| --- | --- | --- | --- |');
for (const turns of [30, 45, 60, 90, 120, 180, 270]) {
  const found = simulateLessons({ pupilsPerGroup: 9, turns, ratio: 0.4 }, each, `ratio 0.4, ${turns} turns`);
  const shares = [found.turnsClear, found.turnsPossible, found.findings].map((count) => percent(count, each));
  print(`| ${turns} | ${shares.join(' | ')} |`);
}
