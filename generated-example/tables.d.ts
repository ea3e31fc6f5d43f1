// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { TableEntry } from './runtime/index.js';

/** A module an entry: its name on the client, its API name, its table as JSON text. */
export declare const tables: readonly TableEntry[];

/** Patterns of modules that this package leaves out. */
export declare const leftOut: readonly string[];
