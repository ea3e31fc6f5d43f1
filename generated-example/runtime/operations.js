import {
  decodeEntities,
  isObject,
  AccessDeniedError,
  MODULE,
  wireName,
  FIELD,
  UnsupportedOperationError,
  parseRecordId,
  objectOf,
  protocolError,
  statementBytes,
  QUERY_LIMIT,
  tooLong,
  listOf as listOf$1,
  fieldRow,
  isRecordId,
  refuse,
  InvalidValueError,
  queryableRow,
  isVtigerError,
} from './core.js';

// Takes: parts of an answer. Gives: what PHP meant by them: flags that came as booleans, numbers or
// text, lists as objects when their keys have gaps, maps as [] when they are empty.
// Never: fails. One place, so that whoever reads metadata is equally patient.
/** A map; `[]`, null and absence are an empty one. */
function entriesOf(value) {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
/** The objects in a map or a list, with their keys. */
function objectsOf(value) {
  return entriesOf(value).flatMap(([key, about]) => (isObject(about) ? [[key, about]] : []));
}
/** A list, also one that came as an object because its keys have gaps. */
function listOf(value) {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}
/** Text, also when it came as a number or a boolean; undefined for everything else. */
function textOf(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return undefined;
}
/** Text that the server escapes; empty where there is none. */
function decodedText(value) {
  return decodeEntities(textOf(value) ?? '');
}
/** Texts of a list, or of one text joined by commas; empty ones left out. */
function textsOf(value) {
  const items = typeof value === 'string' ? value.split(',') : listOf(value);
  return items.map((item) => textOf(item)?.trim() ?? '').filter((item) => item !== '');
}
const YES = new Set(['1', 'true', 'on', 'yes']);
/** `true`, `1`, `"1"`, `"on"` are yes; `""`, `"0"` and the rest are no; absence is `otherwise`. */
function flagOf(value, otherwise) {
  const text = textOf(value);
  return text === undefined ? otherwise : YES.has(text.toLowerCase());
}
/** A whole number above zero, also as text; undefined for everything else. */
function countOf(value) {
  const text = textOf(value);
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

// Takes: an answer of `describe`. Gives: what of it a package rests on, as the generator reads it.
// Never: fails on what it cannot read; it leaves that out.
/** Types that are no text; the second codec is for those who chose it. */
const CODECS = {
  integer: ['integer', 'integer-text'],
  tinyint: ['integer', 'integer-text'],
  double: ['double'],
  currency: ['decimal', 'double'],
  boolean: ['boolean'],
  date: ['date'],
  datetime: ['datetime', 'datetime-text'],
  time: ['time'],
  picklist: ['picklist'],
  multipicklist: ['multipicklist'],
  metricpicklist: ['metric'],
  // One that names no module is read as text, and so is one whose modules the user may not see.
  reference: ['reference', 'text'],
  multireference: ['multireference', 'text'],
  owner: ['owner'],
  image: ['list'],
  grid: ['grid'],
};
/** What a field of this type is read by; one that names modules is no text. */
function codecsOf(type, refersTo) {
  const codecs = Object.hasOwn(CODECS, type) ? CODECS[type] : undefined;
  return (refersTo.length > 0 ? codecs?.filter((codec) => codec !== 'text') : codecs) ?? ['text'];
}
/** The fields of an answer by name, as they came. The first of two of one name is taken, as PHP would. */
function fieldsOf$1(raw) {
  const fields = new Map();
  for (const [key, field] of objectsOf(raw)) {
    const name = textOf(field['name']) || (isName(key) ? key : '');
    if (name !== '' && !fields.has(name)) fields.set(name, field);
  }
  return fields;
}
/** The same, as far as a package rests on them. */
function describedFields(raw) {
  return new Map([...fieldsOf$1(raw)].map(([name, field]) => [name, readField(field)]));
}
function readField(raw) {
  const about = typeOf(raw);
  const type = textOf(about['name']) || 'unknown';
  const refersTo = textsOf(about['refersTo']);
  const values = picklistEntries(about['picklistValues']).map(({ value }) => value);
  return {
    type,
    codecs: codecsOf(type, refersTo),
    length: countOf(about['length']),
    refersTo,
    values: [...new Set(values)].filter((value) => value !== '' && isReadable(value)),
    mandatory: flagOf(raw['mandatory'], false),
    editable: flagOf(raw['editable'], true),
  };
}
/** Keys of a list, and of one with gaps, are digits; those of a map are names. */
function isName(key) {
  return !/^\d+$/.test(key);
}
/** The type of a field: an object, or its name alone. */
function typeOf(field) {
  return isObject(field['type']) ? field['type'] : { name: field['type'] };
}
/** Values of a picklist, with labels as they came: a list of pairs or of texts, or a map. */
function picklistEntries(raw) {
  const isMap = isObject(raw) && Object.keys(raw).some(isName);
  const pairs = isMap ? entriesOf(raw) : listOf(raw).map((item) => [item, item]);
  return pairs.flatMap(([key, said]) => {
    const value = isObject(said) ? textOf(said['value'] ?? key) : textOf(key);
    if (value === undefined) return [];
    const label = isObject(said) ? textOf(said['label']) : textOf(said);
    return { value, label: label || value };
  });
}
/** Bytes that are no UTF-8 read as U+FFFD: nobody can write or compare such a value. */
function isReadable(value) {
  return !value.includes('\uFFFD');
}
/**
 * What the server wants back as the label of a relation, and what it shows. The open-source webservice
 * keys relations by label, the Cloud by module. Undefined where there is no label to ask by.
 */
function relationLabel(key, about) {
  const label = textOf(about['label']) || (isName(key) ? key : '');
  if (label === '') return undefined;
  const shown = textOf(about['translated_label']) || label;
  return {
    // Where the key is the label, escapes may be kept in the key alone: the server wants them.
    key: decodeEntities(key) === decodeEntities(label) ? key : label,
    label: decodeEntities(shown),
  };
}
/** Which values of which field mean closed; undefined where the server does not say. */
function closedStatesOf(raw) {
  if (!isObject(raw)) return undefined;
  const field = textOf(raw['status_field']) ?? '';
  const values = listOf(raw['status_values']).flatMap((value) => textOf(value) ?? []);
  return field === '' ? undefined : { field, values };
}

// Takes: the values of a picklist. Gives: one number for them, so that a table need not hold them.
// Never: a secret; who has the values can make the number.
const MASK = 0xffffff;
/**
 * The sum of the hashes of the values, 24 bits; 0 for none. A sum, because order is no part of what
 * a package promises (roles sort differently), and because it gives away a value that was added.
 * So few bits, because they are what does not compress in a package; one change in 16 million is missed.
 */
function picklistHash(values) {
  return values.reduce((sum, value) => (sum + valueHash(value)) & MASK, 0);
}
/** The value by which these are more than those behind the hash; undefined where it is not one. */
function addedValue(before, values) {
  const rest = (picklistHash(values) - before) & MASK;
  return values.find((value) => valueHash(value) === rest);
}
/** FNV-1a with the end of MurmurHash3, without which `A1 B2` would often sum up as `A2 B1` does. */
function valueHash(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & MASK;
}

// Takes: the tables of a package and the live instance. Gives: in what they differ, as data.
// Never: throws for a difference, tells of what the package leaves out on purpose, or writes.
const RIGHTS = [
  ['createable', MODULE.createable | MODULE.alsoCreateable],
  ['updateable', MODULE.updateable | MODULE.alsoUpdateable],
  ['deleteable', MODULE.deleteable | MODULE.alsoDeleteable],
  ['retrieveable', MODULE.retrieveable],
];
/** What one of several API users does not see may well be there. */
const LESS = new Set([
  'module-missing',
  'right-lost',
  'closed-states-changed',
  'relation-missing',
  'field-missing',
  'target-missing',
  'picklist-changed',
  'no-longer-mandatory',
  'now-read-only',
]);
/** `listtypes`, and `describe` of each module; with relations `relatedtypes` of each entity too. */
async function findDrift(core, meta, { relations = false, ...options }) {
  const live = new Set((await meta.listtypes(options)).map(({ name }) => name));
  const own = core.modules();
  const found = await Promise.all(
    own.map(async (module) => {
      const table = core.known(module);
      if (table === undefined) return [];
      const drift = [];
      const add = (kind, field, detail) => {
        if (!has(table, MODULE.union) || !LESS.has(kind)) {
          drift.push({ module, field, kind, detail });
        }
      };
      const answer = live.has(module) ? await describe(core, module, options) : undefined;
      if (answer === undefined) add('module-missing');
      else {
        compareModule(table, answer, add);
        compareFields(table, answer, add);
        if (relations && has(table, MODULE.entity) && !has(table, MODULE.unrelated)) {
          await compareRelations(table, meta, options, add);
        }
      }
      return drift;
    }),
  );
  return [...addedModules(core, live), ...found.flat()];
}
function has({ flags }, bits) {
  return (flags & bits) !== 0;
}
/** A connection of single modules is not expected to know the others. */
function addedModules(core, live) {
  const { leftOut } = core;
  if (leftOut === undefined) return [];
  const own = new Set(core.modules());
  return [...live]
    .filter((name) => !own.has(name) && !matches(leftOut, name))
    .map((module) => ({ module, field: undefined, kind: 'module-added', detail: undefined }));
}
/** The generator made the patterns of names that are no paths. */
function matches(patterns, name) {
  return patterns?.some((one) => new RegExp(one).test(name.replaceAll('/', '\u2215'))) ?? false;
}
/** What a module says of itself; undefined where it is listed and refuses all the same. */
function describe(core, module, options) {
  const params = { elementType: module };
  const call = { operation: 'describe', method: 'GET', params, module, ...options };
  return unless(AccessDeniedError, core.ask(call));
}
/** The answer, undefined after an error of this class. */
async function unless(refused, asked) {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof refused) return undefined;
    throw error;
  }
}
function compareModule(table, answer, add) {
  const { prefix, closed } = table;
  const livePrefix = textOf(answer['idPrefix']) ?? '';
  if (prefix !== '' && prefix !== livePrefix) add('prefix-changed', undefined, livePrefix);
  for (const [right, bits] of RIGHTS) {
    const [was, is] = [has(table, bits), flagOf(answer[right], false)];
    if (was !== is) add(is ? 'right-granted' : 'right-lost', undefined, right);
  }
  const states = closedStatesOf(answer['closedStatesInfo']);
  // Most servers never say, whatever is closed there.
  if (states === undefined) return;
  const same =
    closed !== undefined && closed[0] === states.field && sameSet(closed[1], states.values);
  if (!same) add('closed-states-changed', undefined, states.field);
}
function sameSet(some, others) {
  return missing(some, others).length === 0 && missing(others, some).length === 0;
}
/** What `some` have and `others` have not, each once. */
function missing(some, others) {
  return [...new Set(some)].filter((one) => !others.includes(one));
}
function compareFields(table, answer, add) {
  const described = describedFields(answer['fields']);
  const known = new Set(table.fields.map(([name]) => wireName(table, name)));
  const written = flagOf(answer['createable'], false) || flagOf(answer['updateable'], false);
  for (const [name, field] of described) {
    if (known.has(name) || name === 'id') continue;
    if (!matches(table.leftOut, `${table.module}.${name}`)) add('field-added', name);
    // The generator leaves no such field out.
    else if (written && isDemanded(field)) add('now-mandatory', name);
  }
  for (const row of table.fields) {
    const [name, , bits] = row;
    const field = described.get(wireName(table, name));
    if (name === 'id') continue;
    if ((bits & (FIELD.gone | FIELD.undescribed)) !== 0) {
      if (field !== undefined) add('field-added', name);
    } else if (field === undefined) add('field-missing', name);
    else compareField(row, field, add);
  }
}
/** Whether a record can be written by someone who does not know the field. */
function isDemanded({ mandatory, editable, type }) {
  return mandatory && editable && type !== 'image' && type !== 'autogenerated';
}
function compareField(row, field, add) {
  const [name, codec, bits, extra = 0] = row;
  if (!field.codecs.includes(codec)) add('type-changed', name, field.type);
  // Targets, values and lengths of another kind of field are no news beside the kind itself.
  else if (typeof extra === 'object') compareTargets(name, extra, field.refersTo, add);
  else if (codec === 'picklist' || codec === 'multipicklist') {
    if (picklistHash(field.values) !== extra) {
      add('picklist-changed', name, addedValue(extra, field.values));
    }
  } else if (extra > 0 && field.length !== undefined && field.length !== extra) {
    add(field.length < extra ? 'now-shorter' : 'now-longer', name, String(field.length));
  }
  const wasEditable = (bits & (FIELD.writable | FIELD.alsoEditable)) !== 0;
  if (wasEditable !== field.editable) add(wasEditable ? 'now-read-only' : 'now-writable', name);
  const wasMandatory = (bits & (FIELD.mandatory | FIELD.alsoMandatory)) !== 0;
  if (wasMandatory !== field.mandatory) {
    add(wasMandatory ? 'no-longer-mandatory' : 'now-mandatory', name);
  }
}
function compareTargets(name, was, is, add) {
  for (const module of missing(was, is)) add('target-missing', name, module);
  for (const module of missing(is, was)) add('target-added', name, module);
}
/** A label is all that the server wants back, and all that tells relations apart. */
async function compareRelations(table, meta, options, add) {
  // Before 7.0 no module has relations that could be asked for.
  const asked = meta.relatedtypes(table.module, options);
  const live = (await unless(UnsupportedOperationError, asked)) ?? [];
  // The two dialects escape the same label differently.
  const keys = live.map(({ key }) => decodeEntities(key));
  for (const [key, module] of table.relations) {
    const leads = live.some((one, at) => one.module === module && keys[at] === decodeEntities(key));
    if (!leads) add('relation-missing', undefined, key);
  }
  const known = table.relations.map(([key]) => decodeEntities(key));
  for (const key of missing(keys, known)) add('relation-added', undefined, key);
}

function createFiles(core) {
  return {
    async retrieve(text, options = {}) {
      const id = parseRecordId(text, '', 'attachments');
      const params = { id };
      const call = {
        operation: 'files_retrieve',
        method: 'GET',
        params,
        recordId: id,
        ...options,
      };
      const result = await core.call(call);
      // Open source answers a list of one, the manual an object.
      const list = result;
      const file = objectOf(call, Array.isArray(result) && result.length > 0 ? list[0] : result);
      const { filename, filetype, filecontents } = file;
      if (typeof filecontents !== 'string' || typeof filename !== 'string') {
        throw protocolError(call, 'the answer holds no file');
      }
      const data = new Uint8Array(Buffer.from(filecontents, 'base64'));
      const type = typeof filetype === 'string' ? filetype : '';
      return { id, name: filename, type, size: data.length, data };
    },
  };
}

// Takes: a statement of the caller's own. Gives: its rows, decoded as far as the table is known.
// Never: compares an id with what is none.
async function readStatement(core, statement, options) {
  const { module, text } = statement;
  const table = core.known(module);
  checkCompared(statement, table);
  if (statementBytes(text) > QUERY_LIMIT) throw tooLong(module);
  const params = { query: text };
  const call = { operation: 'query', method: 'GET', params, module, ...options };
  const rows = listOf$1(call, await core.call(call));
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  if (table === undefined || !keys.has('id')) return rows.map((row) => ({ ...row }));
  const selected = fieldsOf(table, keys);
  return rows.map((row) => core.decode(table, row, 'record', selected));
}
/** The fields that stand in a row under one of these keys. */
function fieldsOf(table, keys) {
  return table.fields.map(([name]) => name).filter((name) => keys.has(wireName(table, name)));
}
/**
 * Vtiger puts what is compared with an id into its SQL without quotes, after a loose check: only
 * well-formed ids may stand there.
 * @throws InvalidValueError
 */
function checkCompared({ module, compared }, table) {
  for (const { field = '', value } of compared) {
    const codec = table === undefined ? undefined : fieldRow(table, field)?.[1];
    const ids =
      codec === undefined
        ? /\dx/.test(value)
        : codec === 'id' || codec === 'reference' || codec === 'owner';
    if (!ids || isRecordId(value)) continue;
    const hint = 'The field is not known here, and the value looks like an id.';
    const unknown = codec === undefined ? { hint } : {};
    refuse({ module, field, ...unknown }, 'is compared with no record id');
  }
}

// Takes: a phone number or an address. Gives: the records that have exactly that one.
// Never: guesses the module of a record whose id does not tell it.
async function lookUp(core, [type, value, scope], options) {
  const wanted = Array.isArray(scope) ? scope.map((module) => [module, []]) : Object.entries(scope);
  const searchIn = Object.fromEntries(
    wanted.map(([module, fields]) => {
      const table = core.known(module);
      const wire = (name) => (table ? wireName(table, queryableRow(table, name)[0]) : name);
      return [module, fields.map(wire)];
    }),
  );
  const modules = Object.keys(searchIn);
  if (value === '' || modules.length === 0) {
    throw new InvalidValueError('lookup takes a value and at least one module.');
  }
  const params = { type, value, searchIn: JSON.stringify(searchIn) };
  const call = { operation: 'lookup', method: 'GET', params, ...options };
  const rows = listOf$1(call, await core.call(call));
  return rows.map((row) => {
    const module = modules.find((name) => isRecordId(row['id'], core.prefixOf(name) ?? '-'));
    const table = module === undefined ? undefined : core.known(module);
    if (module === undefined || table === undefined) return { module: null, record: { ...row } };
    const selected = fieldsOf(table, new Set(Object.keys(row)));
    const record = core.decode(table, row, 'record', selected);
    return { module, record: { ...record, id: row['id'] } };
  });
}

// Takes: nothing. Gives: what the live instance says of itself, in one shape for all servers.
// Never: decides what it means; the generator does.
/** Where it is not known yet, to ask who is logged in finds it out. */
async function dialectOf(core, options) {
  try {
    return core.transport.kind;
  } catch {
    await core.me(options);
    return core.transport.kind;
  }
}
/** The Cloud wants to be told that there is none (manual). */
function filterOf(types, dialect) {
  if (dialect === 'session') return types && { fieldTypeList: JSON.stringify(types) };
  return types ? { 'fieldTypeList[]': types } : { fieldTypeList: 'null' };
}
function createMeta(core) {
  const get = async (operation, params, options, module) => {
    const call = { operation, method: 'GET', params, module, ...options };
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
      const fields = [...fieldsOf$1(answer['fields'])].map(([name, field]) => {
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
      return objectsOf(answer['information']).flatMap(([key, about]) => {
        const label = relationLabel(key, about);
        return label === undefined ? [] : { ...label, module: textOf(about['name']) || key };
      });
    },
  };
}

// Takes: ids. Gives: what the smaller operations on one record do; most of them only the Cloud has,
// and rest on the manual alone, no Cloud was at hand. Never: sends an id that is none.
/** `decrypt`: the plain value of a field that is kept encrypted. */
async function decryptField(core, table, id, field, options) {
  if (fieldRow(table, field) === undefined) {
    return refuse({ module: table.module }, 'there is no such field');
  }
  const params = { fieldname: wireName(table, field) };
  const call = core.callOn(table, 'GET', 'decrypt', id, params, options);
  const value = await core.call(call);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw protocolError(call, 'the answer holds no value');
}
function mayBeUnknown(error) {
  return isVtigerError(error) && /^(?:UNSUPPORTED_OPERATION|PROTOCOL|SERVER)$/.test(error.code);
}
function createTags(core, table) {
  /** The manual's heading says tags_delete, its address tag_delete: what works is remembered. */
  const remove = async (id, tags, everywhere, options) => {
    const params = { tags: JSON.stringify(tags), ...(everywhere && { delete_all: 'true' }) };
    const ask = async (operation) => {
      await core.ask(core.callOn(table, 'POST', operation, id, params, options));
      core.tagDelete = operation;
    };
    if (core.tagDelete !== undefined) return ask(core.tagDelete);
    try {
      await ask('tag_delete');
    } catch (error) {
      if (!mayBeUnknown(error)) throw error;
      await ask('tags_delete').catch((second) => {
        // The name that it goes by everywhere else.
        throw mayBeUnknown(second) ? error : second;
      });
    }
  };
  return {
    async add(id, tags, options = {}) {
      const params = { tags: JSON.stringify(tags) };
      await core.ask(core.callOn(table, 'POST', 'tags_add', id, params, options));
    },
    async list(id, options = {}) {
      const call = core.callOn(table, 'GET', 'tags_retrieve', id, {}, options);
      const { tags } = await core.ask(call);
      const list = Object.values(Object(tags));
      return list.filter((tag) => typeof tag === 'string').map(decodeEntities);
    },
    remove: (id, tags, options = {}) => remove(id, tags, false, options),
    removeEverywhere: (id, tags, options = {}) => remove(id, tags, true, options),
  };
}
/** `get_account_hierarchy`. */
async function readHierarchy(core, table, of, options) {
  const call = core.callOn(table, 'GET', 'get_account_hierarchy', of, {}, options);
  const rows = listOf$1(call, await core.call(call));
  return rows.map(({ id, name, label, level, current }) => {
    if (!isRecordId(id) || !Number.isInteger(Number(level))) {
      throw protocolError(call, 'the answer has no levels');
    }
    return {
      id: id,
      name: decodedText(name),
      label: decodedText(label),
      level: Number(level),
      current: flagOf(current, false),
    };
  });
}

export {
  createFiles,
  createMeta,
  createTags,
  decryptField,
  findDrift,
  lookUp,
  readHierarchy,
  readStatement,
};
