import MiniSearch from 'minisearch';
import type { PageField, PageModule } from '../page-data.js';
import type { Schema } from './schema.js';

/** A module, or a field of one. */
export interface Hit {
  readonly module: PageModule;
  readonly field: PageField | null;
}

export interface Search {
  /** The best hits, modules before fields of the same rank. */
  find(query: string, limit: number): Hit[];
  /** Resolves when every module and field is in the index. */
  readonly ready: Promise<void>;
}

/** Builds the index module by module, so that the page answers meanwhile. */
export function createSearch(schema: Schema): Search {
  const hits: Hit[] = [];
  const index = new MiniSearch({
    fields: ['name', 'label'],
    tokenize: wordsOf,
    searchOptions: {
      tokenize: (query) => query.split(/[\s.,;:()/"']+/).filter((term) => term !== ''),
      // One letter, or the beginning that all custom fields share, would find nearly everything.
      prefix: (term) => term.length > 1 && !'cf_'.startsWith(term.toLowerCase()),
      combineWith: 'AND',
      boost: { label: 2, name: 2 },
      boostDocument: (id) => (hits[id as number]?.field === null ? 4 : 1),
    },
  });
  const add = (found: readonly Hit[]): void => {
    const first = hits.length;
    hits.push(...found);
    index.addAll(
      found.map(({ module, field }, at) => ({
        id: first + at,
        name: field?.name ?? module.api,
        label: field?.label ?? module.label,
      })),
    );
  };
  const addAll = async (): Promise<void> => {
    await nextTurn();
    add(schema.modules.map((module) => ({ module, field: null })));
    for (const module of schema.modules) {
      await nextTurn();
      add(module.fields.map((field) => ({ module, field })));
    }
  };
  return {
    find(query, limit) {
      const exact = index.search(query);
      // Searching for typing errors is slow, and needed only where nothing else is found.
      const found = exact.length > 0 ? exact : index.search(query, { fuzzy });
      return found.slice(0, limit).flatMap(({ id }) => hits[id as number] ?? []);
    },
    ready: addAll(),
  };
}

/** Lets the browser paint, and answer what was typed. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function fuzzy(term: string): number | false {
  return term.length > 4 ? 0.2 : false;
}

/** The words of a label or name, and the name as typed: `cf_855` is found by all of it, and by `855`. */
function wordsOf(text: string): string[] {
  const parts = text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && part !== 'cf');
  return text.includes(' ') ? parts : [...new Set([...parts, text])];
}
