// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { PicklistValues } from './runtime/index.js';

/** The values of every picklist that the package was generated with. Loaded by `$checkSchema`. */
export declare const picklistValues: PicklistValues;
