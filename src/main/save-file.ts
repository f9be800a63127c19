/** Hands a file to the user: the share sheet where there is one for files, else a download. */
import type { OutputFile, SaveFile, ShareSheet } from '../core/ports';

/** Browsers start reading a download after the click; an address taken back at once gives an empty file. */
const keepAddressMs = 60_000;

export const saveFile: SaveFile = (output) => {
  // On a desktop a share sheet for files is there too, but a folder is what one wants.
  const isTablet = matchMedia('(pointer: coarse)').matches;
  return isTablet && shareSheet.takes(output) ? shareSheet.share(output) : saveIt(output);
};

export const shareSheet: ShareSheet = {
  takes: (output) => navigator.canShare?.({ files: [toFile(output)] }) === true,
  share: async (output) => {
    if (!shareSheet.takes(output)) return saveIt(output);
    try {
      await navigator.share({ files: [toFile(output)] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // The sheet may be refused (too long after the tap, a type it does not take): a download still works.
      return saveIt(output);
    }
  },
};

const toFile = ({ content, name, mimeType }: OutputFile): File => new File([content], name, { type: mimeType });

async function saveIt(output: OutputFile): Promise<'saved'> {
  download(toFile(output), output);
  return 'saved';
}

function download(file: File, output: OutputFile): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = output.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepAddressMs);
}
