import type { Files } from '../../templates/runtime/repository/files.js';
import type { LookupHit } from '../../templates/runtime/repository/lookup.js';
import type { Meta } from '../../templates/runtime/metadata/meta.js';
import type { Tags } from '../../templates/runtime/repository/cloud-operations.js';
import type { CurrentUser, Usage } from '../../templates/runtime/transport/call.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { Vtql, VtqlStatement } from '../../templates/runtime/query/vtql-tag.js';

/**
 * A generated client as this suite sees it: which modules and fields there are is known when the
 * instance has answered, so values are `unknown`, and what a module can do is looked up.
 */
export interface LooseClient {
  readonly $meta: Meta;
  readonly $files: Files;
  $me(): Promise<CurrentUser>;
  $usage(): Usage;
  $request(
    operation: string,
    params?: Readonly<Record<string, string | readonly string[]>>,
    options?: { readonly method?: 'GET' | 'POST' },
  ): Promise<unknown>;
  $query(statement: VtqlStatement): Promise<Values[]>;
  $lookup(
    type: 'phone' | 'email',
    value: string,
    scope: Readonly<Record<string, readonly string[]>>,
  ): Promise<LookupHit[]>;
  $checkSchema(): Promise<readonly unknown[]>;
  $close(): Promise<void>;
}

export type Values = Readonly<Record<string, unknown>>;

export interface LooseQuery extends AsyncIterable<Values> {
  select(...fields: readonly string[]): LooseQuery;
  where(field: string, operator: string, operand?: unknown): LooseQuery;
  where(build: (w: LooseWhere) => unknown): LooseQuery;
  where(match: Values): LooseQuery;
  orderBy(field: string, direction?: 'asc' | 'desc'): LooseQuery;
  limit(count: number): LooseQuery;
  include(fields: Values): LooseQuery;
  all(): Promise<Values[]>;
  first(): Promise<Values | null>;
  pages(): AsyncIterable<Values[]>;
  count(): Promise<number>;
  toVtql(): string;
}

export interface LooseWhere {
  (field: string, operator: string, operand?: unknown): unknown;
  or(conditions: readonly unknown[]): unknown;
  and(conditions: readonly unknown[]): unknown;
}

export interface LooseRepository extends LooseQuery {
  id(text: string): string;
  retrieve(id: string): Promise<Values>;
  find(id: string, fields?: readonly string[]): Promise<Values | null>;
  retrieveMany(ids: readonly string[], options?: Values): Promise<Values[]>;
  create(values: Values): Promise<Values>;
  upsert(item: Values): Promise<{ readonly outcome: string; readonly record: Values }>;
  upsertMany(items: readonly Values[]): Promise<readonly BatchItem[]>;
  update(id: string, values: Values): Promise<Values>;
  revise(id: string, values: Values): Promise<Values>;
  delete(id: string): Promise<void>;
  createMany(items: readonly Values[], options?: Values): Promise<readonly BatchItem[]>;
  deleteMany(ids: readonly string[], options?: Values): Promise<readonly BatchItem[]>;
  reviseMany(items: readonly Values[], options?: Values): Promise<readonly BatchItem[]>;
  readonly tags: Tags<string>;
  decrypt(id: string, field: string): Promise<string>;
  reopen(id: string): Promise<void>;
  changes(options: Values): AsyncIterable<Change>;
  related(id: string, label: string): LooseQuery;
  link(id: string, label: string, other: string): Promise<void>;
  unlink(id: string, label: string, other: string): Promise<void>;
}

export type Change =
  | {
      readonly kind: 'updated';
      readonly id: string;
      readonly record: Values;
      readonly token: unknown;
    }
  | { readonly kind: 'deleted'; readonly id: string; readonly token: unknown }
  | { readonly kind: 'unknown-deletions'; readonly token: unknown };

export type BatchItem =
  { readonly ok: true; readonly value: Values } | { readonly ok: false; readonly error: Error };

/** The entry of a generated package. */
export interface GeneratedPackage {
  readonly createClient: (options: ConnectOptions) => LooseClient;
  readonly vtql: Vtql;
}
