import type { PageModule } from '../page-data.js';
import { changeList } from './change-list.js';
import { count, h, pageHead, section } from './dom.js';
import { neighboursOf } from './neighbours.js';
import { hrefOf } from './route.js';
import { byLabel, type Schema } from './schema.js';

/** Changes that the overview lists; the rest is on the pages of the modules. */
const CHANGES = 200;

/** The start of the page: what changed, and every module. */
export function overview(schema: Schema): HTMLElement {
  const { modules, changes, refused } = schema;
  const fields = modules.reduce((sum, module) => sum + module.fields.length, 0);
  return h(
    'article',
    pageHead(
      'The schema of this CRM',
      h('span', count(modules.length, 'module')),
      h('span', count(fields, 'field')),
      schema.vtigerVersion === null ? null : h('span', `Vtiger ${schema.vtigerVersion}`),
    ),
    changes === null
      ? null
      : h(
          'section',
          { 'aria-labelledby': 'changes' },
          h(
            'div',
            { class: 'section-head' },
            h('h2', { id: 'changes' }, 'Since the previous snapshot'),
            h(
              'p',
              { class: 'hint' },
              changes.list.length === 0
                ? 'nothing changed'
                : `${count(changes.list.length, 'change')}, a ${changes.bump} version`,
            ),
          ),
          changes.list.length === 0 ? null : changeList(schema, changes.list.slice(0, CHANGES)),
        ),
    section(
      'modules',
      'Modules',
      h('ul', { class: 'cards' }, ...byLabel(modules).map((module) => card(schema, module))),
    ),
    refused.length === 0
      ? null
      : h('p', { class: 'hint' }, `The CRM refused to describe: ${refused.join(', ')}.`),
  );
}

function card(schema: Schema, module: PageModule): HTMLElement {
  const neighbours = neighboursOf(schema, module).length;
  return h(
    'li',
    h(
      'a',
      { href: hrefOf(module.api) },
      h('strong', h('bdi', module.label)),
      h('code', module.api),
      h('small', `${count(module.fields.length, 'field')} · ${count(neighbours, 'neighbour')}`),
    ),
  );
}
