import { resolve } from 'node:path';
import type { File } from '../emit/file.js';
import { bytesOf } from './bytes.js';
import { readFolder } from './folder.js';
import { withLf, type Origin } from './manifest.js';
import { withManifest } from './plan.js';

/** How a folder differs from the output that is due. Paths sorted. */
export interface OutputDrift {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that are no part of the output; names with a dot, `node_modules` and locks do not count. */
  readonly extra: readonly string[];
}

/**
 * What differs between `files` and the folder `dir`, all of it in one answer. Reads only.
 * @throws CodegenError OUTPUT_UNSAFE, OUTPUT_FOREIGN where `dir` is no folder
 */
export async function compareOutput(
  files: readonly File[],
  dir: string,
  origin: Origin | null = null,
): Promise<OutputDrift> {
  const output = withManifest(files, origin);
  const folder = await readFolder(resolve(dir), new Set(output.map(({ path }) => path)));
  const missing: string[] = [];
  const changed: string[] = [];
  for (const file of output) {
    const { path } = file;
    const content = folder.contents.get(path);
    if (content === undefined) missing.push(path);
    else if (!isSame(content, file)) changed.push(path);
  }
  return { missing: missing.sort(), changed: changed.sort(), extra: folder.others };
}

/** A checkout of git on Windows ends lines with CRLF: that is the same output, written otherwise. */
function isSame(content: Buffer, file: File): boolean {
  return content.equals(bytesOf(file)) || withLf(content.toString('utf8')) === withLf(file.text);
}
