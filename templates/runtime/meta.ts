// Takes: nothing. Gives: what the live instance says of itself, in one shape for all servers.
// Never: decides what it means; the generator does.

import { decodedText, flag } from './answers.js';
import type { Core } from './core.js';
import type { CallOptions } from './options.js';
import type { Call } from './transport.js';

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

function raw(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function entries(value: unknown): [string, Fields][] {
  return Object.entries(Object(value) as object) as [string, Fields][];
}

export function createMeta(core: Core): Meta {
  const get = async (
    operation: string,
    params: NonNullable<Call['params']>,
    options: CallOptions,
    module?: string,
  ): Promise<Fields> => {
    const call: Call = { operation, method: 'GET', params, module, ...options };
    return core.ask(call);
  };

  return {
    async listtypes(options = {}) {
      const { fieldTypes } = options;
      // Which dialect is spoken is known once somebody is logged in.
      if (fieldTypes !== undefined) await core.me(options);
      const json = fieldTypes !== undefined && core.transport.kind === 'session';
      const params: NonNullable<Call['params']> =
        fieldTypes === undefined
          ? {}
          : json
            ? { fieldTypeList: JSON.stringify(fieldTypes) }
            : { 'fieldTypeList[]': fieldTypes };
      const answer = await get('listtypes', params, options);
      const information = new Map(entries(answer['information']));
      return entries(answer['types']).map(([, type]) => {
        const name = raw(type);
        const about = information.get(name) ?? {};
        const label = decodedText(about['label']) || name;
        const singular = decodedText(about['singular']) || label;
        return { name, label, singular, isEntity: flag(about['isEntity']) };
      });
    },

    async describe(module, options = {}) {
      const answer = await get('describe', { elementType: module }, options, module);
      const fields = entries(answer['fields']).map(([, field]): FieldInfo => ({
        ...field,
        name: raw(field['name']),
        label: decodedText(field['label']),
        mandatory: flag(field['mandatory']),
        editable: flag(field['editable']),
        type: { ...(Object(field['type']) as Fields & { name: string }) },
      }));
      return {
        ...answer,
        name: raw(answer['name']) || module,
        label: decodedText(answer['label']),
        createable: flag(answer['createable']),
        updateable: flag(answer['updateable']),
        deleteable: flag(answer['deleteable']),
        retrieveable: flag(answer['retrieveable']),
        idPrefix: raw(answer['idPrefix']),
        fields,
      };
    },

    async relatedtypes(module, options = {}) {
      const answer = await get('relatedtypes', { elementType: module }, options, module);
      return entries(answer['information']).map(([key, about]) => {
        // Open source keys by label, the Cloud (manual) by module.
        const label = typeof about['label'] === 'string' ? about['label'] : key;
        const name = typeof about['name'] === 'string' ? about['name'] : key;
        return { key: label, module: name, label: decodedText(about['translated_label'] ?? label) };
      });
    },
  };
}
