import type { InProcessSandbox } from '../../src/sandbox/options.js';
import { createRandom } from '../../src/sandbox/random.js';
import { ENTITY_SPACE } from '../../src/sandbox/schema/schema.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import type { TableEntry } from '../runtime/index.js';
import { alignActivity } from './activity.js';
import { createFaker, type FakerLike } from './faker.js';
import { fieldValue, type ValueSource } from './field-value.js';
import { createPlans, type ModulePlan, type PlannedField } from './module-plan.js';
import { wireValues } from './wire-values.js';

/** Builds and stores records of one module that this CRM accepts. */
export interface ModuleFactory<M extends { readonly create: unknown; readonly detail: unknown }> {
  /**
   * Values for a create: what is mandatory, unique, or the name of the record. A record that they
   * must point to is stored first.
   */
  build(values?: Partial<M['create']>): M['create'];
  /** Stores a record. */
  create(values?: Partial<M['create']>): Promise<M['detail']>;
  /** Stores records one after the other; a function makes the values of each. */
  createMany(
    count: number,
    values?: Partial<M['create']> | ((index: number) => Partial<M['create']>),
  ): Promise<M['detail'][]>;
}

type Values = Readonly<Record<string, unknown>>;
type AnyFactory = ModuleFactory<{ readonly create: Values; readonly detail: unknown }>;
interface AnyRepository {
  create(values: Values): Promise<unknown>;
}

/** Where the random numbers come from. */
export interface FactoryOptions {
  readonly seed: number;
  readonly faker: FakerLike | undefined;
}

/**
 * @param client stores the records
 * @returns a factory for each module whose records can be created, by its name on the client, and
 *   a function that starts the data again
 */
export function createFactory(
  snapshot: Snapshot,
  tables: readonly TableEntry[],
  client: object,
  sandbox: Pick<InProcessSandbox, 'insert' | 'store'>,
  options: FactoryOptions,
): { readonly factories: object; readonly restart: () => void } {
  const planOf = createPlans(snapshot, tables);
  const sources = new Map<string, Omit<ValueSource, 'serial'>>();
  const serials = new Map<string, number>();
  const references = new Map<string, string>();
  const busy = new Set<string>();
  const users = snapshot.modules.find(({ name }) => name === 'Users');
  const owner = `${users?.idPrefix ?? ''}x1`;
  const restart = (): void => {
    for (const map of [sources, serials, references]) map.clear();
    options.faker?.seed(options.seed);
  };
  restart();

  function sourceOf({ module }: ModulePlan): ValueSource {
    let source = sources.get(module);
    if (source === undefined) {
      // A stream for each module: its data does not depend on the use of others.
      const random = createRandom(options.seed + hashOf(module));
      const faker = options.faker ?? createFaker(random);
      source = { random, faker, owner, reference: (field) => referenceFor(field) };
      sources.set(module, source);
    }
    const serial = (serials.get(module) ?? 0) + 1;
    serials.set(module, serial);
    return { ...source, serial };
  }

  function build(plan: ModulePlan, values: Values = {}): Values {
    if (busy.has(plan.module)) {
      throw new TypeError(`a record of ${plan.module} needs another one of ${plan.module}`);
    }
    busy.add(plan.module);
    try {
      const source = sourceOf(plan);
      const made = alignActivity(fill(plan.fields, source, values));
      if (!plan.hasLines || Object.hasOwn(values, 'LineItems')) return { ...made, ...values };
      const line = { quantity: 1, listprice: '10.50', ...fill(plan.lineFields, source, {}) };
      return { ...made, LineItems: [line], ...values };
    } finally {
      busy.delete(plan.module);
    }
  }

  /** A record of the first module that can be one; the same for all, until it is deleted. */
  function referenceFor({ targets, wire }: PlannedField): string {
    if (targets.includes('Users')) return owner;
    for (const target of targets) {
      const known = references.get(target);
      if (known !== undefined && exists(target, known)) return known;
      const plan = planOf(target);
      const isMade = plan?.createable === true && !busy.has(target);
      const id = isMade ? store(plan) : anyOf(target);
      if (id === undefined) continue;
      references.set(target, id);
      return id;
    }
    throw new TypeError(
      `the factory finds no record for ${wire} to point to: pass a value, or records in data`,
    );
  }

  const store = (plan: ModulePlan): string =>
    sandbox.insert(plan.module, wireValues(plan, build(plan)));

  /** Any record that is there, of a module that nobody creates. */
  function anyOf(module: string): string | undefined {
    const prefix = snapshot.modules.find(({ name }) => name === module)?.idPrefix ?? null;
    const records = [...(sandbox.store.spaces.get(module)?.values() ?? [])];
    const found = records.find((record) => !record.deleted);
    return prefix === null || found === undefined ? undefined : `${prefix}x${String(found.number)}`;
  }

  function exists(module: string, id: string): boolean {
    const { spaces } = sandbox.store;
    const records = spaces.get(module) ?? spaces.get(ENTITY_SPACE);
    return records?.get(Number(id.split('x')[1]))?.deleted === false;
  }

  function factoryOf(plan: ModulePlan): AnyFactory {
    const repository = (): AnyRepository => Reflect.get(client, plan.key) as AnyRepository;
    const create = (values?: Values): Promise<unknown> => repository().create(build(plan, values));
    return {
      build: (values) => build(plan, values),
      create,
      async createMany(count, values) {
        const made: unknown[] = [];
        for (let index = 0; index < count; index += 1) {
          made.push(await create(typeof values === 'function' ? values(index) : values));
        }
        return made;
      },
    };
  }

  const factories = {};
  for (const [key, module] of tables) {
    const get = (): AnyFactory | undefined => {
      const plan = planOf(module);
      return plan?.createable === true ? factoryOf(plan) : undefined;
    };
    Object.defineProperty(factories, key, { get, enumerable: true });
  }
  return { factories, restart };
}

function fill(fields: readonly PlannedField[], source: ValueSource, values: Values): Values {
  const missing = fields.filter(({ name }) => !Object.hasOwn(values, name));
  return Object.fromEntries(missing.map((field) => [field.name, fieldValue(field, source)]));
}

function hashOf(text: string): number {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
