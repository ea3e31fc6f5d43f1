// The data of the page: the generator writes it as JSON, and the script of the page reads it.
// Never: an import, since it is compiled for Node and for the browser.

/** Texts of the CRM are as typed there, with control characters as escapes. */
export interface PageData {
  readonly vtigerVersion: string | null;
  readonly modules: readonly PageModule[];
  /** Modules that the CRM refused to describe. */
  readonly refused: readonly string[];
  /** Null where there is no previous snapshot. */
  readonly changes: PageChanges | null;
}

export interface PageModule {
  readonly api: string;
  readonly label: string;
  /** `contacts`, as in `crm.contacts`. */
  readonly key: string;
  readonly prefix: string | null;
  /** What the API user may do, in words: `create`. */
  readonly rights: readonly string[];
  readonly fields: readonly PageField[];
  readonly relations: readonly PageRelation[];
  readonly samples: readonly PageSample[];
}

export interface PageField {
  /** Name in the package, which is that of the CRM unless an alias was chosen. */
  readonly name: string;
  /** Name in the CRM, where it differs. */
  readonly wire?: string;
  readonly label: string;
  /** `picklist`, `currency`. */
  readonly kind: string;
  readonly mandatory?: true;
  readonly unique?: true;
  readonly readOnly?: true;
  /** A query cannot name it. */
  readonly unqueryable?: true;
  /** Of texts, in characters. */
  readonly length?: number;
  readonly default?: string;
  /** API names of the modules that a reference or owner leads to. */
  readonly targets?: readonly string[];
  /** Values of a picklist; where its label differs, a pair. */
  readonly values?: readonly (string | readonly [value: string, label: string])[];
}

export interface PageRelation {
  readonly label: string;
  /** API name. */
  readonly module: string;
}

export interface PageSample {
  readonly title: string;
  readonly code: string;
}

export interface PageChanges {
  readonly bump: string;
  readonly list: readonly PageChange[];
}

export interface PageChange {
  readonly severity: string;
  readonly kind: string;
  /** API name of the module; null where the page has none of that name. */
  readonly module: string | null;
  /** Name of the field, where it is about one. */
  readonly field: string | null;
  readonly where: string;
  readonly what: string;
}
