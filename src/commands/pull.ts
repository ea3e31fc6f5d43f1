// Takes: credentials and module patterns. Gives: the snapshot file, and how many calls it took.
// Never: writes anything where a call failed, or puts the URL, the user name or the key into a file.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { hashOfBytes } from '../output/bytes.js';
import { writeTextFile } from '../output/text-file.js';
import { DEFAULT_SNAPSHOT, readSnapshotFile } from '../snapshot/file.js';
import type { PartialView } from '../snapshot/merge.js';
import { keepPicklistOrder } from '../snapshot/picklist-order.js';
import { printSnapshot } from '../snapshot/print.js';
import { SNAPSHOT_FORMAT } from '../snapshot/schema.js';
import type { RefusedModule, Snapshot, TransportKind } from '../snapshot/snapshot.js';
import { readCrm, type ReadCrmOptions } from '../introspect/read-crm.js';

/** What {@link pull} takes. */
export interface PullOptions extends ReadCrmOptions {
  /** The snapshot file; `vtiger.snapshot.json` by default. */
  readonly snapshot?: string | undefined;
}

/** The result of a pull. */
export interface PullResult {
  /** Absolute path of the snapshot. */
  readonly snapshot: string;
  /** Whether the file changed. */
  readonly written: boolean;
  /** SHA-256 of the snapshot. */
  readonly hash: string;
  readonly transport: TransportKind;
  readonly vtigerVersion: string | null;
  readonly modules: number;
  readonly fields: number;
  readonly refused: readonly RefusedModule[];
  /** Calls by operation, repeats included. */
  readonly calls: Readonly<Record<string, number>>;
  /** Keys of the responses that a snapshot does not record. */
  readonly droppedKeys: readonly string[];
  /** With several API users, what only some of them see; the snapshot does not record it. */
  readonly partial: readonly PartialView[];
}

/**
 * Reads the metadata of the CRM (`listtypes`, `describe`, `relatedtypes`) and writes the snapshot in
 * one step, and only where its bytes differ.
 * @throws CodegenError of the codes for exit 2, 3 and 4
 */
export async function pull(options: PullOptions): Promise<PullResult> {
  const { snapshot: file = DEFAULT_SNAPSHOT } = options;
  const path = resolve(file);
  const previous = await previousSnapshot(path);
  const { snapshot: pulled, calls, droppedKeys, partial } = await readCrm(options);
  const snapshot = previous === null ? pulled : keepPicklistOrder(previous, pulled);
  const text = printSnapshot(snapshot);
  const written = await writeTextFile(path, text);
  return {
    snapshot: path,
    written,
    hash: hashOfBytes(text),
    transport: snapshot.describedBy.transport,
    vtigerVersion: snapshot.describedBy.vtigerVersion,
    modules: snapshot.modules.length,
    fields: snapshot.modules.reduce((count, { fields }) => count + fields.length, 0),
    refused: snapshot.refused,
    calls,
    droppedKeys,
    partial,
  };
}

/**
 * The snapshot on file; null where there is none, or a damaged one, as a merge leaves it.
 * @throws CodegenError OUTPUT_FOREIGN for any other file: a config may name one of the user's
 */
async function previousSnapshot(path: string): Promise<Snapshot | null> {
  try {
    return await readSnapshotFile(path);
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text === '' || text.includes(SNAPSHOT_FORMAT)) return null;
    throw new CodegenError('OUTPUT_FOREIGN', `${path} is not a snapshot, and is not replaced`, {
      fix: 'name another file with --snapshot, or move this one away',
    });
  }
}
