import { Zip, ZipDeflate } from 'fflate';

/** A file inside the archive; several can be written at the same time. */
export interface ZipFile {
  write(text: string): void;
  /** Nothing can be written after it. */
  end(): void;
}

export interface ZipArchive {
  file(name: string): ZipFile;
  /** @returns The archive, once all of its files have ended. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** @param now The time that its files are said to be of. */
export function createZip(now: Date): ZipArchive {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  return {
    file(name) {
      const entry = new ZipDeflate(name, { level: 4 });
      entry.mtime = now;
      zip.add(entry);
      return textFile(entry);
    },
    finish() {
      zip.end();
      return joined(chunks);
    },
  };
}

/** Short texts are collected, since each push has its price. */
const ENOUGH = 16_384;

function textFile(entry: ZipDeflate): ZipFile {
  const encoder = new TextEncoder();
  let waiting = '';
  return {
    write(text) {
      waiting += text;
      if (waiting.length < ENOUGH) return;
      entry.push(encoder.encode(waiting));
      waiting = '';
    },
    end: () => entry.push(encoder.encode(waiting), true),
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
