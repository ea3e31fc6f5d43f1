import type { SnapshotRelation } from '../../snapshot/snapshot.js';
import { OperationError, accessDenied, internalError, invalidId } from '../failures.js';
import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { findEntity, findRecord, recordsOf } from '../store/store.js';
import { locate } from '../values/ids.js';
import { wireMap, type WireRecord } from '../values/wire.js';
import { assertReadable } from '../view.js';
import { runQuery } from '../vtql/execution.js';
import { param, type Operation } from './operation.js';

const noRelation = (): OperationError =>
  new OperationError('UNKOWN_ENTITY', 'Relation specified is incorrect');

/** `query_related(query, id, relatedLabel)`: the ids are put before the condition as they are. */
export const queryRelated: Operation = {
  method: 'GET',
  run: (context, params) =>
    related(context, param(params, 'id'), param(params, 'query'), param(params, 'relatedLabel')),
};

/** `retrieve_related(id, relatedType, relatedLabel)`: a query for everything. */
export const retrieveRelated: Operation = {
  method: 'GET',
  run: (context, params) =>
    related(
      context,
      param(params, 'id'),
      `SELECT * FROM ${param(params, 'relatedType')}`,
      param(params, 'relatedLabel'),
    ),
};

function related(context: Context, id: string, query: string, label: string): WireRecord[] {
  const { module, number } = source(context, id);
  const target = /from\s+(\S+)/i.exec(query)?.[1] ?? '';
  const relation = module.meta.relations.find(
    (candidate) => candidate.key === label && candidate.module === target,
  );
  if (relation === undefined) throw noRelation();
  const targetModule = context.instance.schema.modules.get(target);
  if (targetModule === undefined) throw noRelation();
  const prefix = targetModule.meta.idPrefix ?? '';
  const ids = relatedNumbers(context, module, number, relation).map(
    (related) => `'${prefix}x${String(related)}'`,
  );
  if (ids.length === 0) return [];
  // Only WHERE in capitals is seen, so a query without one gets its own at the very end.
  const [head = '', condition] = query.split('WHERE');
  const rest = condition === undefined ? '' : ` AND ${condition}`;
  return runQuery(context, `${head} WHERE id IN (${ids.join(',')})${rest};`);
}

/** A missing source is denied with the name of its module, which is then empty. */
function source(context: Context, id: string): { module: Module; number: number } {
  const { schema, store } = context.instance;
  const [prefix = '', number = ''] = id.split('x');
  const module = schema.byPrefix.get(prefix);
  const record =
    module === undefined ? undefined : findRecord(store, schema, module.meta.name, Number(number));
  if (module === undefined || record === undefined) throw accessDenied(' for name : ');
  assertReadable(context, record);
  return { module, number: record.number };
}

/** Records linked under the label, and those that point here with the field behind it. */
function relatedNumbers(
  context: Context,
  module: Module,
  number: number,
  relation: SnapshotRelation,
): number[] {
  const { store, schema } = context.instance;
  const numbers = new Set<number>();
  for (const link of store.links) {
    if (link.label === relation.key && link.source === number) numbers.add(link.target);
    // A link is seen from its other end under any label that leads to the module it came from.
    if (link.target === number) numbers.add(link.source);
  }
  const fields = relationFields(context, module, relation);
  for (const record of recordsOf(store, schema, relation.module)) {
    if (fields.some((field) => record.values.get(field) === String(number))) {
      numbers.add(record.number);
    }
  }
  return [...numbers]
    .filter((candidate) => findRecord(store, schema, relation.module, candidate) !== undefined)
    .sort((a, b) => a - b);
}

/** The reference fields behind a relation: named by the tenant, else those of the plain relation. */
function relationFields(
  { instance }: Context,
  module: Module,
  relation: SnapshotRelation,
): string[] {
  const key = `${module.meta.name}/${relation.key}`;
  const named = Object.hasOwn(instance.relationFields, key) ? instance.relationFields[key] : null;
  if (typeof named === 'string') return [named];
  const target = instance.schema.modules.get(relation.module);
  const plain = [relation.module, target?.meta.label, 'Activities', 'Activity History'];
  if (target === undefined || !plain.includes(relation.key)) return [];
  return target.meta.fields
    .filter(({ name, refersTo }) => !name.startsWith('cf_') && refersTo?.includes(module.meta.name))
    .map((field) => field.name);
}

/**
 * `add_related(sourceRecordId, relatedRecordId, relationIdLabel)`: succeeds for a label that does
 * not exist and for a target that does not, and stores nothing or a dead link then.
 */
export const addRelated: Operation = {
  method: 'POST',
  run(context, params) {
    const { instance } = context;
    const number = (name: string): number => {
      const match = /^\d+x(\d+)$/.exec(param(params, name));
      if (match === null) throw invalidId();
      return Number(match[1]);
    };
    const source = number('sourceRecordId');
    const target = number('relatedRecordId');
    const record = findEntity(instance.store, source);
    if (record === undefined) throw internalError();
    const label = param(params, 'relationIdLabel');
    const known = instance.schema.modules
      .get(record.module)
      ?.meta.relations.some((relation) => relation.key === label);
    const there = instance.store.links.some(
      (link) => link.source === source && link.target === target && link.label === label,
    );
    if (known === true && !there) instance.store.links.push({ source, target, label });
    return wireMap({ message: instance.profile.successWord });
  },
};

/** `delete_related(sourceRecordId, relatedRecordId)`. Source: manual; unverified. */
export const deleteRelated: Operation = {
  method: 'POST',
  run(context, params) {
    const source = locate(context, param(params, 'sourceRecordId')).record.number;
    const target = locate(context, param(params, 'relatedRecordId')).record.number;
    const { links } = context.instance.store;
    const remaining = links.filter(
      (link) =>
        !(link.source === source && link.target === target) &&
        !(link.source === target && link.target === source),
    );
    links.splice(0, links.length, ...remaining);
    return wireMap({ status: 'successful' });
  },
};
