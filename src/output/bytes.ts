import { createHash } from 'node:crypto';
import type { File } from '../emit/file.js';

const known = new WeakMap<File, { readonly bytes: Buffer; hash?: string }>();

/** The bytes of a file on disk: a run compares, hashes and writes them, and makes them once. */
export function bytesOf(file: File): Buffer {
  return entryOf(file).bytes;
}

/** SHA-256 of the bytes, in hex. */
export function hashOf(file: File): string {
  const entry = entryOf(file);
  return (entry.hash ??= hashOfBytes(entry.bytes));
}

/** SHA-256 in hex. */
export function hashOfBytes(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file as it stands on disk. */
export function fileOf(path: string, bytes: Buffer): File {
  const file = { path, text: bytes.toString('utf8') };
  known.set(file, { bytes });
  return file;
}

function entryOf(file: File): { readonly bytes: Buffer; hash?: string } {
  let entry = known.get(file);
  if (entry === undefined) {
    entry = { bytes: Buffer.from(file.text, 'utf8') };
    known.set(file, entry);
  }
  return entry;
}
