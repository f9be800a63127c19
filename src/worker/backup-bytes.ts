/** A copy as bytes: compressed and locked with a passphrase, or plain text on request; and back. */
import {
  type BackupContent,
  countBackup,
  largestBackupCharacters,
  type WrittenBackup,
} from '../core/keeping/backup-content';
import { type BackupOpening, type BackupReading, readBackupText, writeBackupText } from '../core/keeping/backup-text';
import type { ExchangeProblem } from '../core/record/exchange-content';

/** The base-2 logarithm of the rounds; decision 8 says why. */
const scryptWorkFactor = 16;

/** A hostile file may ask for so many rounds that a tablet runs out of memory: 2^18 take 256 MB. */
const mostScryptWork = 18;

const armorBegin = '-----BEGIN AGE ENCRYPTED FILE-----';
const binaryBegin = 'age-encryption.org/v1\n';

/** Whether it is under a passphrase, as copies and shared classes are; perhaps of somebody else. */
export function isLockedBackup(text: string): boolean {
  const begin = text.slice(0, 200).trimStart();
  return begin.startsWith(armorBegin) || begin.startsWith(binaryBegin);
}

/**
 * Writes a copy and reads it back as whoever restores it will: unlocked, parsed, counted and held beside what went in.
 * @throws when something of it does not come out again
 */
export async function writeCheckedBackup(
  content: BackupContent,
  passphrase: string | undefined,
): Promise<WrittenBackup> {
  const bytes = await writeBackupBytes(content, passphrase);
  const reading = await readBackupBytes(bytes, passphrase);
  if (reading.type !== 'ok') throw new Error(`The copy cannot be read back: ${reading.type}`);
  const counts = countBackup(reading.content);
  const same = (pick: (of: BackupContent) => unknown): boolean =>
    JSON.stringify(pick(reading.content)) === JSON.stringify(pick(content));
  if (!same(countBackup) || !same(({ logs }) => logs)) throw new Error('The copy differs from what it was made of');
  return { bytes, counts };
}

/** @param passphrase undefined: as plain text */
async function writeBackupBytes(
  content: BackupContent,
  passphrase: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = writeBackupText(content);
  if (passphrase === undefined) return new TextEncoder().encode(text);
  const { armor, Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(scryptWorkFactor);
  const locked = await encrypter.encrypt(await compress(text));
  // As text a copy survives mail and chat, and the share sheet of Android takes it.
  return new TextEncoder().encode(armor.encode(locked));
}

/** Never throws for a file that is not ours. */
export async function readBackupBytes(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | undefined,
): Promise<BackupOpening> {
  const begin = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (!isLockedBackup(begin)) return readText(bytes);
  const isArmored = begin.startsWith(armorBegin);
  const { armor, Decrypter } = await import('age-encryption');
  let locked: Uint8Array;
  try {
    locked = isArmored ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
  } catch {
    return refuse('notJson');
  }
  // The header says so in its second line: -> scrypt SALT ROUNDS
  const rounds = /^-> scrypt \S+ (\d+)\n/m.exec(new TextDecoder().decode(locked.subarray(0, 300)))?.[1];
  if (rounds === undefined || Number(rounds) > mostScryptWork) return refuse('otherFormat');
  if (passphrase === undefined) return { type: 'locked', tried: false };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let packed: Uint8Array;
  try {
    packed = await decrypter.decrypt(locked);
  } catch (error) {
    // Another passphrase finds no key in the header; with the right one only a damaged file fails.
    const noKey = error instanceof Error && error.message.includes('no identity matched');
    return noKey ? { type: 'locked', tried: true } : refuse('notJson');
  }
  const text = await decompress(packed);
  return text === undefined ? refuse('notJson') : readBackupText(text);
}

function readText(bytes: Uint8Array): BackupReading {
  if (bytes.byteLength > largestBackupCharacters) return refuse('tooLarge');
  try {
    return readBackupText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('notJson');
  }
}

async function compress(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Stops when it becomes larger than any copy of ours; undefined when it is not what we packed. */
async function decompress(packed: Uint8Array): Promise<string | undefined> {
  try {
    const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return parts.join('') + decoder.decode();
      const part = decoder.decode(value, { stream: true });
      length += part.length;
      if (length > largestBackupCharacters) return undefined;
      parts.push(part);
    }
  } catch {
    return undefined;
  }
}

function refuse(kind: ExchangeProblem['kind']): BackupReading {
  return { type: 'error', problem: { kind, path: '' } };
}
