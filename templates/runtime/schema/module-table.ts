/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */

/** How a value of a field is read from the wire and written to it. */
export type Codec =
  /** Any text: `''` when empty. */
  | 'text'
  /** `"0"`/`"1"` or `"on"`/`"off"` -> boolean or null. */
  | 'boolean'
  /** -> number or null; beyond 2^53 a `DecodeError`. */
  | 'integer'
  /** -> decimal string or null (option `integer: 'string'`). */
  | 'integer-text'
  /** -> number or null. */
  | 'double'
  /** Money -> decimal string or null, no cent lost. */
  | 'decimal'
  /** -> `YYYY-MM-DD` or null. */
  | 'date'
  /** -> `HH:MM:SS` or null. */
  | 'time'
  /** UTC -> Date or null. */
  | 'datetime'
  /** UTC -> `YYYY-MM-DD HH:MM:SS` or null (option `datetime: 'string'`). */
  | 'datetime-text'
  /** -> string or null. */
  | 'picklist'
  /** `a |##| b` -> array, empty when nothing is chosen. */
  | 'multipicklist'
  /** `number::unit` -> `{ amount, unit }` or null. */
  | 'metric'
  /** -> record id or null. */
  | 'reference'
  /** Comma list of record ids -> array. */
  | 'multireference'
  /** -> record id of a user or group, or null. */
  | 'owner'
  /** The record's own id; never null. */
  | 'id'
  /** Rows of a grid field, or line items: an array of plain objects as the server gives them. */
  | 'grid'
  /** Comma list of file names or attachment ids -> array; a file whose name has a comma reads as two. */
  | 'list';

/** Bits of {@link FieldRow}'s flags. */
export const FIELD = {
  /** May be sent in create, update and revise. */
  writable: 1,
  /** Demanded by create and update. */
  mandatory: 2,
  /** May stand in select, where and order by. */
  queryable: 4,
  /** Present in what query, related and sync return. */
  inRecord: 8,
  /** Present in what retrieve, create, update and revise return. */
  inDetail: 16,
  /** HTML-escaped by the server whatever the operation (`label`): decoded on read. */
  escaped: 32,
  /** The CRM no longer has it: it is not selected, reads as empty, and cannot be written. */
  removed: 64,
  /** Known of every version, and not described. */
  undescribed: 128,
  /** Described as editable, and yet not {@link FIELD.writable}. */
  alsoEditable: 256,
  /** Described as mandatory, and yet not {@link FIELD.mandatory}. */
  alsoMandatory: 512,
} as const;

/**
 * `[name, codec, flags, extra?, removed?]`. `extra` is the known length in characters of a text, the
 * modules that a reference may point to, or the codes of a picklist's values, absent for none;
 * `removed` are the values of a picklist that the CRM no longer has.
 */
export type FieldRow = readonly [
  name: string,
  codec: Codec,
  flags: number,
  extra?: number | string | readonly string[],
  removed?: readonly string[],
];

/**
 * `[key, module, actions?, label?]`: key is what the server wants back as relation label, label what a
 * person reads, where that differs.
 */
export type RelationRow = readonly [
  key: string,
  module: string,
  actions?: readonly string[] | null,
  label?: string,
];

/** Bits of {@link ModuleTable}'s flags. */
export const MODULE = {
  entity: 1,
  createable: 2,
  updateable: 4,
  deleteable: 8,
  retrieveable: 16,
  /** Quotes, SalesOrder, PurchaseOrder, Invoice and their like: has line items. */
  inventory: 32,
  /** Its records can be closed, as far as the server reported. */
  reopenable: 64,
  /** Described as createable, and yet not {@link MODULE.createable}; the next two likewise. */
  alsoCreateable: 128,
  alsoUpdateable: 256,
  alsoDeleteable: 512,
  /** Described by several API users together, each of whom may see less of it. */
  union: 1024,
  /** The server refused to tell its relations. */
  unrelated: 2048,
} as const;

export interface ModuleTable {
  /** API name, `HelpDesk`. */
  readonly module: string;
  /** The `17` of `17x416`; empty where it cannot be known before login (or `ids: 'brand'`). */
  readonly prefix: string;
  readonly flags: number;
  readonly fields: readonly FieldRow[];
  readonly relations: readonly RelationRow[];
  /** Values of a create that this module cannot do without (`activitytype: "Task"`). */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Field names of this package -> names on the wire, where an alias was chosen. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** `[field, values]` that mean closed, where the server reported them. */
  readonly closed?: readonly [field: string, values: readonly string[]];
  /** Patterns of excluded fields, as `Module.field`. */
  readonly excluded?: readonly string[];
  /** What one of the line items of an inventory record holds. */
  readonly lines?: readonly FieldRow[];
  /** Which repository has more than the usual operations. */
  readonly special?: 'leads' | 'accounts' | 'documents';
}

/**
 * `[key, module, table]`: the name on the client, the API name, and the {@link ModuleTable} as JSON
 * text, which is parsed when the module is first used.
 */
export type TableEntry = readonly [key: string, module: string, table: string];

/** The values of the picklists of a package: by module, then by field. */
export type PicklistValues = Readonly<Record<string, FieldValues>>;

/** The values of the picklists of a module, by field. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** Whether records of the module have line items: quotes, orders, invoices. */
export function isInventory({ flags }: ModuleTable): boolean {
  return (flags & MODULE.inventory) !== 0;
}
