import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Bump, Change } from '../snapshot/change.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { escapeCharacters } from '../text/quote.js';
import type { PageChange, PageData, PageField, PageModule } from './page-data.js';
import { moduleSamples } from './module-samples.js';

/** What changed since a previous snapshot. */
export interface Changes {
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

export function buildData(model: Model, snapshot: Snapshot, changes: Changes | null): PageData {
  const names = model.modules.map(({ api }) => api);
  return {
    vtigerVersion: snapshot.describedBy.vtigerVersion,
    modules: model.modules.map((module) => pageModule(module, model)),
    refused: [...new Set(snapshot.refused.map(({ name }) => escapeCharacters(name)))],
    changes:
      changes === null
        ? null
        : {
            bump: changes.bump,
            list: changes.changes.map((change) => pageChange(change, names)),
          },
  };
}

function pageModule(module: ModelModule, model: Model): PageModule {
  const { api, label, names, prefix, fields, relations } = module;
  return {
    api,
    label: escapeCharacters(label) || api,
    key: names.key,
    prefix,
    rights: [
      ...(module.createable ? ['create'] : []),
      ...(module.updateable ? ['update'] : []),
      ...(module.deleteable ? ['delete'] : []),
    ],
    fields: fields.map((field) => pageField(field)),
    relations: relations.map((relation) => ({
      label: escapeCharacters(relation.label),
      module: relation.module,
    })),
    samples: moduleSamples(module, model),
  };
}

/** A flag that is false is absent: there can be 60,000 fields. */
function pageField(field: ModelField): PageField {
  const { name, wire, label, kind, length, picklist, targets } = field;
  return {
    name,
    label: escapeCharacters(label),
    kind,
    ...(wire !== name && { wire }),
    ...(field.mandatory && { mandatory: true }),
    ...(field.unique && { unique: true }),
    ...(!field.writable && { readOnly: true }),
    ...(!field.queryable && { unqueryable: true }),
    ...(length !== null && { length }),
    ...(field.default !== null && { default: escapeCharacters(JSON.stringify(field.default)) }),
    ...(targets.length > 0 && name !== 'id' && { targets: targets.map(({ module }) => module) }),
    ...(picklist !== null && {
      values: picklist.values.map(({ value, label: own }) =>
        own === value
          ? escapeCharacters(value)
          : ([escapeCharacters(value), escapeCharacters(own)] as const),
      ),
    }),
  };
}

function pageChange(change: Change, modules: readonly string[]): PageChange {
  const { severity, kind, where, what, label, type } = change;
  const [module] = modules
    .filter((api) => where === api || where.startsWith(`${api}.`))
    .sort((a, b) => b.length - a.length);
  const field = module === undefined ? '' : where.slice(module.length + 1);
  return {
    severity,
    // A value that was added is a change of its field.
    kind: field !== '' && type === undefined ? 'changed' : kind,
    module: module ?? null,
    field: field === '' ? null : field,
    where: escapeCharacters(where),
    what: [
      ...(label === undefined
        ? []
        : [`${escapeCharacters(label)}${type === undefined ? ':' : ''}`]),
      ...(type === undefined ? [] : [`(${escapeCharacters(type)})`]),
      what,
    ].join(' '),
  };
}
