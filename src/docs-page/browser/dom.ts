/** What an element is created with: attributes, and listeners by the name of their event. */
export interface Props {
  readonly [attribute: string]: string | number | boolean | undefined | ((event: Event) => void);
}

export type Child = Node | string | null | undefined | false;

/** Creates an element. Text becomes text nodes, so that no text of the CRM is ever markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...content: readonly (Props | Child)[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), content);
}

/** As {@link h}, in SVG. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  ...content: readonly (Props | Child)[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), content);
}

function filled<E extends Element>(element: E, content: readonly (Props | Child)[]): E {
  for (const part of content) {
    if (part === null || part === undefined || part === false) continue;
    if (typeof part === 'string' || part instanceof Node) element.append(part);
    else setProps(element, part);
  }
  return element;
}

function setProps(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
}

/** The top of a page. Its heading takes the focus when the page is opened. */
export function pageHead(title: Child, ...facts: readonly Child[]): HTMLElement {
  return h(
    'header',
    { class: 'module-head' },
    h('h1', { tabindex: -1 }, title),
    h('p', { class: 'facts' }, ...facts),
  );
}

/** A section that is named by its heading. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...children);
}

/** Replaces what is in an element. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  filled(element, children);
}

/** `1 field`, `2 fields`. */
export function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
