// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { TableEntry } from './runtime/index.js';

/** One entry per module: its name on the client, its API name, its table as JSON text. */
export declare const tables: readonly TableEntry[];

/** Patterns of modules that this package excludes. */
export declare const excluded: readonly string[];
