import type { Core } from '../core.js';
import { fieldsOf, relationLabel, typeOf } from './describe-result.js';
import { metadataCall } from './metadata-call.js';
import type { CallOptions } from '../options.js';
import { protocolError } from '../response/call-error.js';
import {
  readDecodedText,
  readFlag,
  readList,
  readObjects,
  readText,
} from '../response/php-values.js';
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

/** One field of `describe`, as the server reports it. */
export interface FieldInfo extends Fields {
  readonly name: string;
  readonly label: string;
  readonly mandatory: boolean;
  readonly editable: boolean;
  readonly type: Fields & { readonly name: string };
}

/** A module of `describe`, as the server reports it. */
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
  /** The label as the server wants it back, HTML escapes included. */
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

/** Where it is not known yet, `me` finds it out. */
async function dialectOf(core: Core, options: CallOptions): Promise<Dialect> {
  try {
    return core.transport.kind;
  } catch {
    await core.me(options);
    return core.transport.kind;
  }
}

/** The Cloud wants an explicit empty list (manual). */
function filterOf(types: readonly string[] | undefined, dialect: Dialect): Call['params'] {
  if (dialect === 'session') return types && { fieldTypeList: JSON.stringify(types) };
  return types ? { 'fieldTypeList[]': types } : { fieldTypeList: 'null' };
}

/** The described fields: each module has some. @throws ProtocolError */
export function requireFields(module: string, answer: Fields): ReadonlyMap<string, Fields> {
  const fields = fieldsOf(answer['fields']);
  if (fields.size > 0) return fields;
  throw protocolError({ operation: 'describe', module }, 'the answer describes no field');
}

export function createMeta(core: Core): Meta {
  return {
    async listtypes(options = {}) {
      const { fieldTypes } = options;
      const params = filterOf(fieldTypes, await dialectOf(core, options));
      const call: Call = { operation: 'listtypes', method: 'GET', params, ...options };
      const answer = await core.callForObject(call);
      const information = new Map(readObjects(answer['information']));
      const names = readList(answer['types']).flatMap(
        (type): string | string[] => readText(type) || [],
      );
      // Every user sees some module; only a filter may match none.
      if (names.length === 0 && fieldTypes === undefined) {
        throw protocolError({ operation: 'listtypes' }, 'the answer lists no module');
      }
      return names.map((name) => {
        const about = information.get(name) ?? {};
        const label = readDecodedText(about['label']) || name;
        const singular = readDecodedText(about['singular']) || label;
        return { name, label, singular, isEntity: readFlag(about['isEntity'], false) };
      });
    },

    async describe(module, options = {}) {
      const answer = await core.callForObject(metadataCall('describe', module, options));
      const fields = [...requireFields(module, answer)].map(([name, field]): FieldInfo => {
        const type = typeOf(field);
        return {
          ...field,
          name,
          label: readDecodedText(field['label']),
          mandatory: readFlag(field['mandatory'], false),
          editable: readFlag(field['editable'], true),
          type: { ...type, name: readText(type['name']) ?? '' },
        };
      });
      return {
        ...answer,
        name: readText(answer['name']) || module,
        label: readDecodedText(answer['label']),
        createable: readFlag(answer['createable'], false),
        updateable: readFlag(answer['updateable'], false),
        deleteable: readFlag(answer['deleteable'], false),
        retrieveable: readFlag(answer['retrieveable'], false),
        idPrefix: readText(answer['idPrefix']) ?? '',
        fields,
      };
    },

    async relatedtypes(module, options = {}) {
      const answer = await core.callForObject(metadataCall('relatedtypes', module, options));
      return readObjects(answer['information']).flatMap(([key, about]): RelationInfo[] => {
        const label = relationLabel(key, about);
        return label === undefined ? [] : [{ ...label, module: readText(about['name']) || key }];
      });
    },
  };
}
