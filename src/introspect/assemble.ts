import type { SnapshotModule } from '../snapshot/snapshot.js';
import type { DescribedModule } from './describe.js';
import type { ModuleListing } from './listtypes.js';

/**
 * A module of the snapshot, still without relations. The labels are those of listtypes: describe
 * looks them up elsewhere, and has no singular.
 */
export function assembleModule(listing: ModuleListing, described: DescribedModule): SnapshotModule {
  const { label, singular, isEntity = described.isEntity } = listing;
  return { ...described, label, singular, isEntity, relations: [] };
}
