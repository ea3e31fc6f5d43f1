import { count, fill, h } from './dom.js';
import { hrefOf } from './route.js';
import type { Hit, Search } from './search.js';

const LIMIT = 40;

/** The search of the page: a combobox over modules and fields. `/` moves the focus to it. */
export function searchBox(search: Search): HTMLElement {
  let hits: readonly Hit[] = [];
  let active = 0;

  const list = h('ul', { role: 'listbox', id: 'hits', 'aria-label': 'Search results' });
  const status = h('p', { class: 'hint', role: 'status' });
  const panel = h('div', { class: 'hits', hidden: true }, status, list);
  const input = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search modules and fields',
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-label': 'Search modules and fields by label or API name',
    'aria-controls': 'hits',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    input: () => refresh(),
    focus: () => refresh(),
    keydown: (event: Event) => onKey(event as KeyboardEvent),
  });
  const box = h('div', { class: 'search', role: 'search' }, input, h('kbd', '/'), panel);

  function refresh(): void {
    const query = input.value.trim();
    hits = query === '' ? [] : search.find(query, LIMIT);
    active = 0;
    open(query !== '');
    fill(list, ...hits.map((hit, index) => option(hit, index)));
    mark();
    status.textContent =
      hits.length === 0
        ? `Nothing is called “${query}”`
        : hits.length === LIMIT
          ? `The best ${LIMIT}`
          : count(hits.length, 'result');
  }

  function option({ module, field }: Hit, index: number): HTMLElement {
    return h(
      'li',
      {
        role: 'option',
        id: `hit-${index}`,
        'aria-selected': 'false',
        // Before the input loses the focus, which closes the list.
        mousedown: (event: Event) => event.preventDefault(),
        click: () => go({ module, field }),
      },
      h('span', { class: 'hit-label' }, h('bdi', field?.label ?? module.label)),
      h('code', field?.name ?? module.api),
      h('span', { class: 'hit-kind' }, field === null ? 'module' : h('bdi', module.label)),
    );
  }

  function mark(): void {
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) item.scrollIntoView({ block: 'nearest' });
    }
    if (hits.length === 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `hit-${active}`);
  }

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
  }

  function go({ module, field }: Hit): void {
    open(false);
    input.value = '';
    input.blur();
    location.hash = hrefOf(module.api, field?.name);
  }

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[active];
    if (step !== undefined && hits.length > 0) {
      active = (active + step + hits.length) % hits.length;
      mark();
    } else if (event.key === 'Enter' && hit !== undefined) go(hit);
    else if (event.key === 'Escape') {
      input.value = '';
      open(false);
      input.blur();
    } else return;
    event.preventDefault();
  }

  input.addEventListener('blur', () => open(false));
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
  // What is typed before the index is complete is searched again.
  void search.ready.then(() => {
    box.dataset['ready'] = 'true';
    if (document.activeElement === input) refresh();
  });
  return box;
}
