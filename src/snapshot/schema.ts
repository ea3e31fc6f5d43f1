// In: nothing. Out: the schema of the snapshot document, version 1. The TypeScript types, the reader,
// the canonical order and the printer all follow it: a new key is one more line here.
export const SNAPSHOT_FORMAT = 'vtiger-snapshot';
export const SNAPSHOT_VERSION = 1;

/**
 * The keys in the order in which they are printed. `?` marks a key that may be absent. A `set` is
 * sorted by code unit and holds no repeats; a list without `sortBy` keeps its order, which means
 * something. `compact` prints each item on one line, so that one changed value is one changed line.
 */
export const SNAPSHOT_SCHEMA = {
  format: { constant: 'vtiger-snapshot' },
  version: { constant: 1 },
  describedBy: {
    object: {
      /** Record ids of the API users; no names. */
      users: { list: { id: 'recordId', admin: 'flag' }, sortBy: ['id'], compact: true },
      transport: { oneOf: ['rest', 'session'] },
      /** As the server reports it (`8.4.0`), null where it does not. */
      vtigerVersion: 'text|null',
    },
  },
  /** Modules that listtypes named and describe or relatedtypes refused (`--allow-partial`). */
  refused: {
    list: {
      name: 'name',
      operation: { oneOf: ['describe', 'relatedtypes'] },
      /** The server's error code, e.g. `ACCESS_DENIED`, or `HTTP_500`. Never its message. */
      code: 'name',
    },
    sortBy: ['name', 'operation'],
    compact: true,
  },
  /** Globs of the modules that the pull included and excluded; absent where it took all. */
  selection: { object: { include: 'set', exclude: 'set' }, optional: true },
  modules: {
    list: {
      name: 'name',
      label: 'text',
      singular: 'text',
      isEntity: 'flag',
      createable: 'flag',
      updateable: 'flag',
      deleteable: 'flag',
      retrieveable: 'flag',
      /** Absent for non-entity modules. */
      allowDuplicates: 'flag?',
      /** The `12` of `12x34`; null where the server reports none. */
      idPrefix: 'digits|null',
      labelFields: 'texts',
      inactiveFields: 'set',
      closedStates: { object: { field: 'name', values: 'set' }, optional: true },
      fields: {
        list: {
          name: 'name',
          label: 'text',
          /** The untranslated label; the Cloud has it. */
          dblabel: 'text?',
          /** `type.name` as the server reports it; an open set. */
          type: 'name',
          /** Characters, where the server reports a number. */
          length: 'count?',
          /** Modules a reference may point to; for references only. */
          refersTo: 'set?',
          /** In the order of the CRM; for picklists only. */
          picklist: {
            list: { value: 'text', label: 'text' },
            uniqueBy: ['value'],
            compact: true,
            optional: true,
          },
          mandatory: 'flag',
          editable: 'flag',
          nullable: 'flag',
          unique: 'flag',
          /** A charge that the tenant added to quotes, orders and invoices: no query knows it. */
          charge: 'flag?',
          /** Entities decoded; absent when empty or longer than 255 characters. */
          default: 'text?',
          quickcreate: 'flag?',
          summary: 'flag?',
          header: 'flag?',
        },
        sortBy: ['name'],
        uniqueBy: ['name'],
      },
      relations: {
        list: {
          /** Exactly what the server wants back as `relatedLabel`, HTML escapes included. */
          key: 'name',
          module: 'name',
          /** The key, or its translation, with HTML entities decoded. */
          label: 'text',
          relationId: 'count?',
          /** As the server reports them: `ADD`, `SELECT`. Absent where it reports nothing. */
          actions: 'set?',
        },
        sortBy: ['key', 'module'],
        uniqueBy: ['key', 'module'],
        compact: true,
      },
    },
    sortBy: ['name'],
    uniqueBy: ['name'],
  },
} as const;
