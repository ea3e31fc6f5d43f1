// Takes: an instance and a seed. Gives: how many random calls of a generated client came out right.

import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type Model } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { packageFor } from '../contract/generated-package.js';
import type { LooseClient, LooseQuery, LooseRepository } from '../contract/loose-client.js';
import { describeCall, includeArgument, randomCall, seeded } from './calls.js';
import type { Call } from './calls.js';
import { faultsOf, faultsOfCount, type ClientRow } from './compare.js';
import { readTruth } from './truth.js';
import type { Account, Truth, TruthModule } from './truth.js';

/** A call that did not give what it should. */
export interface Failure {
  /** The seed of this one call: `run(…, { seed, calls: 1 })` makes it again. */
  readonly seed: number;
  readonly call: string;
  readonly faults: readonly string[];
}

export interface DifferentialRun {
  readonly calls: number;
  /** Calls that the client refused before it sent anything, by error code. */
  readonly refused: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  /** How many records the truth holds, by module. */
  readonly records: ReadonlyMap<string, number>;
}

export interface DifferentialOptions {
  readonly seed: number;
  readonly calls: number;
  readonly modules: readonly string[];
  /** Modules with more records than this are skipped. */
  readonly most: number;
  readonly onProgress?: (calls: number, wrong: number) => void;
}

/** Calls at the same time: none writes, so that none disturbs another. */
const IN_FLIGHT = 4;

/** What a client may throw: that there is no way to a complete answer. */
function isRefusal(code: string, message: string): boolean {
  if (code === 'QUERY_TOO_LONG') return true;
  return message.includes(': or takes the order of ');
}

export async function runDifferential(
  account: Account,
  snapshot: Snapshot,
  options: DifferentialOptions,
): Promise<DifferentialRun> {
  const model = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const truth = withoutAliases(await readTruth(account, options.modules, options.most), model);
  const keys = new Map(model.modules.map(({ api, names }) => [api, names.key]));
  const generated = await packageFor(snapshot);
  const crm = generated.createClient({ ...account, transport: truth.dialect });
  const refused = new Map<string, number>();
  const failures: Failure[] = [];
  try {
    await crm.$me();
    let index = 0;
    const lane = async (): Promise<void> => {
      while (index < options.calls) {
        const seed = options.seed + index++;
        if (index % 250 === 0) options.onProgress?.(index, failures.length);
        await tryCall(seed);
      }
    };
    const tryCall = async (seed: number): Promise<void> => {
      const call = randomCall(truth, seeded(seed));
      try {
        const faults = await send(toQuery(crm, keys, call), call, truth);
        if (faults.length > 0) failures.push({ seed, call: describeCall(call), faults });
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string };
        if (isRefusal(code, message)) refused.set(code, (refused.get(code) ?? 0) + 1);
        else failures.push({ seed, call: describeCall(call), faults: [`${code} ${message}`] });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  } finally {
    await crm.$close();
    await generated.remove();
  }
  const records = new Map([...truth.modules].map(([name, module]) => [name, module.records.size]));
  return { calls: options.calls, refused, failures, records };
}

/** Without the fields that have another name in the package (`constructor`). */
function withoutAliases(truth: Truth, model: Model): Truth {
  const modules = [...truth.modules].map(([name, module]): [string, TruthModule] => {
    const all = model.modules.find(({ api }) => api === name)?.fields ?? [];
    const renamed = new Set(all.flatMap((field) => (field.name === field.wire ? [] : field.wire)));
    return [name, { ...module, fields: module.fields.filter((one) => !renamed.has(one.name)) }];
  });
  return { ...truth, modules: new Map(modules) };
}

/** Sends a call. @returns what is wrong with the answer */
async function send(query: LooseQuery, call: Call, truth: Truth): Promise<string[]> {
  switch (call.end) {
    case 'all':
      return faultsOf(call, await query.all(), truth);
    case 'pages': {
      const pages: ClientRow[][] = [];
      for await (const page of query.pages()) pages.push(page);
      const odd = pages.find(({ length }) => length === 0 || length > 100);
      return [
        ...(odd === undefined ? [] : [`a page of ${String(odd.length)} rows`]),
        ...faultsOf(call, pages.flat(), truth),
      ];
    }
    case 'first': {
      const row = await query.first();
      return faultsOf({ ...call, limit: 1 }, row === null ? [] : [row], truth);
    }
    case 'count':
      return faultsOfCount(call, await query.count());
  }
}

function toQuery(crm: LooseClient, keys: ReadonlyMap<string, string>, call: Call): LooseQuery {
  const repository = (name: string): LooseRepository =>
    (crm as unknown as Record<string, LooseRepository>)[keys.get(name) ?? ''] as LooseRepository;
  const { module, select, where, anyOf, order, limit, include, related } = call;
  let query: LooseQuery =
    related === null
      ? repository(module.name)
      : repository(related.sourceModule).related(related.source, related.label);
  if (select !== null) query = query.select(...select.map(({ name }) => name));
  const args = (one: Call['where'][number]): [string, string, ...unknown[]] => [
    one.field.name,
    one.operator,
    ...(one.operand === undefined ? [] : [one.operand]),
  ];
  if (anyOf && where.length > 1) {
    query = query.where((w) => w.or(where.map((one) => w(...(args(one) as [string, string])))));
  } else for (const one of where) query = query.where(...(args(one) as [string, string]));
  for (const { field, descending } of order) {
    query = descending ? query.orderBy(field.name, 'desc') : query.orderBy(field.name);
  }
  if (limit !== null) query = query.limit(limit);
  return include === null
    ? query
    : query.include({ [include.field.name]: includeArgument(include) });
}

/** What a run found, for whoever reads the output. */
export function printRun(name: string, run: DifferentialRun, most = 20): string {
  const records = [...run.records].map(([module, count]) => `${module} ${String(count)}`);
  const refusals = [...run.refused].map(([code, count]) => `${code} ${String(count)}`);
  return [
    `differential test of ${name}: ${String(run.calls)} calls, ${String(run.failures.length)} wrong`,
    `  records: ${records.join(', ')}`,
    ...(refusals.length === 0 ? [] : [`  refused: ${refusals.join(', ')}`]),
    ...run.failures
      .slice(0, most)
      .flatMap(({ seed, call, faults }) => [
        `  seed ${String(seed)}: ${call}`,
        ...faults.map((f) => `    ${f}`),
      ]),
  ].join('\n');
}
