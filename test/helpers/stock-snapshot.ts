import { readFileSync } from 'node:fs';
import { readDescribe } from '../../src/introspect/describe.js';
import { readListTypes } from '../../src/introspect/listtypes.js';
import { readRelatedTypes } from '../../src/introspect/relatedtypes.js';
import { canonicalise } from '../../src/snapshot/canonical.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';

/** Fresh installations whose answers are recorded. */
export type StockVersion = '8.2' | '8.4';

/** The results that a fresh Vtiger gave its administrator, by module. */
export interface StockAnswers {
  readonly listtypes: unknown;
  readonly describe: Readonly<Record<string, unknown>>;
  /** Entity modules only: the others answer with an empty HTTP 500. */
  readonly relatedtypes: Readonly<Record<string, unknown>>;
}

export function stockAnswers(version: StockVersion = '8.4'): StockAnswers {
  const file = new URL(`../fixtures/vtiger-${version}-stock.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as StockAnswers;
}

/** The snapshot of a fresh Vtiger: of 8.4.0 35 modules, 919 fields. */
export function stockSnapshot(version: StockVersion = '8.4'): Snapshot {
  const { listtypes, describe, relatedtypes } = stockAnswers(version);
  const dropped = new Set<string>();
  const modules = [...readListTypes(listtypes, dropped)].map(([name, listing]) => ({
    ...readDescribe(describe[name], name, dropped),
    ...{ label: listing.label, singular: listing.singular, isEntity: listing.isEntity === true },
    relations: listing.isEntity === true ? readRelatedTypes(relatedtypes[name], dropped) : [],
  }));
  return canonicalise({
    format: 'vtiger-snapshot',
    version: 1,
    describedBy: {
      users: [{ id: '19x1', admin: true }],
      transport: 'session',
      vtigerVersion: `${version}.0`,
    },
    refused: [],
    modules,
  });
}
