import type { ModelModule } from '../../../src/model/model.js';
import { codeOf } from '../../helpers/code-of.js';
import { hold, ifSupported, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { placesOf } from '../lab.js';
import { createRecord } from '../inventory.js';
import type { Lab } from '../lab.js';
import type { LooseRepository, Values } from '../loose-client.js';

/** Of a module with a variant; its records must be makeable. */
export function special(lab: Lab, variant: NonNullable<ModelModule['variant']>): ModelModule {
  return (
    lab.factory.modules.find((module) => module.variant === variant) ??
    unsupported(`records of no ${variant} module can be made`)
  );
}

interface Leads extends LooseRepository {
  convert(id: string, targets: Values): Promise<Readonly<Record<string, string>>>;
}

interface Accounts extends LooseRepository {
  hierarchy(id: string): Promise<readonly { readonly id: string; readonly current: boolean }[]>;
}

interface WithFiles extends LooseRepository {
  createWithFiles(values: Values, files: Values): Promise<Values>;
}

/** One grey dot. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface Documents extends LooseRepository {
  upload(
    file: { readonly name: string; readonly type: string; readonly data: Uint8Array },
    values: Values,
  ): Promise<Values>;
}

export const specialChecks: readonly Check[] = [
  {
    name: 'leads: convert() makes records, links them, and does so once',
    async run(lab) {
      const leads = special(lab, 'leads');
      const repository = lab.repository(leads) as Leads;
      const id = String((await lab.factory.make(leads))['id']);
      const targets: Record<string, Values> = {};
      for (const name of ['Accounts', 'Contacts', 'Potentials']) {
        const module = lab.factory.modules.find(({ api }) => api === name);
        if (module !== undefined) targets[name] = await convertible(lab, module);
      }
      const there = { Potentials: { ...targets['Potentials'], id } };
      same(await codeOf(repository.convert(id, there)), 'INVALID_VALUE', 'what is there already');
      const made = await ifSupported(lab, 'convertlead', repository.convert(id, targets));
      same(Object.keys(made).sort(), Object.keys(targets).sort(), 'targets');
      for (const [name, target] of Object.entries(made)) {
        const module = lab.module(name);
        const { name: field } = lab.factory.markerField(module);
        const row = await lab.repository(module).retrieve(target);
        same(row[field], targets[name]?.[field], `${name}.${field}`);
      }
      hold((await codeOf(repository.convert(id, targets))) !== 'fulfilled', 'it converts twice');
      return Object.keys(made).join(' ');
    },
  },
  {
    name: 'documents: upload() keeps the file, and its bytes come back',
    async run(lab) {
      const documents = special(lab, 'documents');
      const repository = lab.repository(documents) as Documents;
      const data = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
      const file = { name: `${lab.marker}.txt`, type: 'text/plain', data };
      const row = await repository.upload(file, await lab.factory.values(documents));
      const [attachment = ''] = row['imageattachmentids'] as readonly string[];
      const found = await ifSupported(lab, 'files_retrieve', lab.crm.$files.retrieve(attachment));
      same([found.name, found.size], [file.name, data.length], 'name and size');
      hold(Buffer.from(found.data).equals(data), 'the bytes differ');
      return undefined;
    },
  },
  {
    name: 'images: createWithFiles() keeps each, and their bytes come back',
    async run(lab) {
      const [place] = placesOf(lab, ({ kind }) => kind === 'image');
      if (place === undefined) return unsupported('no module has images');
      const { module, field } = place;
      const data = new Uint8Array(Buffer.from(PNG, 'base64'));
      const files = ['a', 'b'].map((name) => ({ name: `${name}.png`, type: 'image/png', data }));
      const repository = lab.repository(module) as WithFiles;
      const values = await lab.factory.values(module);
      const row = await repository.createWithFiles(values, { [field.name]: files });
      const ids = row['imageattachmentids'] as readonly string[];
      same(ids.length, 2, 'images');
      const found = await ifSupported(lab, 'files_retrieve', lab.crm.$files.retrieve(ids[0] ?? ''));
      hold(Buffer.from(found.data).equals(data), 'the bytes differ');
      return `${module.api}.${field.name}`;
    },
  },
  {
    name: 'calendar: a task and an event go by the ids of their own modules',
    async run(lab) {
      const [tasks, events] = ['Calendar', 'Events'].map((name) => {
        const found = lab.factory.modules.find(({ api }) => api === name);
        return found ?? unsupported(`records of ${name} cannot be made`);
      }) as [ModelModule, ModelModule];
      const task = String((await lab.factory.make(tasks))['id']);
      const event = String((await lab.factory.make(events))['id']);
      const among = async (module: ModelModule, id: string): Promise<boolean> => {
        const rows = await lab.repository(module).where('id', '=', id).all();
        return rows.length === 1;
      };
      same((await lab.repository(tasks).retrieve(task))['id'], task, 'the task');
      same((await lab.repository(events).retrieve(event))['id'], event, 'the event');
      same([await among(tasks, task), await among(events, event)], [true, true], 'queries');
      const asTask = `${tasks.prefix ?? ''}x${event.split('x')[1] ?? ''}`;
      hold(!(await among(tasks, asTask)), 'the event is among the tasks');
      return undefined;
    },
  },
  {
    name: 'accounts: hierarchy() shows a record below its parent',
    async run(lab) {
      const accounts = special(lab, 'accounts');
      const repository = lab.repository(accounts) as Accounts;
      const parent = accounts.fields.find(
        ({ codec, writable, targets }) =>
          codec === 'reference' &&
          writable &&
          targets.some(({ module }) => module === accounts.api),
      );
      const top = String((await lab.factory.make(accounts))['id']);
      const values = parent === undefined ? {} : { [parent.name]: top };
      const below = String((await lab.factory.make(accounts, values))['id']);
      const nodes = await ifSupported(lab, 'get_account_hierarchy', repository.hierarchy(below));
      same(nodes.find(({ current }) => current)?.id, below, 'the requested one');
      hold(parent === undefined || nodes.some(({ id }) => id === top), 'its parent is not there');
      return `${String(nodes.length)} nodes`;
    },
  },
  {
    name: 'inventory: lines and totals come back with the record',
    async run(lab) {
      const module = special(lab, 'inventory');
      const values = await lab.factory.values(module);
      const row = await createRecord(lab, module, values);
      const detail = await lab.repository(module).retrieve(String(row['id']));
      const [line] = detail['LineItems'] as readonly Values[];
      const [sent] = values['LineItems'] as readonly Values[];
      same(line?.['productid'], sent?.['productid'], 'productid of the line');
      same(Number(line?.['quantity']), sent?.['quantity'], 'quantity of the line');
      const lines = { LineItems: values['LineItems'] };
      const refused = lab.repository(module).revise(String(row['id']), lines);
      same(await codeOf(refused), 'UNSUPPORTED_OPERATION', 'lines in a revise');
      return module.api;
    },
  },
];

/** The conversion fills what it links; the rest is what a create demands. */
async function convertible(lab: Lab, module: ModelModule): Promise<Values> {
  const values = await lab.factory.values(module);
  const linked = new Set(['account_id', 'related_to', 'contact_id']);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !linked.has(name)));
}
