/** The one door for bytes from elsewhere: what kind of file is it, and may it come in? */
import { Gunzip } from 'fflate';
import { isBorisProject, readBorisProject } from '../core/foreign/boris-reading';
import { readEquipRows } from '../core/foreign/equip-reading';
import { type FileProblem, type ForeignReading, mostInFile, refuseFile } from '../core/foreign/foreign-file';
import type { IncomingReading } from '../core/foreign/incoming-reading';
import { largestFileBytes } from '../core/record/exchange-format';
import { readUntrustedJson } from '../core/record/untrusted-json';
import { isBackupText } from '../core/keeping/backup-text';
import { isLockedBackup } from './backup-bytes';
import { decodeText } from './decoded-text';
import { exchangeReadingOf } from './exchange-bytes';

/** @param name of the file, whose ending tells a table from what is no file of any kind that is known */
export async function readIncoming(bytes: ArrayBuffer, name: string): Promise<IncomingReading> {
  const exchange = (): IncomingReading => ({ type: 'exchange', reading: exchangeReadingOf(bytes) });
  const foreign = (reading: ForeignReading): IncomingReading => ({ type: 'foreign', reading });
  const refuse = (kind: FileProblem['kind']): IncomingReading => foreign(refuseFile(kind));
  if (bytes.byteLength > largestFileBytes) return exchange();
  const start = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (start[0] === 0x50 && start[1] === 0x4b) return refuse('spreadsheet');
  if (isPacked(bytes)) {
    const unpacked = gunzip(new Uint8Array(bytes));
    if (typeof unpacked === 'string') return refuse(unpacked);
    // There are files that unpack to themselves.
    if (isPacked(unpacked)) return refuse('damaged');
    return readIncoming(unpacked, name.replace(/\.gz$/i, ''));
  }
  const text = decodeText(bytes);
  const first = text.trimStart()[0];
  if (isLockedBackup(text)) return { type: 'copy' };
  if (first === '<') {
    const { readElanText } = await import('./elan-bytes');
    return foreign(readElanText(text));
  }
  if (first === '{') return isBackupText(text) ? { type: 'copy' } : (readProject(text) ?? exchange());
  if (/\.(?:csv|tsv|txt)$/i.test(name)) {
    const { readCells } = await import('./csv-cells');
    return foreign(readEquipRows(readCells(text, mostInFile.moments + 2)));
  }
  // A picture or a document is not a file of ours that was cut off.
  const isOther = first !== undefined && first !== '[';
  return isOther
    ? { type: 'exchange', reading: { type: 'error', problem: { kind: 'otherFormat', path: '' } } }
    : exchange();
}

function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
}

/** Undefined: no project of BORIS, so it may be a file of ours. */
function readProject(text: string): IncomingReading | undefined {
  if (!text.includes('"behaviors_conf"')) return undefined;
  const json = readUntrustedJson(text);
  if (json.type === 'error') {
    const { kind, path } = json.problem;
    const known = kind === 'tooDeep' || kind === 'tooLarge' ? kind : kind === 'notJson' ? 'damaged' : 'wrongValue';
    return { type: 'foreign', reading: refuseFile(known, path) };
  }
  if (!isBorisProject(json.document)) return undefined;
  return { type: 'foreign', reading: readBorisProject(json.document) };
}

/** Unpacks piece by piece, and stops where it becomes more than any file may be. */
function gunzip(bytes: Uint8Array): ArrayBuffer | 'tooLarge' | 'damaged' {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((piece) => {
    length += piece.length;
    if (length <= largestFileBytes) pieces.push(piece);
  });
  const step = 16_384;
  try {
    for (let at = 0; at < bytes.length && length <= largestFileBytes; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return 'damaged';
  }
  if (length > largestFileBytes) return 'tooLarge';
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}
