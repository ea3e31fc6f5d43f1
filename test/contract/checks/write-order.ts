// Vtiger takes record numbers and the ids of lines by a select and an update: what overlaps is lost.

import type { ModelModule } from '../../../src/model/model.js';
import { hold, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { createRecord } from '../inventory.js';
import type { Lab } from '../lab.js';
import type { Values } from '../loose-client.js';
import { special } from './special.js';

const RECORDS = 40;
const INVENTORY_RECORDS = 12;
const LINES = 2;

export const writeOrderChecks: readonly Check[] = [
  {
    name: 'creates that are issued at once get a record number each',
    async run(lab) {
      const [module, field] = numbered(lab);
      const repository = lab.repository(module);
      const sent: Values[] = [];
      for (let index = 0; index < RECORDS; index++) sent.push(await lab.factory.values(module));
      const made = await Promise.all(sent.map((values) => repository.create(values)));
      const rows = await repository.retrieveMany(made.map(({ id }) => String(id)));
      const numbers = rows.map((row) => String(row[field]));
      hold(!numbers.includes(''), `${field} is empty`);
      same(new Set(numbers).size, RECORDS, `different values of ${field}`);
      return `${module.api}.${field}: ${String(RECORDS)} of ${String(RECORDS)}`;
    },
  },
  {
    name: 'inventory records that are created at once keep their lines',
    async run(lab) {
      const module = special(lab, 'inventory');
      const sent: Values[] = [];
      for (let index = 0; index < INVENTORY_RECORDS; index++) {
        const values = await lab.factory.values(module);
        const [line] = values['LineItems'] as readonly Values[];
        sent.push({ ...values, LineItems: [line, { ...line, quantity: 3 }] });
      }
      const made = await Promise.all(sent.map((values) => createRecord(lab, module, values)));
      let lines = 0;
      for (const { id } of made) {
        const detail = await lab.repository(module).retrieve(String(id));
        lines += (detail['LineItems'] as readonly Values[]).length;
      }
      const all = INVENTORY_RECORDS * LINES;
      same(lines, all, 'lines');
      return `${module.api}: ${String(lines)} of ${String(all)} lines`;
    },
  },
];

/** The cheapest module whose records the server numbers, and the field that has the number. */
function numbered(lab: Lab): readonly [ModelModule, field: string] {
  for (const module of lab.factory.modules) {
    if (module.variant === 'inventory') continue;
    const field = module.fields.find(
      ({ name, writable, kind, inRecord }) =>
        name.endsWith('_no') && !writable && kind === 'string' && inRecord,
    );
    if (field !== undefined) return [module, field.name];
  }
  return unsupported('no module numbers its records');
}
