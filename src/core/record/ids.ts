/** Identifiers. Each kind is a type of its own, so that a pupil id can never be passed where a class id is asked. */

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ClassId = Id<'class'>;
export type PupilId = Id<'pupil'>;
export type GroupingId = Id<'grouping'>;
export type GroupValueId = Id<'groupValue'>;
export type ObservationId = Id<'observation'>;
export type InteractionId = Id<'interaction'>;
export type EntryId = Id<'entry'>;
export type ActionId = Id<'action'>;
export type DeviceId = Id<'device'>;

/** Makes a new random id (UUID v7); handed in from outside, because chance is out of reach of the core. */
export type NewId = <T extends string>() => T;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUID v7 (RFC 9562): 48 bits of time, then 74 random bits, so that ids sort by the moment they were made.
 * @param wallMs milliseconds since 1970, from the device's clock
 * @param random at least ten random bytes
 */
export function uuidV7(wallMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = Math.max(0, Math.floor(wallMs));
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const digits = Array.from(bytes, (byte) => hex[byte]!).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

const ownId = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/** Whether an id of ours was made later than another; false where one of the two comes from elsewhere and tells no time. */
export function isMadeAfter(id: string, other: string): boolean {
  const madeAt = (one: string): string => one.slice(0, 13);
  return ownId.test(id) && ownId.test(other) && madeAt(id) > madeAt(other);
}
