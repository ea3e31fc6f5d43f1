import type { CallOptions } from '../options.js';

/** Options of `$checkSchema`. */
export interface CheckSchemaOptions extends CallOptions {
  /** Compares related lists too: one more call for each entity module. */
  readonly relations?: boolean | undefined;
}

/** One difference between the package and the live instance. */
export interface SchemaDrift {
  /** API name. */
  readonly module: string;
  /**
   * Its name in this package, or on the wire where the package does not know it; undefined where it
   * is about the module.
   */
  readonly field: string | undefined;
  readonly kind: SchemaDriftKind;
  /** What it is about, where the kind says so: a right, a module, a label, a value. */
  readonly detail: string | undefined;
}

/** What can differ. Generating the package again settles all of it. */
export type SchemaDriftKind =
  /** The package does not know the module. Harmless until you want to use it. */
  | 'module-added'
  /** The module is no longer listed, or no longer described: calls to it fail. */
  | 'module-missing'
  /** Ids of the module begin with `detail` now: those that are stored lead nowhere, or elsewhere. */
  | 'prefix-changed'
  /** The API user got the right `detail` (`createable`, …); the package may not offer it. */
  | 'right-granted'
  /** The API user lost the right `detail` (`createable`, …): such calls fail. */
  | 'right-lost'
  /** Other values mean closed, or those of another field, `detail`. Affects `reopen`. */
  | 'closed-states-changed'
  /** There is a related list of the label `detail`. Reported with `relations: true` only. */
  | 'relation-added'
  /** The related list `detail` was removed, or leads to another module. Reported with `relations: true` only. */
  | 'relation-missing'
  /** The package does not know the field, or keeps it as deprecated. Harmless until you want it. */
  | 'field-added'
  /** The field is no longer described: a query that names it fails, and a value sent is ignored. */
  | 'field-missing'
  /** The field is of the type `detail` now, and read and written otherwise: expect `DecodeError`s. */
  | 'type-changed'
  /** The reference may hold ids of the module `detail` too. */
  | 'target-added'
  /** The reference takes no ids of the module `detail` any more. */
  | 'target-missing'
  /** The picklist has the value `detail`, which the package does not know; labels and order do not count. */
  | 'value-added'
  /**
   * The picklist has lost the value `detail`: a write of it is refused here, and records may still hold
   * it. A connection of single modules cannot name the value: `detail` is undefined, once for a field.
   */
  | 'value-missing'
  /** The text is cut at `detail` characters: what the package lets pass may be stored cut. */
  | 'now-shorter'
  /** The text may have `detail` characters; the package refuses more than before. */
  | 'now-longer'
  /** A create or update without the field is refused by the server; also of one that was excluded. */
  | 'now-mandatory'
  /** The package demands more than the server. */
  | 'no-longer-mandatory'
  /** The field is described as editable; the package may not offer that. */
  | 'now-writable'
  /** A value that is sent is ignored without an error. */
  | 'now-read-only';

/** Reports a difference of one module. */
export type Add = (kind: SchemaDriftKind, field?: string, detail?: string) => void;
