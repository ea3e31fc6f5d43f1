// Takes: nothing. Gives: what the live instance says of itself, in one shape for all servers.
// Never: decides what it means; the generator does.

import type { Core } from '../core.js';
import { fieldsOf, relationLabel, typeOf } from './describe-result.js';
import type { CallOptions } from '../options.js';
import { decodedText, flagOf, listOf, objectsOf, textOf } from '../response/php-values.js';
import type { Call } from '../transport/call.js';

type Fields = Readonly<Record<string, unknown>>;

/** One module of `listtypes`. */
export interface ModuleInfo {
  /** API name. */
  readonly name: string;
  readonly label: string;
  readonly singular: string;
  readonly isEntity: boolean;
}

/** One field of `describe`, as the server tells it. */
export interface FieldInfo extends Fields {
  readonly name: string;
  readonly label: string;
  readonly mandatory: boolean;
  readonly editable: boolean;
  readonly type: Fields & { readonly name: string };
}

/** A module of `describe`, as the server tells it. */
export interface ModuleDescription extends Fields {
  readonly name: string;
  readonly label: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deleteable: boolean;
  readonly retrieveable: boolean;
  readonly idPrefix: string;
  readonly fields: readonly FieldInfo[];
}

/** One relation of `relatedtypes`. */
export interface RelationInfo {
  /** What the server wants as label; HTML escapes kept. */
  readonly key: string;
  readonly module: string;
  readonly label: string;
}

/** Options of {@link Meta.listtypes}. */
export interface ListTypesOptions extends CallOptions {
  /** Only modules with a field of one of these types, `grid`. */
  readonly fieldTypes?: readonly string[] | undefined;
}

/** The metadata of the live instance. */
export interface Meta {
  /** Operation `listtypes`. @throws VtigerError */
  listtypes(options?: ListTypesOptions): Promise<readonly ModuleInfo[]>;
  /** Operation `describe`. @throws VtigerError */
  describe(module: string, options?: CallOptions): Promise<ModuleDescription>;
  /** Operation `relatedtypes`. @throws VtigerError */
  relatedtypes(module: string, options?: CallOptions): Promise<readonly RelationInfo[]>;
}

type Dialect = Core['transport']['kind'];

/** Where it is not known yet, to ask who is logged in finds it out. */
async function dialectOf(core: Core, options: CallOptions): Promise<Dialect> {
  try {
    return core.transport.kind;
  } catch {
    await core.me(options);
    return core.transport.kind;
  }
}

/** The Cloud wants to be told that there is none (manual). */
function filterOf(types: readonly string[] | undefined, dialect: Dialect): Call['params'] {
  if (dialect === 'session') return types && { fieldTypeList: JSON.stringify(types) };
  return types ? { 'fieldTypeList[]': types } : { fieldTypeList: 'null' };
}

export function createMeta(core: Core): Meta {
  const get = async (
    operation: string,
    params: Call['params'],
    options: CallOptions,
    module?: string,
  ): Promise<Fields> => {
    const call: Call = { operation, method: 'GET', params, module, ...options };
    return core.ask(call);
  };

  return {
    async listtypes(options = {}) {
      const { fieldTypes } = options;
      const params = filterOf(fieldTypes, await dialectOf(core, options));
      const answer = await get('listtypes', params, options);
      const information = new Map(objectsOf(answer['information']));
      return listOf(answer['types']).map((type) => {
        const name = textOf(type) ?? '';
        const about = information.get(name) ?? {};
        const label = decodedText(about['label']) || name;
        const singular = decodedText(about['singular']) || label;
        return { name, label, singular, isEntity: flagOf(about['isEntity'], false) };
      });
    },

    async describe(module, options = {}) {
      const answer = await get('describe', { elementType: module }, options, module);
      const fields = [...fieldsOf(answer['fields'])].map(([name, field]): FieldInfo => {
        const type = typeOf(field);
        return {
          ...field,
          name,
          label: decodedText(field['label']),
          mandatory: flagOf(field['mandatory'], false),
          editable: flagOf(field['editable'], true),
          type: { ...type, name: textOf(type['name']) ?? '' },
        };
      });
      return {
        ...answer,
        name: textOf(answer['name']) || module,
        label: decodedText(answer['label']),
        createable: flagOf(answer['createable'], false),
        updateable: flagOf(answer['updateable'], false),
        deleteable: flagOf(answer['deleteable'], false),
        retrieveable: flagOf(answer['retrieveable'], false),
        idPrefix: textOf(answer['idPrefix']) ?? '',
        fields,
      };
    },

    async relatedtypes(module, options = {}) {
      const answer = await get('relatedtypes', { elementType: module }, options, module);
      return objectsOf(answer['information']).flatMap(([key, about]): RelationInfo[] => {
        const label = relationLabel(key, about);
        return label === undefined ? [] : [{ ...label, module: textOf(about['name']) || key }];
      });
    },
  };
}
