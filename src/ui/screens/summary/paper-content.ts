/** What stands on the two papers: the words and numbers of one lesson, put together as sheets. */
import type { NameStyle } from '../../../core/record/exchange-content';
import { createNameReplacer, createPupilHider, namePupils, type NameReplacer } from '../../../core/record/name-styles';
import type { Finding, Findings } from '../../../core/profile/finding';
import { writtenIntentions } from '../../../core/profile/last-intentions';
import type { Intention } from '../../../core/record/observation';
import { expectationGroupingId } from '../../../core/record/school-class';
import type { ClassSummary } from '../../../core/report/class-summary';
import type { Paper, PaperBlock, PaperSection } from '../../../core/report/paper';
import { placeSeats } from '../../../core/report/paper-seats';
import { shortenText } from '../../../core/report/paper-fit';
import type { ReviewedLesson } from '../../../state/review-store';
import { describeFinding, describeThin, type FindingNames, type FindingText } from '../../messages/findings';
import { focusQuestionMessages, focusQuestionName } from '../../messages/focus-questions';
import { formatDay, formatLessonTime, formatWhole } from '../../messages/format';
import { describeChange } from '../../messages/intentions';
import { describeMethod, describePaperCertainty, paperMessages as words } from '../../messages/papers';
import { describeTurns, groupNameById } from '../../messages/review';
import { describeLesson, summaryMessages } from '../../messages/summary';
import { talkMessages } from '../../messages/talk';
import { keySentences } from '../review/key-sentences';
import { pupilsOfLesson } from '../review/pupils-of-lesson';

/** Sentences under the plan: as many as are read. */
const mostSentences = 3;
const mostMoments = 3;
const longestMoment = 160;
const longestReworded = 240;

const clean = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ');

const section = (heading: string, ...blocks: (PaperBlock | false)[]): PaperSection => ({
  heading,
  blocks: blocks.filter((block) => block !== false),
});
const text = (line: string): PaperBlock => ({ type: 'text', text: line });
const small = (line: string): PaperBlock => ({ type: 'small', text: line });
const written = (line: string, lines: number, label?: string): PaperBlock => ({
  type: 'written',
  text: line,
  lines,
  ...(label !== undefined && { label }),
});
const fact = (seen: string): PaperBlock => ({ type: 'finding', seen });
const half = (one: PaperSection): PaperSection => ({ ...one, half: true });

/** *Voor ons tweeën*: counts on the plan, what stands out, moments, and what the two wrote. */
export function composeTalkPaper(
  lesson: ReviewedLesson,
  summary: ClassSummary,
  names: NameStyle,
  findings: Findings | null,
): Paper {
  const { schoolClass, observation } = lesson;
  const { debrief } = observation;
  const hide = createNameReplacer(schoolClass, [schoolClass], names);
  const own = (line: string | undefined): string => hide(clean(line));
  const withNames = { initials: words.withInitials, numbers: words.withNumbers, full: words.withNames }[names];
  const last = lastTimeSection(lesson, own, findings);
  return {
    title: words.titleTalk,
    line: lessonLine(lesson, own, withNames, words.forTwo),
    sections: [
      wantedSection(lesson, own),
      ...(last ? [last] : []),
      countedSection(lesson, summary, names, findings),
      section(summaryMessages.certainty, text(describePaperCertainty(summary)), small(describeMethod(observation))),
      section(
        summaryMessages.moment,
        written(own(debrief?.moment), 1),
        ...noteMoments(lesson, summary, names, own).map(small),
      ),
      ...spokenSections(lesson, own),
      half(
        section(
          summaryMessages.bkc,
          written(own(debrief?.confirming), 1, summaryMessages.confirming),
          written(own(debrief?.critical), 1, summaryMessages.critical),
          written(own(debrief?.constructive), 1, summaryMessages.constructive),
        ),
      ),
      half(section(summaryMessages.intention, ...intentionBlocks(lesson, own))),
      section(summaryMessages.successTitle, written(own(debrief?.success), 1)),
    ],
    foot: [reviewLine(lesson), summaryMessages.footer],
    goesOn: words.goesOn,
  };
}

/** *Voor de kwaliteitsmap*: no pupil and no inschatting, also not in what was written. */
export function composeQualityPaper(lesson: ReviewedLesson, summary: ClassSummary, findings: Findings | null): Paper {
  const { schoolClass, observation } = lesson;
  const hide = createPupilHider([schoolClass], words.somePupil);
  const own = (line: string | undefined): string => hide(clean(line));
  // Whose moment was quoted would be a pupil.
  const succeeded = chosenFindings(lesson, findings).filter(
    ({ confirming, fact }) => confirming && fact.template !== 'saidWhatWorked',
  );
  const { focusQuestion, ownQuestion, lessonGoal } = observation;
  const inYourWords = Object.hasOwn(focusQuestionMessages, focusQuestion)
    ? focusQuestionMessages[focusQuestion as keyof typeof focusQuestionMessages].inYourWords
    : '';
  return {
    title: words.titleQuality,
    line: lessonLine(lesson, own),
    sections: [
      section(
        words.question,
        text([focusQuestionName(focusQuestion), inYourWords && summaryMessages.quoted(inYourWords)].join(' ')),
        clean(ownQuestion) !== '' && {
          type: 'said',
          label: talkMessages.ownQuestion,
          text: summaryMessages.quoted(own(ownQuestion)),
        },
        clean(lessonGoal) !== '' && {
          type: 'said',
          label: talkMessages.goal,
          text: summaryMessages.quoted(own(lessonGoal)),
        },
      ),
      section(
        words.succeeded,
        written(own(observation.debrief?.confirming), 3),
        ...succeeded.map((finding) => fact(hide(saidOf(lesson, finding, nobodyNamed).seen))),
      ),
      section(words.intention, ...intentionBlocks(lesson, own)),
      section(
        summaryMessages.certainty,
        text(words.certaintyOfOne(describeCounted(summary).replace(/\.$/, '').replaceAll('. ', ', '))),
        small(describeMethod(observation)),
      ),
    ],
    foot: [reviewLine(lesson), words.nobody],
    goesOn: words.goesOn,
  };
}

type Own = (line: string | undefined) => string;

function lessonLine({ observation, schoolClass }: ReviewedLesson, own: Own, ...more: string[]): string[] {
  return [
    [own(observation.title), own(schoolClass.name)].filter((part) => part !== '').join(', '),
    formatDay(observation.startedAt),
    observation.observer && summaryMessages.observer(clean(observation.observer)),
    ...more,
  ].filter((part) => part !== '');
}

function wantedSection({ observation }: ReviewedLesson, own: Own): PaperSection {
  const question = own(observation.ownQuestion);
  const goal = own(observation.lessonGoal);
  const said = [question && summaryMessages.quoted(question), goal && summaryMessages.goal(goal)];
  return section(
    summaryMessages.wanted,
    small(`${talkMessages.question}: ${focusQuestionName(observation.focusQuestion)}`),
    written(said.filter((part) => part !== '').join('  '), 1),
  );
}

function lastTimeSection(lesson: ReviewedLesson, own: Own, findings: Findings | null): PaperSection | null {
  const { lastTime, comparison, observation } = lesson;
  if (!lastTime) return null;
  const changes = comparison.type === 'done' ? comparison.comparison.changes : [];
  const came = own(observation.debrief?.lastTime);
  // What came of one of them may stand out; then it is told there.
  const saidBelow = chosenFindings(lesson, findings).map(({ fact }) => fact.template === 'intention' && fact.text);
  const intentions = lastTime.intentions
    .slice(0, 2)
    .filter(({ text: intended }) => !saidBelow.includes(intended.trim()));
  if (intentions.length === 0 && came === '') return null;
  return section(
    words.lastTime,
    ...intentions.map(({ text: intended }): PaperBlock => {
      const change = changes.find((one) => one.text === intended.trim());
      return text(
        [summaryMessages.quoted(shortenText(own(intended), longestMoment)), change && describeChange(change)]
          .filter(Boolean)
          .join(' '),
      );
    }),
    came !== '' && written(came, 1),
  );
}

function countedSection(
  lesson: ReviewedLesson,
  summary: ClassSummary,
  names: NameStyle,
  findings: Findings | null,
): PaperSection {
  const { schoolClass, observation, analysis } = lesson;
  const called = namePupils(schoolClass.pupils, names);
  const counted = countedOnPlan(summary);
  const tallies = new Map(analysis.profiles.map(({ pupilId, indicators }) => [pupilId, indicators[counted]]));
  const plan = placeSeats(pupilsOfLesson(lesson), (id) => {
    const tally = tallies.get(id);
    const isCounted = tally !== undefined && tally.n > 0;
    return {
      name: called.get(id) ?? '',
      count: isCounted ? formatWhole(tally.y) : '–',
      isNone: isCounted && tally.y === 0,
    };
  });
  const hide = createNameReplacer(schoolClass, [schoolClass], names);
  const shown = chosenFindings(lesson, findings);
  const isOfTurns = counted === 'turnRate';
  const sayTurns = isOfTurns ? describeTurns(summary) : [];
  const isSaidBelow = shown.some(({ fact }) => fact.template === 'withoutTurn' || fact.template === 'allHadTurn');
  const sentences = isSaidBelow ? sayTurns.slice(1) : sayTurns;
  const facts = keySentences(observation.focusQuestion, summary)
    .filter(({ id }) => (summary.totals.get(id)?.y ?? 0) > 0)
    .slice(0, mostSentences)
    .map((one) => one.text);
  return section(
    summaryMessages.counted,
    text([describeCounted(summary), ...sentences].join(' ')),
    { type: 'seats', plan: { board: words.board, ...plan } },
    small(words.planOrder[counted]),
    ...findingBlocks(lesson, shown, findings, hide, {
      pupil: (id) => called.get(id) ?? '',
      group: (grouping, value) => groupNameById(schoolClass, grouping, value),
    }),
    ...(shown.length < 2 ? facts.slice(0, mostSentences - shown.length).map(fact) : []),
  );
}

/** No turns are told of where visits are what was counted. */
function describeCounted(summary: ClassSummary): string {
  return describeLesson(countedOnPlan(summary) === 'turnRate' ? summary : { ...summary, turns: null });
}

/** Turns in class time; visits where nobody looked at turns, or the class never was one. */
function countedOnPlan({ turns, totals }: ClassSummary): 'turnRate' | 'supportRate' {
  const hasTurns = turns !== null && turns.inClassTime > 0;
  return !hasTurns && (totals.get('supportRate')?.y ?? 0) > 0 ? 'supportRate' : 'turnRate';
}

/** Those that the two did not leave out. The own inschatting goes on no paper. */
function chosenFindings({ observation }: ReviewedLesson, findings: Findings | null): Finding[] {
  const dropped = new Set(
    (observation.debrief?.findings ?? []).flatMap(({ template, choice }) => (choice === 'dropped' ? [template] : [])),
  );
  return (findings?.found ?? []).filter(
    ({ fact }) =>
      !dropped.has(fact.template) && !(fact.template === 'turnsApart' && fact.grouping === expectationGroupingId),
  );
}

const nobodyNamed: FindingNames = { pupil: () => words.somePupil, group: (_, value) => value };

/** In their words where they chose to. */
function saidOf({ observation }: ReviewedLesson, { fact }: Finding, names: FindingNames): FindingText {
  const described = describeFinding(fact, names);
  const chosen = observation.debrief?.findings?.find(({ template }) => template === fact.template);
  const said = chosen?.choice === 'reworded' ? shortenText(clean(chosen.words), longestReworded) : '';
  return said === '' ? described : { ...described, seen: said };
}

function findingBlocks(
  lesson: ReviewedLesson,
  shown: readonly Finding[],
  findings: Findings | null,
  hide: NameReplacer,
  names: FindingNames,
): PaperBlock[] {
  if (findings?.thin) return [{ type: 'finding', ...describeThin(findings.thin) }];
  return shown.map((finding) => {
    const { seen, question } = saidOf(lesson, finding, names);
    return { type: 'finding', seen: hide(seen), question };
  });
}

/** Marks, notes and quotes in their order, as far as something was written. */
function noteMoments(lesson: ReviewedLesson, summary: ClassSummary, names: NameStyle, own: Own): string[] {
  const { schoolClass, observation } = lesson;
  const called = namePupils(schoolClass.pupils, names);
  const chosen = own(observation.debrief?.moment);
  const noted = [...summary.moments, ...observation.interactions.filter(({ quote }) => clean(quote) !== '')];
  const lines = [...new Set(noted)]
    .toSorted((one, other) => one.atMs - other.atMs)
    .flatMap(({ atMs, pupilId, text: said, quote }) => {
      const spoken = [own(said), clean(quote) === '' ? '' : summaryMessages.quoted(own(quote))]
        .filter(Boolean)
        .join(' ');
      if (spoken === '' || chosen.includes(own(said) || spoken)) return [];
      const name = pupilId === undefined ? undefined : called.get(pupilId);
      const who = name !== undefined && names === 'numbers' ? words.numbered(name) : name;
      return [shortenText([formatLessonTime(atMs), who, spoken].filter(Boolean).join(' – '), longestMoment)];
    });
  return lines.slice(0, mostMoments).map((line, index) => (index === 0 ? `${words.alsoNoted}: ${line}` : line));
}

/** What was said in the talk and by a team, where it was written down. */
function spokenSections({ observation }: ReviewedLesson, own: Own): PaperSection[] {
  const { debrief, prediction } = observation;
  const pairs = (...all: [label: string, said: string | undefined][]): PaperBlock[] =>
    all.flatMap(([label, said]) => (clean(said) === '' ? [] : [{ type: 'said' as const, label, text: own(said) }]));
  const talk = pairs(
    [words.ownWords, prediction?.ownView],
    [words.heard, debrief?.heard],
    [words.acknowledged, debrief?.acknowledged],
  );
  const rounds = pairs(
    [talkMessages.positive, debrief?.rounds?.positive],
    [talkMessages.unclear, debrief?.rounds?.unclear],
    [talkMessages.fitted, debrief?.rounds?.fitted],
    [talkMessages.chance, debrief?.rounds?.chance],
  );
  return [
    ...(talk.length > 0 ? [section(summaryMessages.formTitle, ...talk)] : []),
    ...(rounds.length > 0 ? [section(words.rounds, ...rounds)] : []),
  ];
}

function intentionBlocks({ observation }: ReviewedLesson, own: Own): PaperBlock[] {
  const intentions: Intention[] = writtenIntentions(observation).slice(0, mostSentences);
  if (intentions.length === 0) return [written('', 2), written('', 1, summaryMessages.sign)];
  return intentions.flatMap(({ text: intended, sign }, index) => [
    written(own(intended), 2, intentions.length > 1 ? words.intentionNumber(index + 1) : undefined),
    // Room to write for the first; of the others what there is.
    ...(index === 0 || clean(sign) !== '' ? [written(own(sign), 1, summaryMessages.sign)] : []),
  ]);
}

function reviewLine({ observation }: ReviewedLesson): string {
  const days = writtenIntentions(observation).flatMap(({ reviewOn }) => (reviewOn ? [formatDay(reviewOn)] : []));
  const known = [...new Set(days)].filter((day) => day !== '');
  return `${summaryMessages.reviewOn}: ${known.length > 0 ? known.join(', ') : '____________'}`;
}
