/** Which kind of moment somebody else's code probably is; nothing where that is not plain from the word. */
import { type InteractionKind, interactionKinds } from '../record/interaction';
import { leidraadCodebook } from '../record/leidraad-codebook';

const words: Readonly<Partial<Record<InteractionKind, readonly string[]>>> = {
  turn: ['turn', 'turns', 'beurten', 'teacher question', 'response'],
  feedback: ['feedback'],
  support: ['help', 'hulp', 'desk', 'visit', 'bezoek', 'instructie aan tafel'],
  passedOver: ['hand up', 'hand raised', 'vinger', 'passed over'],
  behaviour: ['behavior', 'correction', 'correctie', 'compliment'],
  initiative: ['initiatief', 'call out', 'roept'],
  everyone: ['choral', 'koor', 'wisbordje', 'wisbordjes'],
  note: ['notes', 'comment', 'comments', 'opmerking', 'memo'],
};

const plain = (text: string): string => text.trim().toLowerCase().replace(/[_-]+/g, ' ');

const byWord: ReadonlyMap<string, InteractionKind> = new Map([
  ...Object.entries(words).flatMap(([kind, all]) => all.map((word) => [word, kind as InteractionKind] as const)),
  ...leidraadCodebook.kinds.map(({ id, label }) => [plain(label), id] as const),
  ...interactionKinds.map((kind) => [plain(kind), kind] as const),
]);

export function guessKind(code: string): InteractionKind | undefined {
  return byWord.get(plain(code));
}
