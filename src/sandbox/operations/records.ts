import { RestrictedFile, invalidId } from '../failures.js';
import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { assertMandatory, changeRecord, insertRecord } from '../store/creation.js';
import type { StoredRecord } from '../store/store.js';
import { locate, locateForWrite } from '../values/ids.js';
import { hasOwner, readRecord } from '../values/read.js';
import { wireMap, type WireRecord } from '../values/wire.js';
import { assertReadable, assertWritable, moduleNamed } from '../view.js';
import { attachUploads } from './files.js';
import { createInventory, inventoryDetail, reviseInventory } from './inventory.js';
import { parseElement, type Element } from './element.js';
import { param, type Operation } from './operation.js';
import { addPrices } from './prices.js';

/** `retrieve(id)`: one record with its label, its lines and its prices. */
export const retrieve: Operation = {
  method: 'GET',
  run(context, params) {
    const id = param(params, 'id');
    const { module, record } = locate(context, id);
    assertReadable(context, record);
    // The id comes back as it was sent, leading zeros and trailing blanks included.
    return detail(context, module, record).set('id', id.trimStart());
  },
};

/** `create(elementType, element)`. */
export const create: Operation = {
  method: 'POST',
  async run(context, params) {
    const module = moduleNamed(context, param(params, 'elementType'), '');
    const element = parseElement(param(params, 'element'));
    assertWritable(context, module);
    assertMandatory(module, element, false);
    // A user can not be made this way on 8.4, whatever is sent.
    if (module.meta.name === 'Users') throw invalidId();
    if (module.inventory) return createInventory(context, module, element);
    const record = await insertRecord(context, module, element);
    attachUploads(context, module, record, params.files);
    if (module.meta.name === 'Contacts' && !hasOwner(context, record)) {
      // The record is stored by now.
      if (context.instance.profile.absentOwnerBreaksContacts) throw new RestrictedFile();
    }
    return detail(context, module, record);
  },
};

/** `update(element)`: every mandatory field again; what is not sent stays. */
export const update: Operation = {
  method: 'POST',
  run: (context, params) => write(context, param(params, 'element'), false),
};

/** `revise(element)`: only what is to change. */
export const revise: Operation = {
  method: 'POST',
  run: (context, params) => write(context, param(params, 'element'), true),
};

/** `delete(id)`: into the recycle bin. */
export const remove: Operation = {
  method: 'POST',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    assertWritable(context, module);
    record.deleted = true;
    record.changed = Math.floor(context.instance.clock() / 1000);
    return wireMap({ status: 'successful' });
  },
};

async function write(context: Context, text: string, partial: boolean): Promise<WireRecord> {
  const element: Element = parseElement(text);
  const { module, record } = locateForWrite(context, element.get('id'));
  assertReadable(context, record);
  assertWritable(context, module);
  assertMandatory(module, element, partial);
  if (module.inventory) return reviseInventory(context, module, record, element);
  changeRecord(context, module, record, element);
  for (const name of droppedBy(module, record)) if (!element.has(name)) record.values.delete(name);
  return detail(context, module, record);
}

/** What a change drops where it does not restate it: the taxes of a service, the reminder of an event. */
function droppedBy({ meta }: Module, { values }: StoredRecord): string[] {
  if (meta.name === 'Events') return ['reminder_time'];
  return meta.name === 'Services' ? [...values.keys()].filter((name) => /^tax\d+$/.test(name)) : [];
}

function detail(context: Context, module: Module, record: StoredRecord): WireRecord {
  if (module.inventory) return inventoryDetail(context, module, record);
  const answer = readRecord(context, module, record, 'retrieve');
  addPrices(context, module, record, answer);
  return answer;
}
