import { OperationError, ServerCrash, accessDenied } from '../failures.js';
import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { insertRecord, mandatoryFields } from '../store/creation.js';
import type { StoredRecord } from '../store/store.js';
import { idOf, locateForWrite } from '../values/ids.js';
import type { WireRecord } from '../values/wire.js';
import { assertReadable } from '../view.js';
import { parseElement, type Element } from './element.js';
import { param, type Operation } from './operation.js';

const TARGETS = ['Accounts', 'Contacts', 'Potentials'];

/** Which field of a lead becomes which field of what it is converted to. */
const MAPPING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Accounts: { accountname: 'company', phone: 'phone', email1: 'email', website: 'website' },
  Contacts: {
    firstname: 'firstname',
    lastname: 'lastname',
    phone: 'phone',
    mobile: 'mobile',
    email: 'email',
    title: 'designation',
    leadsource: 'leadsource',
  },
  Potentials: { potentialname: 'company', leadsource: 'leadsource' },
};

/**
 * `convertlead(element)`: converts a lead to the modules that the element names; with none of
 * them it succeeds without a result.
 */
export const convertLead: Operation = {
  method: 'POST',
  async run(context, params) {
    if (!context.instance.profile.convertLeadWorks) throw new ServerCrash('convertlead');
    const element = parseElement(param(params, 'element'));
    const { module, record: lead } = locateForWrite(context, element.get('leadId'));
    if (module.meta.name !== 'Leads') throw accessDenied();
    assertReadable(context, lead);
    if (lead.converted) {
      throw new OperationError('LEAD_ALREADY_CONVERTED', 'Lead is already converted');
    }
    const wanted = TARGETS.flatMap((name) => {
      const target = context.instance.schema.modules.get(name);
      const entity = entityOf(element, name);
      return target === undefined || entity?.get('create') !== true ? [] : [{ target, entity }];
    });
    if (wanted.length === 0) return undefined;
    const filled = wanted.map(({ target, entity }) => ({
      target,
      values: withLead(context, target, entity, lead),
    }));
    for (const { target, values } of filled) assertConvertible(target, values);
    return makeAll(context, lead, filled);
  },
};

function entityOf(element: Element, name: string): Element | undefined {
  const entities = element.get('entities');
  if (typeof entities !== 'object' || entities === null || !Object.hasOwn(entities, name)) {
    return undefined;
  }
  const entity = (entities as Readonly<Record<string, unknown>>)[name];
  return typeof entity === 'object' && entity !== null
    ? new Map(Object.entries(entity))
    : undefined;
}

function withLead(
  { instance }: Context,
  target: Module,
  entity: Element,
  lead: StoredRecord,
): Element {
  const values = new Map<string, unknown>();
  for (const [field, source] of Object.entries(MAPPING[target.meta.name] ?? {})) {
    values.set(field, lead.values.get(source) ?? '');
  }
  const owner = lead.values.get('assigned_user_id') ?? '';
  const users = instance.schema.modules.get('Users');
  if (users !== undefined) values.set('assigned_user_id', idOf(users, Number(owner)));
  for (const [field, value] of entity) values.set(field, value);
  return values;
}

/** Names the last missing field, and the module, under a code of its own. */
function assertConvertible(target: Module, values: Element): void {
  const missing = mandatoryFields(target)
    .filter((name) => !LINKED.has(`${target.meta.name}.${name}`))
    .findLast((name) => (values.get(name) ?? '') === '');
  if (missing === undefined) return;
  throw new OperationError(
    'UNKNOWN_OPERATION',
    `${missing} does not have a value : ${target.meta.name}`,
  );
}

/** Set from what is made beside it. */
const LINKED = new Set(['Potentials.related_to', 'Contacts.account_id']);

async function makeAll(
  context: Context,
  lead: StoredRecord,
  filled: readonly { readonly target: Module; readonly values: Element }[],
): Promise<WireRecord> {
  const answer: WireRecord = new Map();
  for (const { target, values } of filled) {
    const links: Readonly<Record<string, unknown>> = {
      account_id: answer.get('Accounts'),
      related_to: answer.get('Accounts'),
      contact_id: target.meta.name === 'Potentials' ? answer.get('Contacts') : undefined,
    };
    const linked = new Map(values);
    for (const [field, id] of Object.entries(links)) {
      if (id !== undefined && target.columns.has(field)) linked.set(field, id);
    }
    const record = await insertRecord(context, target, linked);
    if (target.columns.has('isconvertedfromlead')) record.values.set('isconvertedfromlead', '1');
    answer.set(target.meta.name, idOf(target, record.number));
  }
  lead.converted = true;
  lead.changed = Math.floor(context.instance.clock() / 1000);
  return answer;
}
