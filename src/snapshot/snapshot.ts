// Takes: nothing. Gives: the type of the snapshot document, version 1, and its constants.
// Never: reads a file, talks to a CRM, or knows what TypeScript will be made of it.

export const SNAPSHOT_FORMAT = 'vtiger-snapshot';
export const SNAPSHOT_VERSION = 1;

export type TransportKind = 'rest' | 'session';

/**
 * What one API user (or several, merged) could see of one Vtiger instance. Canonical: modules,
 * fields and relations are sorted by code unit, picklist values keep the order of the CRM.
 */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: typeof SNAPSHOT_VERSION;
  readonly describedBy: DescribedBy;
  /** Modules that listtypes named and describe or relatedtypes refused (`--allow-partial`). */
  readonly refused: readonly RefusedModule[];
  readonly modules: readonly SnapshotModule[];
}

export interface DescribedBy {
  /** Record ids of the API users, sorted; no names. */
  readonly users: readonly { readonly id: string; readonly admin: boolean }[];
  readonly transport: TransportKind;
  /** As the server reports it (`8.4.0`), null where it does not. */
  readonly vtigerVersion: string | null;
}

export interface RefusedModule {
  readonly name: string;
  readonly operation: 'describe' | 'relatedtypes';
  /** The server's error code, e.g. `ACCESS_DENIED`, or `HTTP_500`. Never its message. */
  readonly code: string;
}

export interface SnapshotModule {
  readonly name: string;
  readonly label: string;
  readonly singular: string;
  readonly isEntity: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deleteable: boolean;
  readonly retrieveable: boolean;
  /** Absent for non-entity modules. */
  readonly allowDuplicates?: boolean;
  /** The `12` of `12x34`; null where the server gives none. */
  readonly idPrefix: string | null;
  readonly labelFields: readonly string[];
  readonly inactiveFields: readonly string[];
  readonly closedStates?: { readonly field: string; readonly values: readonly string[] };
  readonly fields: readonly SnapshotField[];
  readonly relations: readonly SnapshotRelation[];
}

export interface SnapshotField {
  readonly name: string;
  readonly label: string;
  /** The untranslated label; the Cloud has it. */
  readonly dblabel?: string;
  /** `type.name` as the server says it; an open set. */
  readonly type: string;
  /** Characters, where the server says a number. */
  readonly length?: number;
  /** Modules a reference may point to, sorted; for references only. */
  readonly refersTo?: readonly string[];
  /** In the order of the CRM; for picklists only. */
  readonly picklist?: readonly PicklistValue[];
  readonly mandatory: boolean;
  readonly editable: boolean;
  readonly nullable: boolean;
  readonly unique: boolean;
  /** Entities decoded; left out when empty or longer than 255 characters. */
  readonly default?: string;
  readonly quickcreate?: boolean;
  readonly summary?: boolean;
  readonly header?: boolean;
}

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
}

export interface SnapshotRelation {
  /** Exactly what the server wants back as `relatedLabel`, HTML escapes kept. */
  readonly key: string;
  readonly module: string;
  /** The key, or its translation, with HTML entities decoded. */
  readonly label: string;
  readonly relationId?: number;
  /** As the server says them, sorted: `ADD`, `SELECT`. Absent where it says nothing. */
  readonly actions?: readonly string[];
}
