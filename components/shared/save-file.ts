/** Long enough for the browser to have begun, whatever it asks the reader first. */
const keptFor = 60_000;

/** Hands a file over as a download. The name must say nothing of what is in it: histories of downloads keep names. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}
