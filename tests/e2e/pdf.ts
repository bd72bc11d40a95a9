import { inflateSync } from 'node:zlib';

/** How many pages a PDF has. Firefox packs the objects that say so. */
export function countPages(pdf: Buffer): number {
  return [pdf.toString('latin1'), ...packedIn(pdf)].reduce((count, text) => count + pagesIn(text), 0);
}

function pagesIn(text: string): number {
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The object streams of a PDF (ISO 32000-1, 7.5.7), unpacked. */
function packedIn(pdf: Buffer): string[] {
  const streams = pdf.toString('latin1').matchAll(/\/ObjStm\b.*?stream\r?\n(.*?)endstream/gs);
  return [...streams].map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'));
}
