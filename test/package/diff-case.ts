import type { Severity } from '../../src/snapshot/change.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';

/** A change of the base, and a consumer that uses what changes. */
export type DiffCase = readonly [
  name: string,
  after: Snapshot,
  want: Severity | 'none',
  /** Statements that use what changes, with `crm`, `me` and an id of each module in scope. */
  uses: string,
  /** The break is a refusal of the client before anything is sent: no type can tell. */
  breaks?: 'at run time',
];

export const create = "await crm.contacts.create({ lastname: 'L', assigned_user_id: me.id });";
export const read = 'const row = await crm.contacts.firstOrThrow();';
export const invoiced =
  "await crm.invoice.create({ subject: 'S', LineItems: [{ productid: '14x1', quantity: 1 }] });";
