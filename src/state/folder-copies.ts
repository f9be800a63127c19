/** Copies into a folder by themselves: made when there is something new, read back, and the old ones cleared away. */
import {
  type CopyFolder,
  type CopyFolders,
  type FolderCopies,
  FolderFault,
  type FolderMemory,
  type FolderStatus,
  type RememberedFolder,
} from '../core/folder-ports';
import {
  describeContent,
  folderCopyName,
  leastBetweenMs,
  outdatedCopies,
  ownCopies,
} from '../core/keeping/folder-plan';
import { type BackupNeeds, collectBackup } from './backup';

export interface FolderNeeds extends BackupNeeds {
  readonly folders: CopyFolders;
  readonly folderMemory: FolderMemory;
  /** Four letters or so, by chance. */
  readonly drawTag: () => string;
  /** Runs a task when no other one runs, in this tab or another. */
  readonly inTurn: (task: () => Promise<void>) => Promise<void>;
}

type Reason = 'tap' | 'new';

export function createFolderCopies(needs: FolderNeeds): Omit<FolderCopies, 'isPossible'> {
  const { folders, folderMemory: memory } = needs;

  const read = async (): Promise<FolderStatus> => {
    const found = await memory.read();
    if (!found) return { type: 'off' };
    const { handle, passphrase, last, problem } = found;
    const folder = folders.open(handle);
    if (passphrase === undefined)
      // Whoever lost the passphrase of the vault lost this one with it.
      return { type: (await needs.vault.read()).state === 'locked' ? 'locked' : 'off' };
    if (!folder) return { type: 'off' };
    const asks = problem === undefined && !(await folder.allows(false).catch(() => false));
    return {
      ...{ type: 'on', folderName: folder.name, passphrase },
      ...(last && { madeMs: last.madeMs }),
      ...(problem ? { problem } : asks && { problem: 'ask' }),
    };
  };

  let lookedMs = Number.NEGATIVE_INFINITY;
  const copy = async (reason: Reason): Promise<void> => {
    const found = await memory.read();
    const folder = found && folders.open(found.handle);
    if (!folder || found.passphrase === undefined) return;
    const nowMs = needs.clock.wallMs();
    const isEarly = Math.abs(nowMs - lookedMs) < leastBetweenMs;
    if (reason === 'new' && isEarly && !found.mustRenew) return;
    lookedMs = nowMs;
    const { problem, mustRenew, ...rest } = found;
    try {
      const last = await copyIfNew(needs, folder, found, reason);
      if (last) await memory.save({ ...rest, last });
      else if (problem) await memory.save({ ...rest, ...(mustRenew && { mustRenew }) });
    } catch (error) {
      const fault = error instanceof FolderFault ? error.problem : 'failed';
      await memory.save({ ...rest, problem: fault, ...(mustRenew && { mustRenew }) });
    }
  };

  return {
    read,
    async start(passphrase) {
      const folder = await folders.pick();
      if (!folder) return read();
      await needs.inTurn(async () => {
        const before = await memory.read();
        await memory.save({ handle: folder.handle, tag: before?.tag ?? needs.drawTag(), passphrase });
        await copy('tap');
      });
      return read();
    },
    async copyNow() {
      await needs.inTurn(() => copy('tap'));
      return read();
    },
    // A disk that does not open says so elsewhere; the next screen tries again.
    catchUp: () => needs.inTurn(() => copy('new')).catch(() => undefined),
    renew: () =>
      needs.inTurn(async () => {
        const found = await memory.read();
        if (!found) return;
        await memory.save({ ...found, mustRenew: true });
        await copy('new');
      }),
    stop: () => needs.inTurn(() => memory.forget()),
  };
}

/** @returns what was made, or nothing when there was nothing to copy @throws FolderFault */
async function copyIfNew(
  needs: FolderNeeds,
  folder: CopyFolder,
  { tag, passphrase, last, mustRenew }: RememberedFolder,
  reason: Reason,
): Promise<RememberedFolder['last']> {
  const nowMs = needs.clock.wallMs();
  const isTapped = reason === 'tap';
  if (!(await folder.allows(isTapped))) throw new FolderFault('ask');
  const names = await folder.list();
  const content = await collectBackup(needs);
  // An emptied disk must not push out what is worth keeping.
  if (content.classes.length === 0) return undefined;
  const digest = await digestText(describeContent(content));
  const isNew = digest !== last?.digest || !names.includes(last.name);
  if (!isNew && !isTapped && !mustRenew) return undefined;
  const { bytes } = await needs.fileDesk.writeBackup(content, passphrase);
  const name = folderCopyName(tag, content.madeAt);
  await folder.write(name, bytes);
  await needs.health.noteBackup(nowMs).catch(() => undefined);
  const older = ownCopies(names, tag).filter((known) => known !== name);
  const leaving = mustRenew ? older : outdatedCopies([...older, name], tag);
  for (const known of leaving) await folder.remove(known);
  return { madeMs: nowMs, name, digest };
}

async function digestText(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
