import type { SnapshotField } from '../../snapshot/snapshot.js';
import { tableOf } from './stock-tables.js';

/** What a database column holds: everything is text, as MySQL hands it to PHP. */
export type Cell = string | null;

/** How a column stores and compares. */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'multi'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'reference'
  | 'owner'
  | 'secret';

/** What describe does not report about a column; the rest follows from the type of the field. */
export interface ColumnHint {
  /** Digits after the point. */
  readonly scale?: number;
  /** Digits in all; a number beyond is clamped. */
  readonly digits?: number;
  /** Characters; longer text is cut. */
  readonly length?: number;
  /** A BIGINT: exact beyond 32 bits. */
  readonly bigint?: boolean;
  /** A percentage: its commas are dropped before it is read as a number. */
  readonly percent?: boolean;
  /** What an unset column holds, where it is not what the type says. */
  readonly unset?: Cell;
}

export interface Column {
  readonly field: SnapshotField;
  readonly kind: ColumnKind;
  /** The table that holds it; see `tableOf`. */
  readonly table: string;
  readonly scale: number;
  readonly digits: number;
  readonly length: number;
  readonly bigint: boolean;
  readonly percent: boolean;
  readonly unset: Cell;
}

const KINDS: ReadonlyMap<string, ColumnKind> = new Map<string, ColumnKind>([
  ['multipicklist', 'multi'],
  ['integer', 'integer'],
  ['tinyint', 'integer'],
  ['bigint', 'integer'],
  ['double', 'decimal'],
  ['currency', 'decimal'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['time', 'time'],
  ['reference', 'reference'],
  ['owner', 'owner'],
  ['password', 'secret'],
]);

const UNSET: ReadonlyMap<ColumnKind, Cell> = new Map<ColumnKind, Cell>([
  ['boolean', '0'],
  ['integer', '0'],
  ['reference', '0'],
  ['date', null],
  ['datetime', null],
  ['time', null],
]);

const LONG_TEXT = new Set(['text', 'mediumtext', 'richtext', 'grid']);

export function columnOf(module: string, field: SnapshotField, hint: ColumnHint = {}): Column {
  const kind = kindOf(module, field);
  const scale = hint.scale ?? (field.type === 'currency' ? 8 : 3);
  const unset = kind === 'decimal' ? (0).toFixed(scale) : (UNSET.get(kind) ?? emptyOf(kind));
  return {
    field,
    kind,
    table: tableOf(module, field.name),
    scale,
    digits: hint.digits ?? (field.type === 'currency' ? 25 : 14),
    length: hint.length ?? field.length ?? (LONG_TEXT.has(field.type) ? 65_535 : 255),
    bigint: hint.bigint ?? false,
    percent: hint.percent ?? false,
    unset: hint.unset === undefined ? unset : hint.unset,
  };
}

function emptyOf(kind: ColumnKind): Cell {
  return UNSET.has(kind) ? null : '';
}

function kindOf(module: string, field: SnapshotField): ColumnKind {
  if (field.name === 'id') return 'id';
  if (module === 'Users') {
    // Users stores "on" and "off", and its access key is secret.
    if (field.type === 'boolean') return 'text';
    if (field.name === 'accesskey') return 'secret';
  }
  return KINDS.get(field.type) ?? 'text';
}
