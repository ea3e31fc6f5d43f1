// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { createBaseClient } from './runtime/client.js';
import { leftOut, tables } from './tables.js';

export * from './runtime/index.js';

/** Connects to this CRM. Nothing is sent, and no HTTP client loaded, before the first call. */
export function createClient(options) {
  return createBaseClient(options, tables, leftOut);
}
