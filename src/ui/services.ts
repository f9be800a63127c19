/** What screens may ask of the world, handed in once by `main` and through a context to whoever needs it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DataRights, CodeSealer, ResultsLock, Vault } from '../core/locking-ports';
import type { FolderCopies } from '../core/folder-ports';
import type { FilmLibrary, FilmReader } from '../core/film-ports';
import type {
  Analyst,
  BackupStore,
  ClaimWriting,
  ClassRepository,
  Clock,
  DraftRepository,
  FileDesk,
  ImportStore,
  ObservationRepository,
  SaveFile,
  SettingsRepository,
  ShareSheet,
  StorageHealth,
  TallyCache,
} from '../core/ports';
import type { DeviceId, NewId } from '../core/record/ids';
import type { Snapshots } from '../core/snapshot-ports';
import type { LockStore } from '../state/lock-store';

export interface AppServices {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: DeviceId;
  readonly classes: ClassRepository;
  readonly observations: ObservationRepository;
  readonly tallies: TallyCache;
  readonly imports: ImportStore;
  readonly drafts: DraftRepository;
  readonly backups: BackupStore;
  readonly folderCopies: FolderCopies;
  readonly snapshots: Snapshots;
  readonly claimWriting: ClaimWriting;
  readonly settings: SettingsRepository;
  readonly health: StorageHealth;
  readonly codeSealer: CodeSealer;
  readonly saveFile: SaveFile;
  readonly shareSheet: ShareSheet;
  readonly fileDesk: FileDesk & FilmReader;
  readonly films: FilmLibrary;
  readonly analyst: Analyst;
  readonly vault: Vault;
  readonly resultsLock: ResultsLock;
  readonly rights: DataRights;
  /** What is locked now. */
  readonly locks: LockStore;
  /** Other tabs of the app begin anew: names were locked, freed or lost here. */
  readonly restartOtherTabs: () => void;
  /** How many observations were past their date at this start, and went. */
  readonly readPurged: () => Promise<number>;
  /** After a `dataGone`: takes the emptied disk as ours, so that what is in memory can be written again. */
  readonly startOver: () => Promise<void>;
  /** How the data were found at the start; `gone`: there had been some. */
  readonly readDataFound: () => Promise<'new' | 'whole' | 'gone'>;
}

export const ServicesContext = createContext<AppServices | undefined>(undefined);

export function useServices(): AppServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A screen was drawn outside ServicesContext');
  return services;
}
