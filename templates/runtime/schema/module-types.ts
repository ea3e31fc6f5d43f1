/** Any record id: `<module prefix>x<number>`. */
export type RecordId = `${number}x${number}`;

/** An id of one module, where the package serves several instances whose prefixes differ (`ids: 'brand'`). */
export type RecordIdOf<M extends string> = string & { readonly '~module': M };

/**
 * What the type parameter of a repository says about its module. Every module of the generated
 * package has one such interface; nothing here is mapped or conditional, so that the cost of a call
 * does not grow with the number of modules or fields.
 */
export interface ModuleTypes {
  /** API name. */
  readonly name: string;
  readonly id: string;
  /** What query, related and sync return. */
  readonly record: unknown;
  /** What retrieve, create, revise and update return. */
  readonly detail: object;
  /** What create takes; where the API user may not, a text that says so. */
  readonly create: unknown;
  readonly update: unknown;
  readonly revise: unknown;
  /** What reopen takes: the id; where records are never closed, a text that says so. */
  readonly reopen: unknown;
  /** Field -> the operators it knows, each with its operands. */
  readonly filter: object;
  /** Reference field -> the module it points to, or a tuple of them. */
  readonly references: object;
  /** Relation label, as the server wants it -> the related module. */
  readonly relations: object;
}

/** A record of a module that is not part of this package. */
export interface UnknownRecord {
  readonly id: RecordId;
  readonly [field: string]: unknown;
}

/** A module that is not part of this package: its records are what the server sends. */
export interface UnknownModule {
  readonly name: string;
  readonly id: RecordId;
  readonly record: UnknownRecord;
  readonly detail: UnknownRecord;
  readonly create: 'this module is not part of the package';
  readonly update: 'this module is not part of the package';
  readonly revise: 'this module is not part of the package';
  readonly reopen: RecordId;
  readonly filter: object;
  readonly references: object;
  readonly relations: object;
}

/** A picklist value that is not in the list of this CRM; made by {@link unlisted}. */
export interface Unlisted {
  readonly unlisted: string;
}

/** The values of a picklist, in the order of the CRM; never empty. */
export type ListOf<V extends string> = readonly [V, ...V[]];

/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores any text.
 */
export function unlisted(value: string): Unlisted {
  return { unlisted: value };
}

/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
export function isOneOf<const V extends string>(
  values: readonly V[],
  value: string | null | undefined,
): value is V {
  return values.includes(value as V);
}

/** A value of a metric picklist, `30::minutes`: a decimal number, no digit lost, and its unit. */
export interface Metric {
  readonly amount: string;
  readonly unit: string;
}

/** One row of a grid field, or one undescribed object, as the server sends it. */
export type GridRow = Readonly<Record<string, unknown>>;
