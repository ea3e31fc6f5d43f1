/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */

/**
 * How a value of a field is read from the wire and written to it.
 *
 * - `text`: any text, `''` when empty.
 * - `boolean`: `"0"`/`"1"` or `"on"`/`"off"`, read as boolean or null.
 * - `integer`: read as number or null; beyond 2^53 a `DecodeError`.
 * - `integer-text`: read as decimal text or null (option `integer: 'string'`).
 * - `double`: read as number or null.
 * - `decimal`: money, read as decimal text or null, no cent lost.
 * - `date`: `YYYY-MM-DD` or null.
 * - `time`: `HH:MM:SS` or null.
 * - `datetime`: UTC, read as Date or null.
 * - `datetime-text`: UTC, read as `YYYY-MM-DD HH:MM:SS` or null (option `datetime: 'string'`).
 * - `picklist`: text or null.
 * - `multipicklist`: `a |##| b`, read as an array, empty when nothing is chosen.
 * - `metric`: `number::unit`, read as `{ amount, unit }` or null.
 * - `reference`: a record id or null.
 * - `multireference`: a comma list of record ids, read as an array.
 * - `owner`: the record id of a user or group, or null.
 * - `id`: the record's own id; never null.
 * - `grid`: rows of a grid field, or line items: plain objects as the server sends them.
 * - `list`: a comma list of file names or attachment ids, read as an array; a file whose name has a comma
 *   reads as two.
 */
export type Codec =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'integer-text'
  | 'double'
  | 'decimal'
  | 'date'
  | 'time'
  | 'datetime'
  | 'datetime-text'
  | 'picklist'
  | 'multipicklist'
  | 'metric'
  | 'reference'
  | 'multireference'
  | 'owner'
  | 'id'
  | 'grid'
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
  /** Not in every answer: its absence is no loss. */
  occasional: 1024,
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
  /** The server refused to list its relations. */
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

/**
 * Whether a query may have several rows for one record, which the server counts before it joins them to
 * one: the lines of inventory, the contacts of activities, and by the source of 8.4 the recipients of
 * e-mails, which it stores as activities.
 */
export function mayRepeatRows({ module, flags }: ModuleTable): boolean {
  return (flags & MODULE.inventory) !== 0 || isActivity(module);
}

export function isActivity(module: string): boolean {
  return /^(?:Calendar|Events|Emails)$/.test(module);
}
