/** Hands a file to the user: the share sheet where there is one for files, else a download. */
import type { OutputFile, SaveFile } from '../core/ports';

/** Browsers start reading a download after the click; an address taken back at once gives an empty file. */
const keepAddressMs = 60_000;

export const saveFile: SaveFile = async (output) => {
  const file = new File([output.content], output.name, { type: output.mimeType });
  if (canShare(file)) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // The sheet may be refused (too long after the tap, a type it does not take): a download still works.
    }
  }
  download(file, output);
  return 'saved';
};

/** On a desktop a share sheet for files is there too, but a folder is what one wants. */
function canShare(file: File): boolean {
  return matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] }) === true;
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
