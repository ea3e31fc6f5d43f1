import type { PageModule, PageSample } from '../page-data.js';
import { changeList } from './change-list.js';
import { count, h, pageHead, section } from './dom.js';
import { fieldTable, moduleLink } from './field-table.js';
import { picture } from './picture.js';
import { hrefOf } from './route.js';
import type { Schema } from './schema.js';

export function moduleView(schema: Schema, module: PageModule): HTMLElement {
  const changes = schema.changesOf.get(module.api) ?? [];
  return h(
    'article',
    pageHead(
      h('bdi', module.label),
      h('code', module.api),
      h('code', `crm.${module.key}`),
      module.prefix === null ? null : h('span', 'ids ', h('code', `${module.prefix}x…`)),
      h('span', rightsOf(module)),
    ),
    changes.length === 0
      ? null
      : section(
          'module-changes',
          'Changed since the previous snapshot',
          changeList(schema, changes),
        ),
    picture(schema, module),
    fieldTable(schema, module),
    referredFrom(schema, module),
    samples(module),
  );
}

function rightsOf({ rights }: PageModule): string {
  return rights.length === 0 ? 'read only' : `read, ${rights.join(', ')}`;
}

function referredFrom(schema: Schema, module: PageModule): HTMLElement | null {
  const incoming = schema.incoming.get(module.api) ?? [];
  if (incoming.length === 0 && module.relations.length === 0) return null;
  return h(
    'div',
    { class: 'columns' },
    incoming.length === 0
      ? null
      : section(
          'incoming',
          'Referred to from',
          h(
            'ul',
            { class: 'plain' },
            ...incoming.map(({ module: other, field }) =>
              h(
                'li',
                h('a', { href: hrefOf(other.api, field.name) }, h('bdi', other.label)),
                ' ',
                h('code', field.name),
              ),
            ),
          ),
        ),
    module.relations.length === 0
      ? null
      : section(
          'relations',
          'Related lists',
          h(
            'ul',
            { class: 'plain' },
            ...module.relations.map((relation) =>
              h('li', h('bdi', relation.label), ' → ', moduleLink(schema, relation.module)),
            ),
          ),
        ),
  );
}

function samples({ samples: list }: PageModule): HTMLElement {
  return section(
    'samples',
    'In code',
    h(
      'p',
      { class: 'hint' },
      'With ',
      h('code', 'crm'),
      ' from ',
      h('code', 'createClient'),
      ' of the generated package, and ',
      h('code', 'me'),
      ' from ',
      h('code', 'await crm.$me()'),
      `. ${count(list.length, 'sample')}.`,
    ),
    h('div', { class: 'samples' }, ...list.map(sample)),
  );
}

function sample({ title, code }: PageSample): HTMLElement {
  const text = h('code', code);
  const button = h(
    'button',
    {
      type: 'button',
      'aria-label': `Copy: ${title}`,
      click: () => {
        void copy(code, text).then((done) => {
          button.textContent = done ? 'Copied' : 'Selected';
          setTimeout(() => (button.textContent = 'Copy'), 1500);
        });
      },
    },
    'Copy',
  );
  return h(
    'figure',
    { class: 'sample' },
    h('figcaption', title, button),
    h('pre', { tabindex: 0 }, text),
  );
}

/** @returns false where the browser refuses, and the text is selected instead */
async function copy(code: string, element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
