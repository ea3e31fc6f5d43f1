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

/**
 * What can differ. Generating the package again settles all of it.
 *
 * - `module-added`: the package does not know the module. Harmless until you want to use it.
 * - `module-missing`: the module is no longer listed, or no longer described: calls to it fail.
 * - `prefix-changed`: ids of the module begin with `detail` now: those that are stored lead nowhere, or
 *   elsewhere.
 * - `right-granted`: the API user got the right `detail` (`createable`, …); the package may not offer it.
 * - `right-lost`: the API user lost the right `detail` (`createable`, …): such calls fail.
 * - `closed-states-changed`: other values mean closed, or those of another field, `detail`. Affects
 *   `reopen`.
 * - `relation-added`: there is a related list of the label `detail`. With `relations: true` only.
 * - `relation-missing`: the related list `detail` was removed, or leads to another module. With
 *   `relations: true` only.
 * - `field-added`: the package does not know the field, or keeps it as deprecated. Harmless until you
 *   want to use it.
 * - `field-missing`: the field is no longer described: a query that names it fails, and a value sent is
 *   ignored.
 * - `type-changed`: the field is of the type `detail` now, and read and written otherwise: expect
 *   `DecodeError`s.
 * - `target-added`: the reference may hold ids of the module `detail` too.
 * - `target-missing`: the reference takes no ids of the module `detail` any more.
 * - `value-added`: the picklist has the value `detail`, which the package does not know; labels and order
 *   do not count.
 * - `value-missing`: the picklist has lost the value `detail`: a write of it is refused here, and records
 *   may still hold it. A connection of single modules cannot name the value: `detail` is undefined, once
 *   for a field.
 * - `now-shorter`: the text is cut at `detail` characters: what the package lets pass may be stored cut.
 * - `now-longer`: the text may have `detail` characters; the package refuses more than before.
 * - `now-mandatory`: a create or update without the field is refused by the server; also of one that was
 *   excluded.
 * - `no-longer-mandatory`: the package demands more than the server.
 * - `now-writable`: the field is described as editable; the package may not offer that.
 * - `now-read-only`: a value that is sent is ignored without an error.
 */
export type SchemaDriftKind =
  | 'module-added'
  | 'module-missing'
  | 'prefix-changed'
  | 'right-granted'
  | 'right-lost'
  | 'closed-states-changed'
  | 'relation-added'
  | 'relation-missing'
  | 'field-added'
  | 'field-missing'
  | 'type-changed'
  | 'target-added'
  | 'target-missing'
  | 'value-added'
  | 'value-missing'
  | 'now-shorter'
  | 'now-longer'
  | 'now-mandatory'
  | 'no-longer-mandatory'
  | 'now-writable'
  | 'now-read-only';

/** Reports a difference of one module. */
export type Add = (kind: SchemaDriftKind, field?: string, detail?: string) => void;
