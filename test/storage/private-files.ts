/** The browser's private file system in memory: as much of it as snapshots use. */

export class PrivateFiles {
  readonly contents = new Map<string, string>();
  /** Every write fails as Chromium makes it fail. */
  full = false;
  /** As in Safari before 26, where only a worker can write. */
  readsOnly = false;

  readonly writeElsewhere = async (folder: string, name: string, text: string): Promise<'written' | 'full'> => {
    if (this.full) return 'full';
    this.contents.set(`${folder}/${name}`, text);
    return 'written';
  };

  readonly getDirectory = (): Promise<FileSystemDirectoryHandle> => Promise.resolve(this.#folder(''));

  /** All that is written anywhere in it. */
  text(): string {
    return [...this.contents.values()].join('\n');
  }

  names(): string[] {
    return [...this.contents.keys()].toSorted();
  }

  #folder(path: string): FileSystemDirectoryHandle {
    const { contents } = this;
    const inFolder = (): string[] =>
      [...contents.keys()].filter((key) => key.startsWith(path)).map((key) => key.slice(path.length));
    return {
      getDirectoryHandle: async (name: string) => this.#folder(`${path}${name}/`),
      getFileHandle: async (name: string, options?: { create: boolean }) => {
        if (!contents.has(path + name)) {
          if (!options?.create) throw new DOMException('', 'NotFoundError');
          contents.set(path + name, '');
        }
        return this.#file(path, name);
      },
      removeEntry: async (name: string) => {
        for (const key of [...contents.keys()])
          if (key === path + name || key.startsWith(`${path}${name}/`)) contents.delete(key);
      },
      async *keys() {
        for (const name of new Set(inFolder().map((rest) => rest.split('/')[0]!))) yield name;
      },
    } as unknown as FileSystemDirectoryHandle;
  }

  #file(path: string, name: string): FileSystemFileHandle {
    const { contents } = this;
    const createWritable = async () => {
      if (this.full) throw new DOMException('', 'QuotaExceededError');
      let written = '';
      return {
        write: async (text: string) => {
          written += text;
        },
        close: async () => contents.set(path + name, written),
      };
    };
    return {
      ...(!this.readsOnly && { createWritable }),
      getFile: async () => new Blob([contents.get(path + name)!]),
      move: async (_folder: FileSystemDirectoryHandle, to: string) => {
        contents.set(path + to, contents.get(path + name)!);
        contents.delete(path + name);
      },
    } as unknown as FileSystemFileHandle;
  }
}
