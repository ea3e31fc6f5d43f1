import type { PageChange } from '../page-data.js';
import { h } from './dom.js';
import { hrefOf } from './route.js';
import type { Schema } from './schema.js';

const ORDER = ['major', 'minor', 'patch'];

/** Changes, the most severe first. */
export function changeList(schema: Schema, changes: readonly PageChange[]): HTMLElement {
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return h(
    'ul',
    { class: 'changes' },
    ...sorted.map((change) => {
      const { severity, module, field, where, what } = change;
      const isThere = module !== null && schema.byApi.get(module) !== undefined;
      const name = h('code', where);
      return h(
        'li',
        h('span', { class: `badge ${severity}` }, severity),
        h(
          'span',
          isThere ? h('a', { href: hrefOf(module, field ?? undefined) }, name) : name,
          ' ',
          h('bdi', what),
        ),
      );
    }),
  );
}
