// The data type of the second stage: everything about the package is decided here, nothing is
// left for emit but printing.
import type { Codec } from '../../templates/runtime/schema/module-table.js';
import { DEFAULT_TYPE_OPTIONS, type TypeOptions } from '../config/option-keys.js';
import type { FieldKind } from './kinds.js';
import type { ModuleNames, Names } from './names.js';

/** What changes types or decoding; fixed when the package is generated, or the types would lie. */
export type ModelOptions = TypeOptions;

export const DEFAULT_MODEL_OPTIONS: ModelOptions = DEFAULT_TYPE_OPTIONS;

/** Deprecated: in the package and no longer in the CRM, by `Module.field`. */
export interface RemovedMembers {
  readonly fields: ReadonlySet<string>;
  /** Values of a picklist that itself is there. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_REMOVED: RemovedMembers = { fields: new Set(), values: new Map() };

export interface Model {
  readonly modules: readonly ModelModule[];
  /** Ids of modules that records refer to and this snapshot does not hold. */
  readonly foreignIds: readonly ForeignId[];
  readonly options: ModelOptions;
  readonly names: Names;
  readonly diagnostics: readonly Diagnostic[];
  /** The version without the deprecated members; null where there are none, or it is unknown. */
  readonly removedIn: string | null;
  /** Patterns of modules that are not in the package: excluded, or refused by the server. */
  readonly excluded: readonly string[];
}

/** Something the reader of the package should know: never a reason to fail. */
export interface Diagnostic {
  /** `Contacts.cf_901` */
  readonly where: string;
  readonly message: string;
}

export interface ForeignId {
  /** API name. */
  readonly module: string;
  /** `UsersId` */
  readonly type: string;
  readonly prefix: string | null;
}

/** Operations beyond those that every module has. */
export type ModuleVariant = 'leads' | 'accounts' | 'documents' | 'inventory';

export interface ModelModule {
  readonly api: string;
  readonly label: string;
  readonly singular: string;
  readonly names: ModuleNames;
  readonly prefix: string | null;
  readonly isEntity: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deleteable: boolean;
  readonly retrieveable: boolean;
  /** Entity modules; where the server reports closed states, only those that have some. */
  readonly reopenable: boolean;
  readonly variant: ModuleVariant | null;
  /** Sorted by name, `id` first. */
  readonly fields: readonly ModelField[];
  /** For inventory modules: the fields of a line item. */
  readonly lineFields: readonly ModelField[];
  /** For inventory modules: whether a record needs at least one line. */
  readonly requiresLines: boolean;
  readonly relations: readonly ModelRelation[];
  /** Sent with every create, because the server needs it though describe does not list it. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly closed: { readonly field: string; readonly values: readonly string[] } | null;
  /** What describe allows, of which the package may allow less. */
  readonly described: Pick<ModelModule, 'createable' | 'updateable' | 'deleteable'>;
  /** Described by several API users together. */
  readonly union: boolean;
  /** The server refused to list its relations. */
  readonly unrelated: boolean;
  /** Patterns of its excluded fields, as `Module.field`. */
  readonly excluded: readonly string[];
}

export interface ModelField {
  /** Name in the package: that on the wire, unless an alias was chosen. */
  readonly name: string;
  /** Name on the wire. */
  readonly wire: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly codec: Codec;
  readonly writable: boolean;
  /** Required on create and update. */
  readonly mandatory: boolean;
  readonly queryable: boolean;
  /** The CRM no longer has it: deprecated for one release. */
  readonly removed: boolean;
  readonly inRecord: boolean;
  readonly inDetail: boolean;
  /** Not in every answer: its absence is no news. */
  readonly occasional: boolean;
  /** The server HTML-escapes it. */
  readonly escaped: boolean;
  readonly unique: boolean;
  /** The flags of describe, of which the package may take and require less; null where undescribed. */
  readonly described: { readonly editable: boolean; readonly mandatory: boolean } | null;
  readonly length: number | null;
  /** What the package exports as the default; null where there is none that a create takes. */
  readonly default: DefaultValue | null;
  readonly picklist: ModelPicklist | null;
  /** Modules that a reference or an owner may point to; empty: any. */
  readonly targets: readonly ReferenceTarget[];
}

/** A default as a create takes it. */
export type DefaultValue = string | number | boolean | readonly string[];

export interface ModelPicklist {
  /** `ContactsLeadsource`, the union and the tuple. */
  readonly type: string;
  /** Removed ones come last. */
  readonly values: readonly { readonly value: string; readonly label: string }[];
  /** Values that the CRM no longer has: deprecated for one release. */
  readonly removed: readonly string[];
}

export interface ReferenceTarget {
  readonly module: string;
  /** `AccountsId` */
  readonly idType: string;
  /** The module in this package, null where the snapshot does not hold it. */
  readonly names: ModuleNames | null;
}

export interface ModelRelation {
  /** What the server wants back. */
  readonly key: string;
  /** The name in the package: the key without its HTML escapes, so that a new label changes no type. */
  readonly name: string;
  readonly label: string;
  readonly module: string;
  readonly names: ModuleNames | null;
  readonly actions: readonly string[] | null;
}
