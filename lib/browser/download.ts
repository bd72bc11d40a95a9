/** Hands a file to the reader, as browsers do with what is downloaded. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; until it has, the address has to stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
