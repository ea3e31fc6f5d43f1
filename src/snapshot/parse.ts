import { CodegenError } from '../errors.js';
import { canonicalise } from './canonical.js';
import { demandObject, refuse, type Place } from './read.js';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './schema.js';
import type { Snapshot } from './snapshot.js';

/**
 * Reads a snapshot from its text, into canonical form however it was edited.
 *
 * @param where The file, for messages.
 * @param dropped Filled with the keys that this version does not know, as
 *   `modules[].fields[].colour`; the result does not have them.
 * @throws CodegenError SNAPSHOT_VERSION for a version that this tool cannot read,
 *   SNAPSHOT_INVALID for everything else, naming the path.
 */
export function parseSnapshot(
  text: string,
  where: string,
  dropped: Set<string> = new Set(),
): Snapshot {
  const place: Place = { where, path: [], dropped };
  const document = parseJson(text, where);
  demandVersion(document, place);
  return canonicalise(document, place);
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    // The parser's message quotes the document; what usually breaks it is a merge.
    const conflict = /^<{7} /m.test(text);
    throw new CodegenError(
      'SNAPSHOT_INVALID',
      `${where} is not JSON${conflict ? ': it holds the markers of a merge conflict' : ''}`,
      { fix: 'restore the file, or write it again with `vtiger-codegen pull`' },
    );
  }
}

function demandVersion(raw: unknown, place: Place): void {
  const document = demandObject(raw, place);
  if (document['format'] !== SNAPSHOT_FORMAT) {
    refuse(place, 'format', `must be "${SNAPSHOT_FORMAT}": this is not a snapshot of a Vtiger`);
  }
  const version = document['version'];
  if (version === SNAPSHOT_VERSION) return;
  const newer = typeof version === 'number' && version > SNAPSHOT_VERSION;
  throw new CodegenError(
    'SNAPSHOT_VERSION',
    `${place.where}: version must be ${SNAPSHOT_VERSION}${newer ? ', and it is a later one' : ''}`,
    {
      fix: newer
        ? 'update vtiger-codegen: a newer version wrote this file'
        : 'write the file again with `vtiger-codegen pull`',
    },
  );
}
