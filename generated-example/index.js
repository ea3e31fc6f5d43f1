// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { createBaseClient } from './runtime/index.js';
import { excluded, tables } from './tables.js';

export * from './runtime/index.js';
export * from './picklists.js';
export {
  accountsSchemas,
  calendarSchemas,
  contactsSchemas,
  documentFoldersSchemas,
  documentsSchemas,
  eventsSchemas,
  faqSchemas,
  helpDeskSchemas,
  invoiceSchemas,
  leadsSchemas,
  lineItemSchemas,
  modCommentsSchemas,
  potentialsSchemas,
  productsSchemas,
  quotesSchemas,
  vehiclesSchemas,
} from './schemas.js';

const loadValues = () => import('./picklist-values.js');

/** Creates a client of this CRM. It sends nothing, and loads no HTTP client, before the first call. */
export function createClient(options) {
  return createBaseClient(options, tables, excluded, loadValues);
}
