// Takes: the model of an instance. Gives: records of its modules with what they demand, and no more.
// Never: knows a module or a field by name, but for those that act on the world outside the CRM.

import type { Model, ModelField, ModelModule } from '../../src/model/model.js';
import { unsupported } from './check.js';
import type { LooseRepository, Values } from './loose-client.js';

/** Their records send messages or money. */
const OUTWARD =
  /^(?:Emails?|EmailCampaigns|EmailSequence|SMSNotifier|WhatsApp|Esign|Payments|Webforms)$/;

/** What a mandatory field gets, where any value will do. */
const PLAIN: Partial<Record<ModelField['codec'], unknown>> = {
  boolean: true,
  integer: 7,
  double: 7,
  decimal: '12.50',
  date: '2026-02-13',
  time: '07:50:00',
  datetime: new Date('2026-02-13T12:00:00Z'),
};

export interface Factory {
  /** Modules whose records can be made, found by a text, and deleted; the cheapest first. */
  readonly modules: readonly ModelModule[];
  /** The text field of a module that says whose record it is. */
  markerField(module: ModelModule): ModelField;
  /** What a create of the module demands; each time with another text. */
  values(module: ModelModule): Promise<Values>;
  /** Makes a record. @returns what the instance stored */
  make(module: ModelModule, more?: Values): Promise<Values>;
  /** The id of an own record of the module, the same one for the same number. */
  own(module: string, number?: number): Promise<string>;
}

export function createFactory(
  model: Model,
  marker: string,
  userId: string,
  repositoryOf: (module: ModelModule) => LooseRepository,
): Factory {
  const byName = new Map(model.modules.map((module) => [module.api, module]));
  const owned = new Map<string, Promise<string>>();
  const busy = new Set<string>();
  let serial = 0;

  const modules = model.modules
    .filter((module) => module.isEntity && module.createable && module.deleteable)
    .filter((module) => module.retrieveable && !OUTWARD.test(module.api))
    .filter((module) => findMarkerField(module) !== undefined)
    .sort((a, b) => costOf(a) - costOf(b));

  const factory: Factory = {
    modules,

    markerField: (module) =>
      findMarkerField(module) ?? unsupported(`${module.api} has no text field for a marker`),

    async values(module) {
      // An owner everywhere: a record without one is nobody's, and some rights hang on it.
      const fields = module.fields.filter(
        ({ mandatory, codec, writable }) => mandatory || (codec === 'owner' && writable),
      );
      const values: Record<string, unknown> = {};
      for (const field of fields) values[field.name] = await valueOf(module, field);
      const field = factory.markerField(module);
      values[field.name] = `${marker} ${String(++serial)}`;
      if (module.variant === 'inventory') values['LineItems'] = [await lineOf(module)];
      return values;
    },

    async make(module, more = {}) {
      return repositoryOf(module).create({ ...(await factory.values(module)), ...more });
    },

    own(name, number = 0) {
      const key = `${name} ${String(number)}`;
      const found = owned.get(key);
      if (found !== undefined) return found;
      const id = makeOwn(name);
      owned.set(key, id);
      return id;
    },
  };

  async function makeOwn(name: string): Promise<string> {
    const module = modules.find(({ api }) => api === name);
    if (module === undefined) return existing(name);
    if (busy.has(name)) return unsupported(`${name} demands a record that demands ${name}`);
    busy.add(name);
    try {
      return String((await factory.make(module))['id']);
    } finally {
      busy.delete(name);
    }
  }

  /** Currencies, folders and the like cannot be made; one that is there is only pointed to. */
  async function existing(name: string): Promise<string> {
    const module = byName.get(name);
    const record = module === undefined ? null : await repositoryOf(module).limit(1).first();
    return typeof record?.['id'] === 'string'
      ? record['id']
      : unsupported(`there is no record of ${name} to point to, and none can be made`);
  }

  async function lineOf(module: ModelModule): Promise<Values> {
    const line: Record<string, unknown> = { quantity: 2, listprice: '10.50' };
    for (const field of module.lineFields) {
      if (field.mandatory && field.codec === 'reference') {
        line[field.name] = await valueOf(module, field);
      }
    }
    return line;
  }

  async function valueOf(module: ModelModule, field: ModelField): Promise<unknown> {
    const { codec, picklist, targets } = field;
    const first = picklist?.values[0]?.value ?? 'x';
    if (codec === 'text') return textOf(field, marker);
    if (codec === 'picklist') return first;
    if (codec === 'multipicklist') return [first];
    if (codec === 'owner') return userId;
    if (codec === 'reference') return anyTarget(targets.map((target) => target.module));
    return PLAIN[codec] ?? unsupported(`${module.api}.${field.name} is a mandatory ${field.kind}`);
  }

  async function anyTarget(names: readonly string[]): Promise<string> {
    if (names.includes('Users')) return userId;
    const makeable = modules.find(({ api }) => names.includes(api) && !busy.has(api));
    return factory.own(makeable?.api ?? names[0] ?? '');
  }

  return factory;
}

function textOf({ kind, length }: ModelField, marker: string): string {
  const text =
    kind === 'email'
      ? `${marker}@example.invalid`
      : kind === 'url'
        ? 'https://example.invalid/'
        : kind === 'phone'
          ? '+1 202 555 0101'
          : marker;
  return length === null ? text : text.slice(0, length);
}

/** A mandatory text as a rule: the name of the record. */
export function findMarkerField({ fields }: ModelModule): ModelField | undefined {
  const fit = fields.filter(
    ({ kind, codec, writable, queryable, inRecord, length }) =>
      (kind === 'string' || kind === 'text') &&
      codec === 'text' &&
      writable &&
      queryable &&
      inRecord &&
      (length ?? 255) >= 30,
  );
  return fit.find(({ mandatory }) => mandatory) ?? fit[0];
}

/** What a record costs: fields, and records that have to be made before. */
function costOf({ fields, variant }: ModelModule): number {
  const required = fields.filter(({ mandatory }) => mandatory);
  const references = required.filter(({ codec }) => codec === 'reference').length;
  const marker = findMarkerField({ fields } as ModelModule)?.mandatory === true ? 0 : 5;
  return required.length + 20 * references + marker + (variant === 'inventory' ? 100 : 0);
}
