// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { createClient } from '../index.js';
import { tables } from '../tables.js';
import snapshot from '../vtiger.snapshot.json' with { type: 'json' };
import { createTestKit } from './kit.js';

/** Starts an instance of this CRM in this process, with a client and a factory. */
export function createTestCrm(options) {
  return createTestKit({ createClient, tables, snapshot }, options);
}
