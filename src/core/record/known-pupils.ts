/** What is written may name only pupils of its class: a file that names another one is refused. */
import type { Observation } from './observation';
import type { SchoolClass } from './school-class';

/** A lesson without pupils that its class lacks. A moment of one stays, as that of a pupil who is not known. */
export function keepKnownPupils(observation: Observation, { pupils }: Pick<SchoolClass, 'pupils'>): Observation {
  const known = new Set<string>(pupils.map(({ id }) => id));
  const ofClass = <Id extends string>(ids: readonly Id[]): Id[] => ids.filter((id) => known.has(id));
  const { prediction, presence } = observation;
  return {
    ...observation,
    focusPupilIds: ofClass(observation.focusPupilIds),
    ...(prediction && {
      prediction: {
        ...prediction,
        ...(prediction.manyTurns && { manyTurns: ofClass(prediction.manyTurns) }),
        ...(prediction.fewTurns && { fewTurns: ofClass(prediction.fewTurns) }),
      },
    }),
    phases: observation.phases.map((phase) =>
      phase.pupilIds ? { ...phase, pupilIds: ofClass(phase.pupilIds) } : phase,
    ),
    presence: Object.fromEntries(Object.entries(presence).filter(([id]) => known.has(id))),
    interactions: observation.interactions.map((moment) => {
      if (moment.pupilId === undefined || known.has(moment.pupilId)) return moment;
      const { pupilId: _, ...nobodys } = moment;
      return nobodys;
    }),
  };
}
