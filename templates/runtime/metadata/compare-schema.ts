// Takes: the tables of a package and the live instance. Gives: their differences, as data.
// Never: throws for a difference, reports what the package excludes on purpose, or writes.

import type { Core } from '../core.js';
import { wireName } from '../codec/decode-record.js';
import { comparePicklist, loadPicklists } from './picklist-drift.js';
import { closedStatesOf, describedFields, type DescribedField } from './describe-result.js';
import { decodeEntities } from '../response/html-entities.js';
import { AccessDeniedError, UnsupportedOperationError } from '../errors.js';
import { requireFields, type Meta } from './meta.js';
import { metadataCall } from './metadata-call.js';
import type { CallOptions } from '../options.js';
import { readFlag, readText } from '../response/php-values.js';
import { unless } from '../response/unless.js';
import { missing } from './missing.js';
import type { Add, CheckSchemaOptions, SchemaDrift } from './schema-drift.js';
import { ownEntry } from '../schema/has-own.js';
import {
  FIELD,
  MODULE,
  type FieldRow,
  type FieldValues,
  type ModuleTable,
} from '../schema/module-table.js';

type Description = Readonly<Record<string, unknown>>;

const RIGHTS = [
  ['createable', MODULE.createable | MODULE.alsoCreateable],
  ['updateable', MODULE.updateable | MODULE.alsoUpdateable],
  ['deleteable', MODULE.deleteable | MODULE.alsoDeleteable],
  ['retrieveable', MODULE.retrieveable],
] as const;

/** What one of several API users does not see may well be there. */
const LESS = /-missing$|^(?:right-lost|closed-states-changed|no-longer-mandatory|now-read-only)$/;

/** `listtypes`, and `describe` of each module; with relations `relatedtypes` of each entity too. */
export async function findDrift(
  core: Core,
  meta: Meta,
  { relations = false, ...options }: CheckSchemaOptions,
): Promise<SchemaDrift[]> {
  const live = new Set((await meta.listtypes(options)).map(({ name }) => name));
  const own = core.modules();
  const values = await loadPicklists(core);
  const found = await Promise.all(
    own.map(async (module): Promise<SchemaDrift[]> => {
      const table = core.findTable(module);
      if (table === undefined) return [];
      const drift: SchemaDrift[] = [];
      const add: Add = (kind, field, detail) => {
        if (!has(table, MODULE.union) || !LESS.test(kind)) {
          drift.push({ module, field, kind, detail });
        }
      };
      const call = metadataCall('describe', module, options);
      // A module may be listed and refused all the same.
      const answer = live.has(module)
        ? await unless(AccessDeniedError, core.callForObject(call))
        : undefined;
      if (answer === undefined) add('module-missing');
      else {
        requireFields(module, answer);
        compareModule(table, answer, add);
        compareFields(table, answer, ownEntry(values, module), add);
        if (relations && has(table, MODULE.entity) && !has(table, MODULE.unrelated)) {
          await compareRelations(table, meta, options, add);
        }
      }
      return drift;
    }),
  );
  return [...addedModules(core, live), ...found.flat()];
}

function has({ flags }: ModuleTable, bits: number): boolean {
  return (flags & bits) !== 0;
}

/** A connection of single modules is not expected to know the others. */
function addedModules(core: Core, live: ReadonlySet<string>): SchemaDrift[] {
  const { excluded } = core;
  if (excluded === undefined) return [];
  const own = new Set(core.modules());
  return [...live]
    .filter((name) => !own.has(name) && !matches(excluded, name))
    .map((module): SchemaDrift => ({
      module,
      field: undefined,
      kind: 'module-added',
      detail: undefined,
    }));
}

/** The generator made the patterns of names that are no paths. */
function matches(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns?.some((one) => new RegExp(one).test(name.replaceAll('/', '\u2215'))) ?? false;
}

function compareModule(table: ModuleTable, answer: Description, add: Add): void {
  const { prefix, closed } = table;
  const livePrefix = readText(answer['idPrefix']) ?? '';
  if (prefix !== '' && prefix !== livePrefix) add('prefix-changed', undefined, livePrefix);
  for (const [right, bits] of RIGHTS) {
    const [was, is] = [has(table, bits), readFlag(answer[right], false)];
    if (was !== is) add(is ? 'right-granted' : 'right-lost', undefined, right);
  }
  const states = closedStatesOf(answer['closedStatesInfo']);
  // Most servers do not report them at all.
  if (states === undefined) return;
  const same =
    closed !== undefined && closed[0] === states.field && sameSet(closed[1], states.values);
  if (!same) add('closed-states-changed', undefined, states.field);
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return missing(some, others).length === 0 && missing(others, some).length === 0;
}

function compareFields(
  table: ModuleTable,
  answer: Description,
  values: FieldValues | undefined,
  add: Add,
): void {
  const described = describedFields(answer['fields']);
  const known = new Set(table.fields.map(([name]) => wireName(table, name)));
  const written = readFlag(answer['createable'], false) || readFlag(answer['updateable'], false);
  for (const [name, field] of described) {
    if (known.has(name) || name === 'id') continue;
    if (!matches(table.excluded, `${table.module}.${name}`)) add('field-added', name);
    // The generator does not exclude such a field.
    else if (written && isDemanded(field)) add('now-mandatory', name);
  }
  for (const row of table.fields) {
    const [name, , bits] = row;
    const field = described.get(wireName(table, name));
    if (name === 'id') continue;
    if ((bits & (FIELD.removed | FIELD.undescribed)) !== 0) {
      if (field !== undefined) add('field-added', name);
    } else if (field === undefined) add('field-missing', name);
    else compareField(row, field, values, add);
  }
}

/** Whether a record can be written by someone who does not know the field. */
function isDemanded({ mandatory, editable, type }: DescribedField): boolean {
  return mandatory && editable && type !== 'image' && type !== 'autogenerated';
}

function compareField(
  row: FieldRow,
  field: DescribedField,
  values: FieldValues | undefined,
  add: Add,
): void {
  const [name, codec, bits, extra = codec.endsWith('picklist') ? '' : 0, removed = []] = row;
  if (!field.codecs.includes(codec)) add('type-changed', name, field.type);
  // With the type, targets, values and lengths change as well; they are not reported.
  else if (typeof extra === 'object') compareTargets(name, extra, field.refersTo, add);
  else if (typeof extra === 'string') {
    const before = ownEntry(values, name)?.filter((value) => !removed.includes(value));
    comparePicklist(name, before, extra, field.values, add);
  } else if (extra > 0 && field.length !== undefined && field.length !== extra) {
    add(field.length < extra ? 'now-shorter' : 'now-longer', name, String(field.length));
  }
  const wasEditable = (bits & (FIELD.writable | FIELD.alsoEditable)) !== 0;
  if (wasEditable !== field.editable) add(wasEditable ? 'now-read-only' : 'now-writable', name);
  const wasMandatory = (bits & (FIELD.mandatory | FIELD.alsoMandatory)) !== 0;
  if (wasMandatory !== field.mandatory) {
    add(wasMandatory ? 'no-longer-mandatory' : 'now-mandatory', name);
  }
}

function compareTargets(
  name: string,
  was: readonly string[],
  is: readonly string[],
  add: Add,
): void {
  for (const module of missing(was, is)) add('target-missing', name, module);
  for (const module of missing(is, was)) add('target-added', name, module);
}

/** A label is all that the server wants back, and all that distinguishes relations. */
async function compareRelations(
  table: ModuleTable,
  meta: Meta,
  options: CallOptions,
  add: Add,
): Promise<void> {
  // Before 7.0 no module has relations that the server lists.
  const listed = meta.relatedtypes(table.module, options);
  const live = (await unless(UnsupportedOperationError, listed)) ?? [];
  // The two dialects escape the same label differently.
  const keys = live.map(({ key }) => decodeEntities(key));
  for (const [key, module] of table.relations) {
    const leads = live.some((one, at) => one.module === module && keys[at] === decodeEntities(key));
    if (!leads) add('relation-missing', undefined, key);
  }
  const known = table.relations.map(([key]) => decodeEntities(key));
  for (const key of missing(keys, known)) add('relation-added', undefined, key);
}
