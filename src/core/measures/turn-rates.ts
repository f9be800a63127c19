/**
 * How often a pupil gets the turn, and how often a raised hand does not get it, per ten minutes of class time.
 *
 * Formula: `y` = events in class time, `n` = class exposure / 600 000 ms. Class time is the lesson without independent
 * work, group work and extended instruction, so that help at the instruction table does not look like favour; it is the
 * same for every pupil. A turn of a pupil outside their presence counts: whoever was called upon was there. A pupil
 * without class exposure has `n = 0` and so no value.
 *
 * Source: T. L. Good and J. E. Brophy, dyadic interaction (1970); D. Reinholz and N. Shah, equity ratio (2018).
 */
import { countEvent, type MomentIndicator } from './indicator';

export const turnRate: MomentIndicator = {
  id: 'turnRate',
  row: 'turn',
  channel: 'output',
  scale: 'ratio',
  kind: 'rate',
  per: 'classExposure',
  kinds: ['turn'],
  add: countEvent,
};

export const passedOverRate: MomentIndicator = {
  id: 'passedOverRate',
  row: 'passedOver',
  channel: 'output',
  scale: 'ratio',
  kind: 'rate',
  per: 'classExposure',
  kinds: ['passedOver'],
  add: countEvent,
};
