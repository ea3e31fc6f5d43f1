import type { Snapshot, SnapshotField, SnapshotModule } from '../../snapshot/snapshot.js';
import { accountsCustomFields, contactsCustomFields } from './custom-fields.js';
import type { ModuleSource } from './fields.js';
import { accounts } from './modules/accounts.js';
import { calendar } from './modules/calendar.js';
import { contacts } from './modules/contacts.js';
import { currency } from './modules/currency.js';
import { documentFolders } from './modules/document-folders.js';
import { documents } from './modules/documents.js';
import { events } from './modules/events.js';
import { faq } from './modules/faq.js';
import { groups } from './modules/groups.js';
import { helpDesk } from './modules/help-desk.js';
import { invoice } from './modules/invoice.js';
import { leads } from './modules/leads.js';
import { lineItem } from './modules/line-item.js';
import { modComments } from './modules/mod-comments.js';
import { potentials } from './modules/potentials.js';
import { products } from './modules/products.js';
import { quotes } from './modules/quotes.js';
import { users } from './modules/users.js';
import { vehicles } from './modules/vehicles.js';

type Source = readonly [module: ModuleSource, custom?: readonly SnapshotField[]];

const SOURCES: readonly Source[] = [
  [accounts, accountsCustomFields],
  [calendar],
  [contacts, contactsCustomFields],
  [currency],
  [documentFolders],
  [documents],
  [events],
  [faq],
  [groups],
  [helpDesk],
  [invoice],
  [leads],
  [lineItem],
  [modComments],
  [potentials],
  [products],
  [quotes],
  [users],
  [vehicles],
];

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function toModule(source: ModuleSource, custom: readonly SnapshotField[]): SnapshotModule {
  return {
    createable: true,
    updateable: true,
    deleteable: true,
    retrieveable: true,
    inactiveFields: [],
    ...source,
    fields: [...source.fields, ...custom]
      .map((field) =>
        field.refersTo === undefined
          ? field
          : { ...field, refersTo: [...field.refersTo].sort(byCodeUnit) },
      )
      .sort((a, b) => byCodeUnit(a.name, b.name)),
    relations: [...source.relations].sort((a, b) => byCodeUnit(a.key, b.key)),
  };
}

/**
 * The demo tenant: the modules and fields of a stock Vtiger 8.4, custom fields with hostile labels
 * and values, and a custom module with names and types that few servers have.
 */
export const demoSnapshot: Snapshot = {
  format: 'vtiger-snapshot',
  version: 1,
  describedBy: {
    users: [{ id: '19x1', admin: true }],
    transport: 'session',
    vtigerVersion: '8.4.0',
  },
  refused: [],
  modules: SOURCES.map(([source, custom]) => toModule(source, custom ?? [])).sort((a, b) =>
    byCodeUnit(a.name, b.name),
  ),
};
