import { requireList } from '../response/result-shape.js';
import { queryableRow } from '../query/condition.js';
import type { Core } from '../core.js';
import { wireName } from '../codec/decode-record.js';
import { InvalidValueError } from '../errors.js';
import type { TextFilter } from '../schema/filter-types.js';
import type { ModuleTypes, RecordId, UnknownModule } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { isRecordId } from '../codec/record-id.js';
import { fieldsOf } from '../query/raw-statement.js';
import type { Call } from '../transport/call.js';

/** A module of which nothing is known but the form of its ids. */
interface AnyModule extends UnknownModule {
  readonly filter: Readonly<Record<string, TextFilter>>;
}

/** The modules of a connection without tables, by API name. */
export type AnyModules = Readonly<Record<string, AnyModule>>;

/**
 * A record that `$lookup` found, with those of its fields that the server sent. `module` is its API
 * name, and null where the id is of a module that was not searched, or is not known here.
 */
export type LookupHit<M = AnyModule> =
  | (M extends ModuleTypes
      ? {
          readonly module: M['name'];
          readonly record: Readonly<Partial<M['record']>> & { readonly id: M['id'] };
        }
      : never)
  | { readonly module: null; readonly record: Readonly<Record<string, unknown>> };

/** The texts of a module, phone numbers and addresses among them. */
export type LookupField<M> = M extends ModuleTypes
  ? {
      [F in keyof M['filter'] & string]: M['filter'][F] extends TextFilter ? F : never;
    }[keyof M['filter'] & string]
  : never;

/** Modules, or module -> fields. */
export type LookupScope<Modules = AnyModules, Name extends keyof Modules = keyof Modules> =
  readonly Name[] | { readonly [N in Name]?: readonly LookupField<Modules[N]>[] };

export async function lookUp(
  core: Core,
  [type, value, scope]: readonly [type: 'phone' | 'email', value: string, scope: LookupScope],
  options: CallOptions,
): Promise<LookupHit[]> {
  const wanted = Array.isArray(scope)
    ? (scope as readonly string[]).map((module) => [module, []] as const)
    : Object.entries(scope as Readonly<Record<string, readonly string[]>>);
  const searchIn = Object.fromEntries(
    wanted.map(([module, fields]) => {
      const table = core.findTable(module);
      const wire = (name: string): string =>
        table ? wireName(table, queryableRow(table, name)[0]) : name;
      return [module, fields.map(wire)];
    }),
  );
  const modules = Object.keys(searchIn);
  if (value === '' || modules.length === 0) {
    throw new InvalidValueError('lookup takes a value and at least one module.');
  }
  const params = { type, value, searchIn: JSON.stringify(searchIn) };
  const call: Call = { operation: 'lookup', method: 'GET', params, ...options };
  const rows = requireList(call, await core.call(call));
  return rows.map((row): LookupHit => {
    const module = modules.find((name) => isRecordId(row['id'], core.prefixOf(name) ?? '-'));
    const table = module === undefined ? undefined : core.findTable(module);
    if (module === undefined || table === undefined) return { module: null, record: { ...row } };
    const selected = fieldsOf(table, new Set(Object.keys(row)));
    const record = core.decode(table, row, 'record', { selected });
    return { module, record: { ...record, id: row['id'] as RecordId } };
  });
}
