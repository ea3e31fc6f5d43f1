import type { PageChange, PageField, PageModule } from '../page-data.js';
import { count, fill, h, type Child } from './dom.js';
import { hrefOf } from './route.js';
import type { Schema } from './schema.js';

const FILTERS: readonly (readonly [name: string, is: (field: PageField) => boolean])[] = [
  ['All', () => true],
  ['Mandatory', ({ mandatory }) => mandatory === true],
  ['Custom', ({ name }) => /^cf_/.test(name)],
  ['References', ({ targets }) => targets !== undefined],
  ['Picklists', ({ values }) => values !== undefined],
  ['Read-only', ({ readOnly }) => readOnly === true],
];

/** The fields of a module: filtered by kind, and by a text in their label or name. */
export function fieldTable(schema: Schema, module: PageModule): HTMLElement {
  let [, isWanted] = FILTERS[0]!;
  const changed = new Map(
    (schema.changesOf.get(module.api) ?? []).map((change) => [change.field ?? '', change]),
  );
  const body = h('tbody');
  const status = h('p', { class: 'hint', role: 'status' });
  const input = h('input', {
    type: 'search',
    placeholder: 'Filter',
    'aria-label': `Filter the fields of ${module.label}`,
    input: () => draw(),
  });
  const buttons = FILTERS.map(([name, is]) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(is === isWanted),
        click: () => {
          isWanted = is;
          for (const button of buttons) {
            button.setAttribute('aria-pressed', String(button.textContent === name));
          }
          draw();
        },
      },
      name,
    ),
  );

  function draw(): void {
    const text = input.value.trim().toLowerCase();
    const wanted = module.fields.filter(
      (field) =>
        isWanted(field) &&
        (text === '' ||
          field.name.toLowerCase().includes(text) ||
          field.label.toLowerCase().includes(text)),
    );
    fill(body, ...wanted.map((field) => row(schema, field, changed.get(field.name))));
    status.textContent =
      wanted.length === module.fields.length
        ? count(wanted.length, 'field')
        : `${wanted.length} of ${count(module.fields.length, 'field')}`;
  }

  draw();
  return h(
    'section',
    { 'aria-labelledby': 'fields' },
    h('div', { class: 'section-head' }, h('h2', { id: 'fields' }, 'Fields'), status),
    h('div', { class: 'filters', role: 'group', 'aria-label': 'Filter' }, ...buttons, input),
    h(
      'div',
      { class: 'scroll' },
      h(
        'table',
        { class: 'fields' },
        h(
          'thead',
          h('tr', ...['Field', 'Type', 'Rules'].map((name) => h('th', { scope: 'col' }, name))),
        ),
        body,
      ),
    ),
  );
}

function row(schema: Schema, field: PageField, change: PageChange | undefined): HTMLElement {
  const { name, wire, label } = field;
  return h(
    'tr',
    { id: `field-${name}`, tabindex: -1 },
    h(
      'th',
      { scope: 'row' },
      h('bdi', { class: 'label' }, label),
      change === undefined ? null : h('span', { class: `badge ${change.severity}` }, change.kind),
      h('code', name),
      wire === undefined ? null : h('small', 'in the CRM ', h('code', wire)),
    ),
    h('td', ...typeOf(schema, field)),
    h('td', ...rulesOf(field)),
  );
}

function typeOf(schema: Schema, { kind, targets, values, length }: PageField): Child[] {
  return [
    h('span', { class: 'kind' }, kind),
    length === undefined ? null : h('small', `at most ${count(length, 'character')}`),
    targets === undefined
      ? null
      : h('span', { class: 'targets' }, ...targets.map((api) => moduleLink(schema, api))),
    values === undefined ? null : valueList(values),
  ];
}

/** The values come into the page when somebody opens the list: there can be thousands. */
function valueList(values: NonNullable<PageField['values']>): HTMLElement {
  const list = h('ul', { class: 'values' });
  const details = h('details', h('summary', count(values.length, 'value')), list);
  details.addEventListener(
    'toggle',
    () =>
      fill(
        list,
        ...values.map((value) =>
          typeof value === 'string'
            ? h('li', h('code', value))
            : h('li', h('code', value[0]), ' ', h('bdi', value[1])),
        ),
      ),
    { once: true },
  );
  return details;
}

/** A link to a module, or its name where the snapshot does not hold it. */
export function moduleLink(schema: Schema, api: string): HTMLElement {
  const module = schema.byApi.get(api);
  if (module === undefined) return h('span', { class: 'absent' }, api);
  return h('a', { href: hrefOf(api) }, h('bdi', module.label));
}

function rulesOf(field: PageField): Child[] {
  const badges = [
    field.mandatory === true && 'mandatory',
    field.unique === true && 'unique',
    field.readOnly === true && 'read-only',
    field.unqueryable === true && 'not in queries',
  ].filter((text) => text !== false);
  return [
    ...badges.map((text) => h('span', { class: `badge ${text.replaceAll(' ', '-')}` }, text)),
    field.default === undefined ? null : h('small', 'default ', h('code', field.default)),
  ];
}
