import type { SnapshotField } from '../../snapshot/snapshot.js';
import { ServerCrash } from '../failures.js';
import type { Context } from '../instance.js';
import { shuffle } from '../random.js';
import { isVirtual, type Module } from '../schema/schema.js';
import { htmlSpecialChars } from '../values/html.js';
import { wireMap, type Wire, type WireRecord } from '../values/wire.js';
import {
  isFieldEditable,
  isModuleVisible,
  labelFor,
  moduleNamed,
  visibleColumns,
} from '../view.js';
import { param, type Operation } from './operation.js';

const MAX_UPLOAD = 52_428_800;

/** `describe(elementType)`: what this user sees of a module. */
export const describe: Operation = {
  method: 'GET',
  run(context, params) {
    const module = moduleNamed(context, param(params, 'elementType'));
    const { meta } = module;
    const rich = context.instance.profile.richDescribe;
    const readOnly = context.user.readOnlyModules?.includes(meta.name) ?? false;
    const answer = wireMap({
      label: labelFor(context.user, meta.name, meta.label),
      name: meta.name,
      createable: meta.createable && !readOnly,
      updateable: meta.updateable && !readOnly,
      deleteable: meta.deleteable && !readOnly,
      retrieveable: meta.retrieveable,
      fields: visibleColumns(context, module).map(({ field }) =>
        describeField(context, module, field),
      ),
    });
    if (rich)
      answer.set(
        'inactivefields',
        meta.inactiveFields.map((name) => wireMap({ name, label: name })),
      );
    if (meta.idPrefix !== null) answer.set('idPrefix', meta.idPrefix);
    answer.set('isEntity', meta.isEntity);
    if (meta.isEntity) answer.set('allowDuplicates', meta.allowDuplicates ?? false);
    // Manual: `labelFields: string_or_array`; open source joins them, unverified for the Cloud.
    answer.set('labelFields', rich ? meta.labelFields : meta.labelFields.join(','));
    if (rich) answer.set('closedStatesInfo', closedStates(module));
    return answer;
  },
};

function closedStates({ meta }: Module): Wire {
  return meta.closedStates === undefined
    ? []
    : wireMap({ status_field: meta.closedStates.field, status_values: meta.closedStates.values });
}

function describeField(context: Context, module: Module, field: SnapshotField): WireRecord {
  const { user } = context;
  const rich = context.instance.profile.richDescribe;
  const key = `${module.meta.name}.${field.name}`;
  // Prices and taxes of products are made up by other code, which has strings for its flags.
  const flag = (value: boolean): Wire =>
    isVirtual(module, field.name) && !module.inventory ? (value ? '1' : '') : value;
  const answer = wireMap({ name: field.name });
  if (rich && field.name !== 'id') answer.set('dblabel', field.dblabel ?? field.label);
  answer.set('label', labelFor(user, key, field.label));
  answer.set('mandatory', flag(field.mandatory));
  if (rich && field.name !== 'id') {
    answer.set('quickcreate', field.quickcreate ?? false);
    answer.set('summaryfield', field.summary ?? false);
    answer.set('headerfield', field.header ?? false);
  }
  answer.set('type', describeType(context, module, field));
  const isPlain = field.name === 'id' || (module.inventory && isVirtual(module, field.name));
  if (module.meta.isEntity && !isPlain) answer.set('isunique', flag(field.unique));
  answer.set('nullable', flag(field.nullable));
  answer.set('editable', flag(isFieldEditable(user, module, field)));
  answer.set('default', htmlSpecialChars(field.default ?? ''));
  return answer;
}

function describeType(context: Context, module: Module, field: SnapshotField): WireRecord {
  const { instance, user } = context;
  const type: WireRecord = new Map();
  if (field.picklist !== undefined) {
    const key = `${module.meta.name}.${field.name}`;
    const byRole = user.picklists ?? {};
    const allowed = Object.hasOwn(byRole, key) ? byRole[key] : undefined;
    const values = field.picklist.filter(({ value }) => allowed?.includes(value) ?? true);
    if (instance.profile.unrankedPicklists.includes(key)) shuffle(values, instance.random);
    type.set(
      'picklistValues',
      values.map(({ value, label }) =>
        wireMap({ label: labelFor(user, `${key}.${value}`, label), value }),
      ),
    );
    // Not the configured default: the first value of the list.
    type.set('defaultValue', values[0]?.value ?? '');
  }
  if (field.refersTo !== undefined) {
    type.set(
      'refersTo',
      field.refersTo.filter((name) => isModuleVisible(context, name)),
    );
  }
  if (field.type === 'date') type.set('format', user.dateFormat ?? 'yyyy-mm-dd');
  if (field.type === 'file') type.set('maxUploadFileSize', MAX_UPLOAD);
  if (instance.profile.richDescribe) type.set('length', field.length ?? '');
  type.set('name', field.type);
  return type;
}

/** `relatedtypes(elementType)`: the relations of an entity module, but for modules not seen. */
export const relatedTypes: Operation = {
  method: 'GET',
  run(context, params) {
    const { instance } = context;
    const module = moduleNamed(context, param(params, 'elementType'));
    if (!module.meta.isEntity) throw new ServerCrash('relatedtypes of a non-entity module');
    const relations = module.meta.relations.filter((relation) =>
      isModuleVisible(context, relation.module),
    );
    const information: WireRecord = new Map();
    relations.forEach((relation, index) => {
      if (!instance.profile.relationsByModule) {
        information.set(
          relation.key,
          wireMap({ name: relation.module, label: relation.key, isEntity: '1' }),
        );
        return;
      }
      // Manual: keyed by module, so of two relations to one module the last stays; unverified.
      information.set(
        relation.module,
        wireMap({
          name: relation.module,
          label: relation.key,
          translated_label: labelFor(
            context.user,
            `${module.meta.name}.${relation.key}`,
            relation.label,
          ),
          isEntity: true,
          relation_id: relation.relationId ?? index + 1,
          actions: (relation.actions ?? ['ADD', 'SELECT']).join(','),
        }),
      );
    });
    return wireMap({ types: relations.map((relation) => relation.module), information });
  },
};
