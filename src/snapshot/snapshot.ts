import type { SNAPSHOT_SCHEMA } from './schema.js';
import type { TypeOf } from './schema-types.js';

type Document = typeof SNAPSHOT_SCHEMA;
type ModuleSchema = Document['modules']['list'];
type FieldSchema = ModuleSchema['fields']['list'];

/**
 * What one API user (or several, merged) could see of one Vtiger instance. Canonical: modules,
 * fields and relations are sorted by code unit, picklist values keep the order of the CRM.
 */
export interface Snapshot extends TypeOf<Document> {}

export interface DescribedBy extends TypeOf<Document['describedBy']['object']> {}

export type TransportKind = DescribedBy['transport'];

export interface RefusedModule extends TypeOf<Document['refused']['list']> {}

export interface SnapshotModule extends TypeOf<ModuleSchema> {}

export interface SnapshotField extends TypeOf<FieldSchema> {}

export interface PicklistValue extends TypeOf<FieldSchema['picklist']['list']> {}

export interface SnapshotRelation extends TypeOf<ModuleSchema['relations']['list']> {}
