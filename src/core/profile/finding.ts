/** What stands out in a lesson, as data: which template, with which numbers, about whom. The words are the screen's. */
import type { ContrastWord } from '../measures/contrast-word';
import type { IndicatorId } from '../measures/indicator';
import type { InteractionId, PupilId } from '../record/ids';

/** Low and high end of what dealing by lot usually gives (90 %). */
type Range = readonly [low: number, high: number];

export interface GroupTurns {
  /** Id of the value of the grouping. */
  readonly group: string;
  readonly turns: number;
  readonly pupils: number;
  /** Turns that the group would have if the same pupils were dealt over the groups by lot. */
  readonly lots: Range;
}

/** The numbers that a template needs; its name says what was seen. */
export type FindingFact =
  | { readonly template: 'allHadTurn'; readonly pupils: number }
  | { readonly template: 'longWaits'; readonly long: number; readonly questions: number }
  | { readonly template: 'withoutTurn'; readonly pupils: number; readonly lots: Range; readonly everyone: number }
  | {
      readonly template: 'turnsApart';
      readonly grouping: string;
      /** The group with more turns per ten minutes comes first. */
      readonly more: GroupTurns;
      readonly less: GroupTurns;
      /** How many times as often, 95 %; null where there is no upper bound. */
      readonly times: readonly [low: number, high: number | null];
    }
  | { readonly template: 'handsUp'; readonly volunteered: number; readonly turns: number }
  | {
      readonly template: 'noAnswer';
      readonly without: number;
      readonly secondChance: number;
      readonly cutShort: number;
    }
  | { readonly template: 'askedHow'; readonly times: number; readonly pupils: number }
  | { readonly template: 'aboutWork'; readonly remarks: number; readonly task: number; readonly process: number }
  | { readonly template: 'saidWhatWorked'; readonly times: number; readonly quote: string; readonly pupilId: PupilId }
  | {
      readonly template: 'atDesk';
      readonly pupils: number;
      readonly asked: number;
      readonly steering: number;
      readonly scaffolding: number;
    }
  | { readonly template: 'warmMoments'; readonly times: number; readonly pupils: number; readonly focusPupils: number }
  | {
      readonly template: 'intention';
      readonly text: string;
      readonly indicator: IndicatorId;
      readonly before: number;
      readonly now: number;
      readonly word: ContrastWord;
    };

export interface Finding {
  readonly fact: FindingFact;
  /** Whom it is about; empty when it is about everybody. */
  readonly pupilIds: readonly PupilId[];
  /** The moments that were counted, each once, in time order; empty where it is about turns that were not given. */
  readonly momentIds: readonly InteractionId[];
  /** Something that went well. */
  readonly confirming: boolean;
}

export interface Findings {
  /** At most three, strongest first. */
  readonly found: readonly Finding[];
  /** So few turns that nothing may be said of them; then there are no findings. */
  readonly thin: { readonly turns: number } | null;
}
