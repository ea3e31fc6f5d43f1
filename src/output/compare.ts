import type { File } from '../emit/file.js';
import { hashOfBytes } from './bytes.js';
import { readFolder } from './folder.js';
import { MANIFEST_FILE, printManifest, type Manifest, type Origin } from './manifest.js';
import type { PreviousOutput } from './previous-output.js';
import { safePaths } from './safe-path.js';

/** An output in memory. */
export interface Output {
  /** Read once: each may be made when its turn comes. */
  readonly files: Iterable<File | OutputFile>;
  /** Null where it is not worth a shortcut of the next run. */
  readonly origin: Origin | null;
}

/** A file of the output in bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** An output beside the previous one. */
export interface Comparison {
  /** The files of the output, the manifest last. */
  readonly files: readonly OutputFile[];
  readonly manifest: Manifest;
  /** Of these the previous output lacks, or has with other bytes. */
  readonly differing: ReadonlySet<string>;
  /** On disk, by path. */
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Files of the previous output that are not part of this one. */
  readonly stale: readonly string[];
  /** Not ours, and not in the way. */
  readonly foreign: readonly string[];
}

/** How a folder differs from the output that belongs there. Paths sorted. */
export interface OutputDrift {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that are no part of the output; names with a dot, `node_modules` and locks do not count. */
  readonly extra: readonly string[];
  /** Whether any file of the output is there. */
  readonly generated: boolean;
}

/**
 * Compares byte for byte. Reads only files that were foreign to the previous output.
 * @throws CodegenError OUTPUT_UNSAFE, WRITE_FAILED where a file cannot be read
 */
export async function compareFiles(
  previous: PreviousOutput,
  { files, origin }: Output,
): Promise<Comparison> {
  const { output, manifest } = withManifest(files, origin);
  safePaths(output.map(({ path }) => path));
  const paths = new Set(output.map(({ path }) => path));
  const listed = [...(previous.manifest?.files.keys() ?? [])];
  const all = new Set([...paths, ...listed, ...previous.contents.keys()]);
  const isKnown = [...paths].every((path) => previous.requested.has(path));
  const { contents, foreign } = isKnown
    ? previous
    : await readFolder(previous.dir, all, previous.contents);
  const differing = output.filter(({ path, bytes }) => contents.get(path)?.equals(bytes) !== true);
  return {
    files: output,
    manifest,
    differing: new Set(differing.map(({ path }) => path)),
    contents,
    stale: listed.filter((path) => !paths.has(path) && contents.has(path)),
    foreign,
  };
}

/**
 * What differs between an output and the folder, all of it in one answer.
 * @throws CodegenError OUTPUT_UNSAFE, WRITE_FAILED where a file cannot be read
 */
export async function findDrift(previous: PreviousOutput, output: Output): Promise<OutputDrift> {
  const { files, differing, contents, stale, foreign } = await compareFiles(previous, output);
  const missing: string[] = [];
  const changed: string[] = [];
  for (const { path } of files.filter((file) => differing.has(file.path))) {
    (contents.has(path) ? changed : missing).push(path);
  }
  return {
    missing: missing.sort(),
    changed: changed.sort(),
    extra: [...stale, ...foreign].sort(),
    generated: missing.length < files.length,
  };
}

function withManifest(
  files: Iterable<File | OutputFile>,
  origin: Origin | null,
): { output: readonly OutputFile[]; manifest: Manifest } {
  const output: OutputFile[] = [];
  for (const file of files) {
    output.push('bytes' in file ? file : outputFile(file.path, file.text));
  }
  const hashes = new Map(output.map(({ path, hash }) => [path, hash]));
  const manifest = { files: hashes, origin };
  return { output: [...output, outputFile(MANIFEST_FILE, printManifest(manifest))], manifest };
}

/** The bytes of a text, and their hash. */
export function outputFile(path: string, text: string): OutputFile {
  const bytes = Buffer.from(text, 'utf8');
  return { path, bytes, hash: hashOfBytes(bytes) };
}
