/** When the annotations of an ELAN document were: some have times, others lie between their neighbours or follow a parent. */
import type { ReadAnnotation, ReadElanDocument } from './elan-format';

export interface AnnotationTime {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Slots without a time are spread evenly between those that have one, along the annotations that share them (a time
 * subdivision). Annotations that refer to another take its time, and share it evenly where several do so on one tier.
 * What has no time at all, or refers to nothing, is left out.
 */
export function timeAnnotations({ tiers, slots }: ReadElanDocument): ReadonlyMap<string, AnnotationTime> {
  const aligned = alignSlots(tiers, slots);
  const times = new Map<string, AnnotationTime>();
  const waiting: ReadAnnotation[][] = [];
  for (const { annotations } of tiers) {
    const siblings = new Map<string, ReadAnnotation[]>();
    for (const annotation of annotations) {
      if (annotation.slots) {
        const fromMs = aligned.get(annotation.slots[0]);
        const toMs = aligned.get(annotation.slots[1]);
        if (fromMs !== undefined && toMs !== undefined) times.set(annotation.id, { fromMs, toMs });
      } else if (annotation.parent !== undefined) {
        const group = siblings.get(annotation.parent);
        if (group) group.push(annotation);
        else siblings.set(annotation.parent, [annotation]);
      }
    }
    for (const group of siblings.values()) waiting.push(group);
  }
  placeChildren(waiting, times);
  return times;
}

function alignSlots(tiers: ReadElanDocument['tiers'], slots: ReadElanDocument['slots']): ReadonlyMap<string, number> {
  const aligned = new Map<string, number>();
  for (const [id, timeMs] of slots) if (timeMs !== null) aligned.set(id, timeMs);
  for (const { annotations } of tiers) {
    let chain: string[] = [];
    for (const { slots: ends } of annotations) {
      if (!ends) continue;
      if (chain.at(-1) !== ends[0]) chain = [ends[0]];
      chain.push(ends[1]);
      const fromMs = aligned.get(chain[0]!);
      const toMs = aligned.get(ends[1]);
      if (toMs === undefined) continue;
      if (fromMs !== undefined) {
        chain.forEach((id, place) => {
          if (!aligned.has(id)) aligned.set(id, Math.round(fromMs + ((toMs - fromMs) * place) / (chain.length - 1)));
        });
      }
      chain = [ends[1]];
    }
  }
  return aligned;
}

/** A parent may itself follow a parent, in any order; each group finds its place once, so a circle finds none. */
function placeChildren(groups: readonly (readonly ReadAnnotation[])[], times: Map<string, AnnotationTime>): void {
  const waiting = new Map<string, (readonly ReadAnnotation[])[]>();
  for (const group of groups) {
    const parent = group[0]!.parent!;
    waiting.set(parent, [...(waiting.get(parent) ?? []), group]);
  }
  const placed = [...times.keys()];
  for (let parent = placed.pop(); parent !== undefined; parent = placed.pop()) {
    const { fromMs, toMs } = times.get(parent)!;
    for (const group of waiting.get(parent) ?? []) {
      group.forEach(({ id }, place) => {
        times.set(id, {
          fromMs: Math.round(fromMs + ((toMs - fromMs) * place) / group.length),
          toMs: Math.round(fromMs + ((toMs - fromMs) * (place + 1)) / group.length),
        });
        placed.push(id);
      });
    }
    waiting.delete(parent);
  }
}
