// In: the JSON in the page. Out: the page.
// Never: a request, markup from text, or a script from anywhere else: the policy of the page forbids it.
import type { PageData } from '../page-data.js';
import { h, fill } from './dom.js';
import { moduleView } from './module-view.js';
import { overview } from './overview.js';
import { currentRoute, hrefOf } from './route.js';
import { byLabel, indexSchema, type Schema } from './schema.js';
import { searchBox } from './search-box.js';
import { createSearch } from './search.js';
import { themeSwitch } from './theme.js';

function start(): void {
  const text = document.getElementById('data')?.textContent ?? '';
  const schema = indexSchema(JSON.parse(text) as PageData);
  const links = new Map(
    byLabel(schema.modules).map(({ api, label, fields }) => [
      api,
      h('a', { href: hrefOf(api) }, h('bdi', label), h('small', String(fields.length))),
    ]),
  );
  const main = h('main', { id: 'main' });
  const nav = h(
    'nav',
    { 'aria-label': 'Modules' },
    h(
      'details',
      { open: matchMedia('(min-width: 60rem)').matches },
      h('summary', 'Modules'),
      h('ul', ...[...links.values()].map((link) => h('li', link))),
    ),
  );
  document.body.append(
    h(
      'a',
      { class: 'skip', href: '#main', click: (event) => skip(event, main) },
      'Skip to content',
    ),
    h(
      'header',
      { class: 'bar' },
      h('a', { class: 'home', href: hrefOf() }, 'CRM schema'),
      searchBox(createSearch(schema)),
      themeSwitch(),
    ),
    h('div', { class: 'layout' }, nav, main),
  );
  let isFirst = true;
  const show = (): void => {
    render(schema, main, links, isFirst);
    isFirst = false;
  };
  addEventListener('hashchange', show);
  show();
}

/** The address names a place of the page, so a link to an element would leave it. */
function skip(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.querySelector('h1')?.focus();
}

function render(
  schema: Schema,
  main: HTMLElement,
  links: ReadonlyMap<string, HTMLElement>,
  isFirst: boolean,
): void {
  const { module: api, field } = currentRoute();
  const module = api === null ? undefined : schema.byApi.get(api);
  fill(main, module === undefined ? overview(schema) : moduleView(schema, module));
  document.title = module === undefined ? 'CRM schema' : `${module.label} · CRM schema`;
  for (const [name, link] of links) {
    if (name === module?.api) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (module !== undefined) links.get(module.api)?.scrollIntoView({ block: 'nearest' });
  const row = field === null ? null : document.getElementById(`field-${field}`);
  if (row !== null) {
    row.classList.add('found');
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  } else if (!isFirst) {
    scrollTo({ top: 0 });
    main.querySelector('h1')?.focus({ preventScroll: true });
  }
}

start();
