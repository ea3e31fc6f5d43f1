import { ServerCrash, internalError } from '../failures.js';
import type { Context } from '../instance.js';
import { wireMap, type WireRecord } from '../values/wire.js';
import { labelFor, visibleColumns, visibleModules } from '../view.js';
import { parseLenient } from './element.js';
import { param, type Operation, type Params } from './operation.js';

/** `listtypes(fieldTypeList?)`: the modules this user sees, or those with a field of a type. */
export const listTypes: Operation = {
  method: 'GET',
  run(context, params) {
    const wanted = fieldTypes(context, params);
    const modules = visibleModules(context).filter(
      (module) =>
        wanted === null ||
        visibleColumns(context, module).some(({ field }) => wanted.includes(field.type)),
    );
    const information: WireRecord = new Map();
    for (const { meta } of modules) {
      information.set(
        meta.name,
        wireMap({
          isEntity: meta.isEntity,
          label: labelFor(context.user, meta.name, meta.label),
          singular: labelFor(context.user, `SINGLE_${meta.name}`, meta.singular),
        }),
      );
    }
    return wireMap({ types: modules.map(({ meta }) => meta.name), information });
  },
};

/** Open source takes a JSON list, the Cloud `fieldTypeList[]=…`; `null` and nothing mean all. */
function fieldTypes(context: Context, params: Params): string[] | null {
  const list = params.lists.get('fieldTypeList');
  if (list !== undefined) {
    if (!context.instance.profile.rest) throw new ServerCrash('a list instead of JSON');
    return list.filter((entry) => entry !== '');
  }
  const text = param(params, 'fieldTypeList');
  if (text === '') return null;
  const value = parseLenient(text);
  if (value === null) return null;
  if (!Array.isArray(value)) throw internalError();
  return value.filter((entry): entry is string => typeof entry === 'string');
}
