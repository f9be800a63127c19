/** All indicators, one row each, in the order in which results list them. Add one here and in `indicatorIds`. */
import { climateIndicators } from './climate-indicators';
import { feedbackIndicators } from './feedback-indicators';
import type { Indicator } from './indicator';
import { inputIndicators } from './input-indicators';
import { passedOverRate, turnRate } from './turn-rates';
import { turnShares } from './turn-shares';
import { waitIndicators } from './wait-indicators';

export type { Channel, Indicator, IndicatorId, Scale } from './indicator';

export const indicatorTable: readonly Indicator[] = [
  turnRate,
  ...waitIndicators,
  ...turnShares,
  passedOverRate,
  ...feedbackIndicators,
  ...inputIndicators,
  ...climateIndicators,
];
