import type { ModelModule } from '../../../src/model/model.js';
import { codeOf, hold, ifThere, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import type { Lab } from '../lab.js';
import type { LooseRepository, Values } from '../loose-client.js';

/** Of a module with a speciality; its records must be makeable. */
function special(lab: Lab, speciality: NonNullable<ModelModule['speciality']>): ModelModule {
  return (
    lab.factory.modules.find((module) => module.speciality === speciality) ??
    unsupported(`records of no ${speciality} module can be made`)
  );
}

interface Leads extends LooseRepository {
  convert(id: string, targets: Values): Promise<Readonly<Record<string, string>>>;
}

interface Accounts extends LooseRepository {
  hierarchy(id: string): Promise<readonly { readonly id: string; readonly current: boolean }[]>;
}

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
      const made = await repository.convert(id, targets);
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
      const found = await ifThere('files_retrieve', lab.crm.$files.retrieve(attachment));
      same([found.name, found.size], [file.name, data.length], 'name and size');
      hold(Buffer.from(found.data).equals(data), 'the bytes differ');
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
      const nodes = await ifThere('get_account_hierarchy', repository.hierarchy(below));
      same(nodes.find(({ current }) => current)?.id, below, 'the one that was asked about');
      hold(parent === undefined || nodes.some(({ id }) => id === top), 'its parent is not there');
      return `${String(nodes.length)} nodes`;
    },
  },
  {
    name: 'inventory: lines and totals come back with the record',
    async run(lab) {
      const module = special(lab, 'inventory');
      const values = await lab.factory.values(module);
      let row: Values;
      try {
        row = await lab.repository(module).create(values);
      } catch (error) {
        const refused = await codeOf(Promise.reject(Object(error) as Error));
        return unsupported(`${module.api} cannot be made: ${refused}`);
      }
      const detail = await lab.repository(module).retrieve(String(row['id']));
      const [line] = detail['LineItems'] as readonly Values[];
      const [sent] = values['LineItems'] as readonly Values[];
      same(line?.['productid'], sent?.['productid'], 'productid of the line');
      same(Number(line?.['quantity']), sent?.['quantity'], 'quantity of the line');
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
