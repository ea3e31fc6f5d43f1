import {
  AbortedError,
  isVtigerError,
  InvalidValueError,
  refuse,
  checkId,
  targetsOf,
  encodeScalar,
  checkText,
  sendableDecimal,
  isObject,
  SEPARATOR,
  formatUtc,
  ConfigurationError,
  rowsOf,
  put,
  wireName,
  fieldRow,
  isGone,
  FIELD,
  MandatoryFieldMissingError,
  canonicalDecimal,
  LINES,
  callError,
  UnsupportedOperationError,
  lineTable,
  allow,
  isInventory,
  decodeLines,
  decodeAnswer,
  DecodeError,
  ValueAlteredError,
  MODULE,
  isRecordId,
  protocolError,
  retrieveRecord,
  MAYBE_DONE,
  relationOf,
  pairs,
  isEmptyValue,
} from './core.js';

/**
 * Does one thing to many items, a few at a time. A failed item does not stop the others; after an
 * abort the items that were not begun fail with an `AbortedError`, so the result tells what was done.
 * @returns the results in the order of the items
 */
async function runBatch(items, work, { concurrency = 4, onProgress, signal }) {
  const results = new Array(items.length);
  const queue = items.entries();
  let done = 0;
  let failed = 0;
  const one = async (item) => {
    try {
      if (signal?.aborted) {
        const reason = { cause: signal.reason };
        throw new AbortedError('Aborted before this item.', reason);
      }
      return { ok: true, value: await work(item) };
    } catch (error) {
      if (isVtigerError(error)) return { ok: false, error };
      throw error;
    }
  };
  const worker = async () => {
    for (const [index, item] of queue) {
      const result = await one(item);
      results[index] = result;
      done++;
      if (!result.ok) failed++;
      onProgress?.({ done, failed, total: items.length });
    }
  };
  const workers = Math.min(items.length, Math.max(1, Math.floor(concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

/**
 * JSON for a form field (`element`, `tags`, `searchIn`) that Vtiger's own decoder reads as every
 * other one does.
 *
 * That decoder replaces `\uXXXX` in the raw text before it looks at backslash pairs, so that the
 * text `C:\u00e9t`, which JSON writes `C:\\u00e9t`, ends as an illegal escape and the call as
 * INTERNAL_SERVER_ERROR. With the `u` (or `U`) written `\u0075` both readings agree: the first pass leaves
 * `\\u00e9`, which the second one reads as intended. This was read in the decoder's source; should
 * a server still refuse it, the call fails as before and nothing is stored.
 * @throws InvalidValueError for half a surrogate pair, which the server would store as broken
 * UTF-8 that spoils every answer it is in
 */
function elementJson(value) {
  return JSON.stringify(value).replace(
    /\\\\(u)(?=[\da-f]{4})|\\ud[89a-f]|\\./gi,
    (escape, letter) => {
      if (letter !== undefined) return `\\\\\\u00${letter.charCodeAt(0).toString(16)}`;
      if (escape.length > 2) {
        throw new InvalidValueError('A text holds a lone surrogate.');
      }
      return escape;
    },
  );
}

/** Joins texts so that splitting gives the same texts again. */
function joinTexts(values, separator, at) {
  if (!Array.isArray(values)) return refuse(at, 'takes an array of strings');
  const joined = values.map((value) => checkText(value, at)).join(separator);
  if (values.length === 0) return '';
  return joined.split(separator).every((part, i) => part !== '' && part === values[i])
    ? joined
    : refuse(at, `holds an empty string, or the separator "${separator}"`);
}
function encodeMetric(value, at) {
  const { amount, unit } = Object(value);
  const number = sendableDecimal(amount);
  return number === undefined
    ? refuse(at, 'takes { amount, unit }')
    : `${number}::${checkText(unit, at)}`;
}
/** One cell of a grid; nothing nested, because the server would take the first element only. */
function encodeCell(value, at) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number'
    ? (sendableDecimal(value) ?? refuse(at, 'takes plain numbers'))
    : checkText(value, at);
}
function encodeGrid(value, at) {
  if (!Array.isArray(value)) return refuse(at, 'takes an array of rows');
  return value.map((row) => {
    if (!isObject(row)) return refuse(at, 'takes an array of objects');
    const cells = Object.entries(row).filter(([, cell]) => cell !== undefined);
    return Object.fromEntries(cells.map(([key, cell]) => [key, encodeCell(cell, at)]));
  });
}
/**
 * One value as it goes over the wire, `null` and `undefined` aside: text, or rows for a grid.
 *
 * @throws InvalidValueError where the field does not take the value
 */
function encodeValue(row, value, context) {
  const codec = row[1];
  if (codec === 'multipicklist') return joinTexts(value, SEPARATOR, context);
  if (codec === 'list') return joinTexts(value, ',', context);
  if (codec === 'metric') return encodeMetric(value, context);
  if (codec === 'grid') return encodeGrid(value, context);
  if (codec === 'multireference') {
    if (!Array.isArray(value)) return refuse(context, 'takes an array of record ids');
    return value.map((id) => checkId(id, targetsOf(row), context)).join(',');
  }
  return encodeScalar(row, value, context) ?? refuse(context, 'cannot be set');
}

/** Milliseconds of a day. */
const DAY = 86_400_000;
const zones = new Map();
function zoneOf(timeZone) {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    try {
      const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
      zones.set(timeZone, (zone = { format, offsets: new Map() }));
    } catch (cause) {
      throw new ConfigurationError("The API user's time zone is unknown here.", {
        hint: 'Set the option timeZone: Europe/Berlin.',
        cause,
      });
    }
  }
  return zone;
}
/** By how much a clock in the zone is ahead of UTC, in milliseconds. */
function offsetAt(time, { format }) {
  // `7/4/2026, GMT+02:00`; `GMT` alone in UTC, and seconds where a zone had its own time long ago.
  const [, offset = ''] = format.format(time).split('GMT');
  const [hours = 0, minutes = 0, seconds = 0] = offset.match(/\d+/g)?.map(Number) ?? [];
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return offset.startsWith('-') ? -ahead : ahead;
}
/**
 * What a clock in `timeZone` shows at an instant, as `YYYY-MM-DD HH:MM:SS`; whole seconds, the rest
 * is cut. `undefined` where the zone shows that time twice (clocks set back): the server would have
 * to guess which of the two is meant.
 *
 * @throws ConfigurationError where the zone is unknown
 */
function toZone(time, timeZone) {
  const instant = Math.floor(time / 1000) * 1000;
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    // Nowhere were clocks changed and changed back within three days.
    const before = offsetAt((day - 1) * DAY, zone);
    offset = before === offsetAt((day + 2) * DAY, zone) ? before : NaN;
    zone.offsets.set(day, offset);
  }
  if (!Number.isNaN(offset)) return formatUtc(instant + offset);
  const wall = instant + offsetAt(instant, zone);
  // One day away is past any change, also where a country went back over the date line.
  for (const away of [-DAY, DAY]) {
    const other = wall - offsetAt(instant + away, zone);
    if (other !== instant && other + offsetAt(other, zone) === wall) return undefined;
  }
  return formatUtc(wall);
}

// Takes: the values of a write and the table of the module. Gives: the element as the server wants it.
// Never: sends, quotes a value in an error, or lets through what the server would lose in silence.
/** Whether one of the values is no longer among those of the picklist. */
function holdsGone(row, value) {
  const gone = row[4];
  return gone !== undefined && [value].flat().some((one) => gone.includes(one));
}
/**
 * Whether these values hold a date-time, so that the API user's time zone must be known before
 * {@link encodeRecord} is called.
 */
function needsTimeZone(table, values) {
  return Object.entries(values).some(([field, value]) => {
    const row = fieldRow(table, field);
    const codec = row === undefined || isGone(row) ? undefined : row[1];
    return (codec === 'datetime' || codec === 'datetime-text') && value !== null;
  });
}
/** Codecs of which the server would store 0, or nothing, where `null` is sent. */
const NEVER_NULL = new Set([
  'boolean',
  'integer',
  'integer-text',
  'double',
  'decimal',
  'grid',
  'id',
]);
function encodeField(row, value, mode, context) {
  if (row === undefined) return refuse(context, 'is no field of this module');
  // By index: taking a row apart is a tenth of the time.
  const codec = row[1];
  const flags = row[2];
  if (isGone(row)) return refuse(context, 'is gone from the CRM, and cannot be written');
  if (holdsGone(row, value)) {
    return refuse(context, 'is given a value that is gone from the CRM, and cannot be written');
  }
  if ((flags & FIELD.writable) === 0) return refuse(context, 'is read-only');
  const mandatory = (flags & FIELD.mandatory) !== 0;
  if (value === null && (mandatory || NEVER_NULL.has(codec)))
    return refuse(context, 'takes no null');
  const encoded = value === null ? '' : encodeValue(row, value, context);
  const empty = encoded === '' || (Array.isArray(encoded) && encoded.length === 0);
  if (mandatory && empty) {
    if (mode === 'revise') return refuse(context, 'is mandatory and cannot be emptied');
    throw missing(context, context.field);
  }
  return encoded;
}
function missing({ module }, field) {
  return new MandatoryFieldMissingError(`${module}: ${field} is mandatory.`, { module, field });
}
/**
 * The element of a create, update or revise: wire names and wire values of what is to be written,
 * `undefined` left out. A create also gets the values that its module cannot do without. The
 * record id of an update or revise is the caller's to add.
 *
 * @throws InvalidValueError before anything is sent: an unknown or read-only field, a value that
 *   the server would refuse, cut, empty or misread
 * @throws MandatoryFieldMissingError where create or update lack a mandatory field
 * @throws ConfigurationError where a date-time is written and the time zone is not known
 */
function encodeRecord(table, values, mode, context) {
  const { module } = table;
  if (!isObject(values)) {
    return refuse({ module }, `${mode} takes an object of fields`);
  }
  const { timeZone, prefixOf } = context;
  const wallTime = (time) => {
    if (timeZone !== null) return toZone(time, timeZone);
    throw new ConfigurationError(`${module}: the time zone of the API user is not known.`, {
      module,
      hint: 'Set the option timeZone.',
    });
  };
  const known = rowsOf(table);
  // As in decodeRecord: most values go as they are, and a spread is faster than so many new keys.
  const source = { ...values };
  const element = table.aliases === undefined ? source : {};
  const at = { module, field: '', prefixOf, wallTime };
  for (const field in source) {
    const value = source[field];
    if (value === undefined) {
      if (element === source) delete element[field];
      continue;
    }
    at.field = field;
    const encoded = encodeField(known.get(field), value, mode, at);
    if (element !== source || encoded !== value) put(element, wireName(table, field), encoded);
  }
  if (mode === 'create') addFixed(table, element);
  if (mode !== 'revise') {
    for (const [field, , flags] of table.fields) {
      const due = (flags & FIELD.mandatory) !== 0 && (flags & FIELD.writable) !== 0;
      if (due && !Object.hasOwn(element, wireName(table, field))) throw missing(table, field);
    }
  }
  return element;
}
/** Without these the server makes something else of the record (a task becomes an event). */
function addFixed(table, element) {
  for (const [wire, value] of Object.entries(table.fixed ?? {})) {
    if (Object.hasOwn(element, wire) && element[wire] !== value) {
      refuse({ module: table.module, field: wire }, 'has one value only in this module');
    }
    put(element, wire, value);
  }
}

/**
 * One text for each value, that of the wire: `12.30` and `12.3` are one. Lists have no order. What
 * cannot be written has no spelling and equals nothing.
 */
function spell(row, value) {
  if (value === null || value === undefined) return '';
  if (row[1] === 'double') return Number(value);
  const unordered = Array.isArray(value) ? [...new Set(value)].sort() : value;
  try {
    return encodeValue(row, unordered, { module: '', field: row[0], wallTime: formatUtc });
  } catch {
    return NaN;
  }
}
function cellText(cell) {
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
function sameCell(sent, stored) {
  const left = cellText(sent);
  const right = cellText(stored);
  return left === right || (canonicalDecimal(left) ?? NaN) === canonicalDecimal(right);
}
/** The server adds columns to the rows and pads numbers; what was sent must be among them. */
function sameRows(sent, stored) {
  if (!Array.isArray(sent) || !Array.isArray(stored) || sent.length !== stored.length) return false;
  const other = stored;
  return sent.every((row, index) =>
    Object.entries(row).every(
      ([key, cell]) => cell === undefined || sameCell(cell, other[index]?.[key]),
    ),
  );
}
/**
 * Names the sent fields that the server stored as another value: cut text, rounded decimals, dead
 * references, fields that it ignored. `'12.30'`, `'12.3'` and `12.3` are one value, a Date is whole
 * seconds, text must be identical to the character. Fields that no write answers (passwords) cannot
 * be told and are left out. Pure; never throws.
 *
 * @param sent - the values as the caller gave them
 * @param stored - the decoded answer of the write
 */
function alteredFields(table, sent, stored) {
  return Object.keys(sent).filter((field) => {
    const row = fieldRow(table, field);
    const value = sent[field];
    if (row === undefined || value === undefined || (row[2] & FIELD.inDetail) === 0) return false;
    const back = Object.hasOwn(stored, field) ? stored[field] : null;
    return row[1] === 'grid' ? !sameRows(value, back) : spell(row, value) !== spell(row, back);
  });
}

// Takes: the values of an inventory record with its lines. Gives: what the server needs of them.
// Never: lets lines through to an operation that is known to break halfway.
/**
 * The values with their lines encoded, and with what the record itself has to take from the first
 * line.
 * @throws MandatoryFieldMissingError for a create without lines; UnsupportedOperationError for lines
 *   in any other write, unless `replace` says that they are meant to be
 */
function withLines(table, values, mode, replace, context) {
  const { module } = table;
  const at = { module, field: LINES };
  const given = values[LINES];
  if (given === undefined && mode !== 'create') return values;
  if (mode !== 'create' && !replace) {
    throw callError(
      UnsupportedOperationError,
      { operation: mode, module },
      'lines stay as they are',
      {
        field: LINES,
        hint: 'On PHP 8 Vtiger crashes halfway, with totals of 0: use replaceLines where it does not.',
      },
    );
  }
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    throw new MandatoryFieldMissingError(`${module}: ${LINES} needs a line.`, at);
  }
  const rows = lineTable(table);
  if (!Array.isArray(given) || !given.every(isObject)) {
    return refuse(at, 'takes an array of lines');
  }
  const lines = given;
  const first = Object.entries(lines[0] ?? {}).filter(([name]) => {
    const flags = fieldRow(table, name)?.[2] ?? 0;
    const due = FIELD.writable | FIELD.mandatory;
    return (flags & due) === due && values[name] === undefined;
  });
  const encoded =
    rows === undefined ? lines : lines.map((line) => encodeRecord(rows, line, 'create', context));
  return { ...values, ...Object.fromEntries(first), [LINES]: encoded };
}
/**
 * `productid` beside the lines, and of older data other columns of a line too: what is described as
 * mandatory is demanded there, though no record has one.
 */
function addColumns(table, element) {
  const [first = {}] = element[LINES] ?? [];
  for (const [name, , flags] of table.fields) {
    const due = name === 'productid' || (flags & FIELD.alsoMandatory) !== 0;
    if (due && first[name] !== undefined) element[name] ??= first[name];
  }
}
/**
 * The rate of a record in a foreign currency, to be sent along: a write without it would set it to
 * 1. Undefined where there is nothing to keep.
 */
async function keptRate(core, table, id, values, options) {
  const rate = 'conversion_rate';
  const flags = fieldRow(table, rate)?.[2] ?? 0;
  const usable = FIELD.writable | FIELD.queryable;
  if (values[rate] !== undefined || (flags & usable) !== usable) return undefined;
  const { findRow } = await import('./query-parts.js');
  const row = await findRow(core, table, id, [rate], options);
  const stored = row && core.decode(table, row, 'record', [rate])[rate];
  return Number(stored) === 0 || Number(stored) === 1 ? undefined : (stored ?? undefined);
}

// Takes: values and a table. Gives: the record as the server stored it, compared with what was sent.
// Never: repeats a write, or lets a silent loss pass.
const DONE = 'The write did happen.';
/** What the encoder has to know; asks for the time zone only where it is needed. */
async function contextOf(core, table, values, options) {
  const timeZone = needsTimeZone(table, values)
    ? ((await core.me(options)).time_zone ?? core.options.timeZone ?? null)
    : null;
  return { timeZone, prefixOf: (module) => core.prefixOf(module) };
}
/** `create`, `update` or `revise`: the stored record, decoded. */
async function writeRecord(core, table, write, options) {
  const { mode, replaceLines = false, files } = write;
  const { module } = table;
  allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
  const id = mode === 'create' ? undefined : core.idOf(module, write.id);
  const context = await contextOf(core, table, write.values, options);
  const inventory = isInventory(table);
  const sent = inventory
    ? withLines(table, write.values, mode, replaceLines, context)
    : write.values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0) {
    return refuse({ module }, `${mode} has nothing to write`);
  }
  if (inventory) addColumns(table, element);
  if (id !== undefined) {
    const rate = inventory ? await keptRate(core, table, id, sent, options) : undefined;
    if (rate !== undefined) element['conversion_rate'] = rate;
    element['id'] = id;
  }
  const call = {
    // An update of an inventory record is a revise on the server too, but it demands the product
    // of the first line before, which no record in the types has.
    operation: inventory && mode === 'update' ? 'revise' : mode,
    method: 'POST',
    params: { ...(id === undefined && { elementType: module }), element: elementJson(element) },
    files,
    module,
    recordId: id,
    ...options,
  };
  const answer = await core.ask(call);
  const record = decodeWritten(core, table, call, answer);
  report(core, table, call.operation, sent, record);
  return inventory ? decodeLines(core, table, record) : record;
}
function decodeWritten(core, table, call, answer) {
  try {
    return decodeAnswer(core, table, call, answer);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const { operation, module } = call;
    const { field, recordId, message } = error;
    throw new DecodeError(message, { operation, module, field, recordId, hint: DONE });
  }
}
/**
 * Tells of every sent value that was stored as another one.
 * @throws ValueAlteredError with `writes: 'verified'`, and for an instant that was moved
 */
function report(core, table, operation, sent, record) {
  const { module } = table;
  const fields = alteredFields(table, sent, record);
  if (fields.length === 0) return;
  const recordId = String(record['id']);
  const { onAltered, writes } = core.options;
  onAltered?.({ module, recordId, operation, fields });
  // An instant that was moved is wrong in every use of it.
  const moved = fields.filter((field) => fieldRow(table, field)?.[1].startsWith('datetime'));
  if (writes !== 'verified' && moved.length === 0) return;
  const shown = writes === 'verified' ? fields : moved;
  throw callError(
    ValueAlteredError,
    { operation, module, recordId },
    `${recordId} was written, but stored with other values in ${shown.join(', ')}`,
    {
      fields: shown,
      hint:
        writes === 'verified'
          ? DONE
          : `${DONE} The server may use another time zone than its user has.`,
    },
  );
}
/** `delete` */
async function deleteRecord(core, table, id, options) {
  allow(table, MODULE.deleteable, 'delete');
  await core.ask(core.callOn(table, 'POST', 'delete', id, {}, options));
}

// Takes: a lead, and what it is to become. Gives: the ids of what was made of it.
// Never: takes a conversion for done that names no records.
/** `convertlead`: module -> the id of what was made in it. */
async function convertLead(core, module, leadId, targets, options) {
  const wanted = Object.entries(targets).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, values]],
  );
  const entities = {};
  for (const [name, values] of wanted) {
    const table = await core.table(name);
    const context = await contextOf(core, table, Object(values), options);
    const element = encodeRecord(table, values, 'revise', context);
    entities[name] = { ...element, create: true, name };
  }
  if (wanted.length === 0) return refuse({ module }, 'convert takes at least one target');
  const call = {
    operation: 'convertlead',
    method: 'POST',
    params: { element: elementJson({ leadId, entities }) },
    module,
    recordId: leadId,
    ...options,
  };
  const made = await core.ask(call);
  const lacking = Object.keys(entities).filter((name) => !isRecordId(made[name]));
  if (lacking.length > 0) {
    throw protocolError(call, `no ${lacking.join(', ')} came of it`, { hint: MAYBE_DONE });
  }
  const { onAltered, writes } = core.options;
  if (onAltered === undefined && writes !== 'verified') return made;
  // The answer holds ids only, so what was stored has to be asked for: where somebody listens.
  for (const [name, values] of wanted) {
    const table = await core.table(name);
    const stored = await retrieveRecord(core, table, String(made[name]), options);
    report(core, table, 'convertlead', values, stored);
  }
  return made;
}

// Takes: two records and a label. Gives: a link made or undone.
// Never: believes that a link was made because the server reports success.
/**
 * `add_related` or `delete_related`. The label is checked for both, though only the first sends it.
 * @throws InvalidValueError, InvalidIdError, UnsupportedOperationError before anything is sent;
 *   RecordNotFoundError with `writes: 'verified'`
 */
async function changeLink(core, table, operation, [text, label, other], options) {
  const { module } = table;
  const [, target, actions] = relationOf(table, label);
  if (actions !== undefined && !actions.some((action) => action.toLowerCase() === 'select')) {
    throw callError(
      UnsupportedOperationError,
      { operation, module },
      `${target} cannot be chosen here`,
    );
  }
  const id = core.idOf(module, text);
  const relatedRecordId = core.idOf(target, other);
  const linking = operation === 'add_related';
  if (linking && core.options.writes === 'verified') {
    await assertThere(core, target, relatedRecordId, options);
  }
  const params = {
    sourceRecordId: id,
    relatedRecordId,
    ...(linking && { relationIdLabel: label }),
  };
  await core.ask({ operation, method: 'POST', params, module, recordId: id, ...options });
}
/** Success is reported for a target that is not there, too. Links of one tick ask by one query. */
async function assertThere(core, target, id, options) {
  const table = core.tableOrBare(target);
  const { findRow } = await import('./query-parts.js');
  if ((await findRow(core, table, id, [], options)) !== undefined) return;
  // Converted leads and inactive users are found so only.
  await core.ask(core.callOn(table, 'GET', 'retrieve', id, {}, options));
}

/** A dispatcher may be of another undici, which does not know our FormData: it gets bytes. */
async function multipart(params, files) {
  const form = new FormData();
  for (const [name, value] of pairs(params)) form.append(name, value);
  for (const { field, name, type, data } of files) {
    form.append(field, new Blob([new Uint8Array(data)], { type }), name);
  }
  const whole = new Response(form);
  return [whole.headers.get('content-type') ?? '', new Uint8Array(await whole.arrayBuffer())];
}

// Takes: a create with files. Gives: the record, whose files are known to have arrived.
// Never: believes that the server kept a file because it reports success.
/**
 * A multipart `create`.
 * @param files file or image field -> what goes there; several files for images only
 * @throws ValueAlteredError where the record was made and a file is missing: the server drops a
 *   file that it does not take without a word
 */
async function createWithFiles(core, table, values, files, options) {
  const { module } = table;
  const parts = Object.entries(files).flatMap(([field, uploads]) => {
    const codec = fieldRow(table, field)?.[1];
    if (codec !== 'text' && codec !== 'list') {
      return refuse({ module, field }, 'takes no files');
    }
    const name = codec === 'list' ? `${field}[]` : field;
    return uploads.map((upload) => ({ ...upload, field: name }));
  });
  const record = await writeRecord(core, table, { mode: 'create', values, files: parts }, options);
  const stored = record['imageattachmentids'];
  const size = Number(record['filesize']);
  const [only, ...others] = parts;
  // Before 7.3 no answer names attachments; a field whose file was dropped is empty.
  const kept =
    core.transport.release < 7.3
      ? Object.keys(files).every((field) => !isEmptyValue(record[field]))
      : Array.isArray(stored) && stored.length >= parts.length;
  const whole =
    only === undefined || others.length > 0 || !(size >= 0) || size === only.data.length;
  if (kept && whole) return record;
  const recordId = String(record['id']);
  throw callError(
    ValueAlteredError,
    { operation: 'create', module, recordId },
    `${recordId} was made, but not all of its files were stored`,
    {
      fields: Object.keys(files),
      hint: 'The server drops files that are too large or of a kind that it refuses.',
    },
  );
}

export { changeLink, convertLead, createWithFiles, deleteRecord, multipart, runBatch, writeRecord };
