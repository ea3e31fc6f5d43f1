// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
/** One entry per module: its API name, and the values of its picklists as JSON text. Loaded by `$checkSchema`. */
export declare const picklistValues: readonly (readonly [module: string, values: string])[];
