import type { Instance } from '../instance.js';
import type { Cell } from '../schema/column.js';
import type { Module } from '../schema/schema.js';
import { decodeBase64 } from '../values/base64.js';
import { addRecord } from './store.js';
import type { SandboxUser } from './users.js';

/** A record as the API writes it: ids with their prefix, dates in UTC. */
export interface SandboxRecord {
  readonly module: string;
  /** `12x34`. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly deleted?: boolean;
  readonly converted?: boolean;
}

export interface SandboxFile {
  /** `12x574`: the prefix of the module, and a number of its own. */
  readonly id: string;
  readonly record: string;
  readonly filename: string;
  readonly filetype: string;
  readonly base64: string;
}

export interface SandboxLink {
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

/** What an instance holds when it starts. */
export interface SandboxData {
  readonly records: readonly SandboxRecord[];
  readonly files?: readonly SandboxFile[];
  readonly links?: readonly SandboxLink[];
}

const numberOf = (id: string): number => Number(id.split('x')[1]);

/** Puts records, files, links and users into an empty store. */
export function loadData(instance: Instance, data: SandboxData): void {
  const { store } = instance;
  for (const user of instance.users) loadUser(instance, user);
  for (const record of data.records) loadRecord(instance, record);
  for (const file of data.files ?? []) {
    const number = numberOf(file.id);
    store.attachments.set(number, {
      number,
      record: numberOf(file.record),
      filename: file.filename,
      filetype: file.filetype,
      content: decodeBase64(file.base64),
    });
    const space = instance.schema.space('Contacts');
    store.sequences.set(space, Math.max(store.sequences.get(space) ?? 1, number + 1));
  }
  for (const { source, target, label } of data.links ?? []) {
    store.links.push({ source: numberOf(source), target: numberOf(target), label });
  }
}

function loadRecord(instance: Instance, source: SandboxRecord): void {
  const module = instance.schema.modules.get(source.module);
  if (module === undefined) throw new TypeError('a record of a module that the snapshot lacks');
  const values = new Map<string, Cell>();
  for (const [name, value] of Object.entries(source.values)) {
    values.set(name, toCell(module, name, value));
  }
  const starred = new Map([[1, source.values['starred'] ?? '0']]);
  const modified = source.values['modifiedtime'] ?? source.values['createdtime'];
  addRecord(instance.store, instance.schema.space(source.module), {
    module: source.module,
    number: numberOf(source.id),
    values,
    changed: modified ? Math.floor(Date.parse(`${modified.replace(' ', 'T')}Z`) / 1000) : 0,
    deleted: source.deleted ?? false,
    converted: source.converted ?? false,
    starred,
    label: null,
  });
  countNumber(instance, module, values);
}

function toCell(module: Module, name: string, value: string | null): Cell {
  const column = module.columns.get(name);
  if (column === undefined) return value;
  if (column.kind === 'reference' || column.kind === 'owner') {
    if (value === null) return column.unset;
    if (value === '') return column.unset === '' ? '' : null;
    return /^\d+x\d+$/.test(value) ? String(numberOf(value)) : value;
  }
  const isTime = column.kind === 'date' || column.kind === 'datetime' || column.kind === 'time';
  return isTime && value === '' ? null : value;
}

/** The next `CON…` follows the highest that is loaded. */
function countNumber({ store }: Instance, module: Module, values: ReadonlyMap<string, Cell>): void {
  for (const [name, cell] of values) {
    const field = module.columns.get(name)?.field;
    if (field === undefined || field.editable || !name.endsWith('_no') || cell === null) continue;
    const used = Number(/(?<!\d)\d+$/.exec(cell)?.[0] ?? 0);
    const next = store.counters.get(module.meta.name) ?? 1;
    if (used >= next) store.counters.set(module.meta.name, used + 1);
  }
}

/** The record of a user, so that owners and references to users resolve. */
function loadUser(instance: Instance, user: SandboxUser): void {
  const module = instance.schema.modules.get('Users');
  if (module === undefined) return;
  const values: Readonly<Record<string, string>> = {
    user_name: user.username,
    is_admin: user.admin ? 'on' : 'off',
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? user.username,
    email1: user.email ?? '',
    accesskey: user.accessKey,
    // Not a hash of anything: it stands for one that nobody may read.
    user_password: '$1$00000000$storedPasswordHash',
    confirm_password: '$1$00000000$storedPasswordHash',
    status: 'Active',
    roleid: user.admin ? 'H2' : 'H5',
    time_zone: user.timeZone ?? 'UTC',
    date_format: user.dateFormat ?? 'yyyy-mm-dd',
    hour_format: '12',
    language: 'en_us',
    currency_id: '1',
    no_of_currency_decimals: String(user.decimals ?? 2),
    userlabel: `${user.firstName ?? ''} ${user.lastName ?? user.username}`.trim(),
  };
  addRecord(instance.store, 'Users', {
    module: 'Users',
    number: user.number,
    values: new Map(Object.entries(values).filter(([name]) => module.columns.has(name))),
    changed: 0,
    deleted: false,
    converted: false,
    starred: new Map(),
    label: null,
  });
}
