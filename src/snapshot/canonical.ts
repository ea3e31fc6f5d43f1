import { objectReader, type Place } from './read.js';
import { SNAPSHOT_SCHEMA } from './schema.js';
import type { Snapshot } from './snapshot.js';

const read = objectReader(SNAPSHOT_SCHEMA);

/**
 * The one form of a snapshot: sets sorted by code unit and without repeats, keys in the order of the
 * schema, unset keys absent. Two snapshots with the same content are equal afterwards, byte for byte
 * when printed.
 * @throws CodegenError SNAPSHOT_INVALID where the value breaks the schema
 */
export function canonicalise(
  snapshot: unknown,
  place: Place = { where: 'the snapshot', path: [], dropped: new Set() },
): Snapshot {
  return read(snapshot, place) as Snapshot;
}
