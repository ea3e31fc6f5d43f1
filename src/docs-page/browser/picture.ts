import type { PageModule } from '../page-data.js';
import { count, fill, h, svg } from './dom.js';
import { neighboursOf, type Neighbour } from './neighbours.js';
import { narrowLayout, wideLayout, type Placed } from './picture-layout.js';
import { hrefOf } from './route.js';
import type { Schema } from './schema.js';

/** Neighbours before the button for the rest. */
const FIRST = 24;
/** Of a narrow picture: where its vertical line is, and its boxes begin. */
const TRUNK = 12;
const INDENT = 28;
const BOX = { width: 216, height: 44 } as const;
/** Around the boxes. */
const MARGIN = 16;
/** Below it the picture becomes a list with lines. */
const NARROW = 700;

/** The neighbours of a module, as a picture of links. */
export function picture(schema: Schema, module: PageModule): HTMLElement {
  const all = neighboursOf(schema, module);
  const stage = h('div', { class: 'stage' });
  const more = h('button', { type: 'button', class: 'quiet' }, `Show all ${all.length}`);
  const section = h(
    'section',
    { class: 'picture', 'aria-labelledby': 'neighbours' },
    h('div', { class: 'section-head' }, h('h2', { id: 'neighbours' }, 'Neighbours'), legend()),
    all.length === 0
      ? h('p', { class: 'hint' }, 'No reference and no related list leads here or elsewhere.')
      : stage,
  );
  if (['Users', 'Groups'].includes(module.api)) {
    section.append(
      h(
        'p',
        { class: 'hint' },
        'Owner fields lead here from most modules; they are not in the picture.',
      ),
    );
  }
  let limit = FIRST;
  let width = 0;
  const draw = (): void => drawInto(stage, schema, module, all.slice(0, limit), width);
  if (all.length > FIRST) {
    section.append(more);
    more.addEventListener('click', () => {
      limit = all.length;
      more.remove();
      draw();
    });
  }
  new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    draw();
  }).observe(stage);
  return section;
}

function legend(): HTMLElement {
  const entries = [
    ['out', 'refers to'],
    ['in', 'is referred to by'],
    ['list', 'related list'],
  ];
  return h(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...entries.map(([kind, text]) => h('li', { class: `edge-${kind}` }, text)),
  );
}

function drawInto(
  stage: HTMLElement,
  schema: Schema,
  module: PageModule,
  neighbours: readonly Neighbour[],
  width: number,
): void {
  const isNarrow = width < NARROW;
  const column = (width - BOX.width) / 2 - MARGIN;
  const placed = isNarrow ? narrowLayout(neighbours, 0) : wideLayout(neighbours, column);
  const ys = [0, ...placed.map(({ y }) => y)];
  const top = Math.min(...ys) - BOX.height / 2 - MARGIN;
  const height = Math.max(...ys) + BOX.height / 2 + MARGIN - top;
  const middle = isNarrow ? 0 : width / 2;
  const frame = { middle, top, isNarrow };
  stage.style.height = `${height}px`;
  stage.classList.toggle('narrow', isNarrow);
  const lines = svg(
    'svg',
    { width, height, 'aria-hidden': 'true', focusable: 'false' },
    trunk(placed, frame),
    ...placed.map((one) => line(one, frame)),
  );
  const items = placed.map(({ neighbour, x, y }) => {
    const item = h('li', box(neighbour));
    place(item, isNarrow ? INDENT : middle + x - BOX.width / 2, y - top);
    return item;
  });
  const own = h(
    'p',
    { class: 'node center' },
    h('strong', h('bdi', module.label)),
    h('small', selfReferences(schema, module)),
  );
  place(own, isNarrow ? 0 : middle - BOX.width / 2, -top);
  fill(stage, lines, own, h('ul', { class: 'nodes' }, ...items));
}

/** By properties, which the policy of the page allows, and not by an attribute. */
function place(element: HTMLElement, left: number, middle: number): void {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(middle - BOX.height / 2)}px`;
}

function selfReferences(schema: Schema, module: PageModule): string {
  const own = (schema.incoming.get(module.api) ?? []).filter((one) => one.module === module);
  if (own.length === 0) return module.api;
  return `${module.api} · ↻ ${own.map(({ field }) => field.name).join(', ')}`;
}

function box(neighbour: Neighbour): HTMLElement {
  const { api, module } = neighbour;
  const detail = detailOf(neighbour);
  const content = [h('strong', h('bdi', module?.label ?? api)), h('small', h('bdi', detail))];
  const title = `${api}: ${detail}`;
  return module === null
    ? h('span', { class: `node ${kindOf(neighbour)} absent`, title }, ...content)
    : h('a', { class: `node ${kindOf(neighbour)}`, href: hrefOf(api), title }, ...content);
}

function kindOf({ outgoing, incoming }: Neighbour): 'out' | 'in' | 'list' {
  if (outgoing.length > 0) return 'out';
  return incoming.length > 0 ? 'in' : 'list';
}

function detailOf({ outgoing, incoming, relations }: Neighbour): string {
  const texts = [
    ...(outgoing.length > 0 ? [`→ ${few(outgoing)}`] : []),
    ...(incoming.length > 0 ? [`← ${few(incoming)}`] : []),
    ...(outgoing.length === 0 && incoming.length === 0 ? [`≡ ${few(relations)}`] : []),
  ];
  return texts.join('  ');
}

function few(names: readonly string[]): string {
  return names.length <= 2
    ? names.join(', ')
    : `${names[0] ?? ''} + ${count(names.length - 1, 'other')}`;
}

interface Frame {
  /** Of the module, from the left. */
  readonly middle: number;
  readonly top: number;
  readonly isNarrow: boolean;
}

function line({ neighbour, x, y }: Placed, { middle, top, isNarrow }: Frame): SVGElement {
  const kind = `edge-${kindOf(neighbour)}`;
  if (isNarrow)
    return svg('path', { d: `M${TRUNK},${y - top - 8} q0,8 8,8 H${INDENT}`, class: kind });
  const from = { x: middle + (Math.sign(x) * BOX.width) / 2, y: -top };
  const to = { x: middle + x - (Math.sign(x) * BOX.width) / 2, y: y - top };
  const half = (from.x + to.x) / 2;
  const d = `M${from.x},${from.y} C${half},${from.y} ${half},${to.y} ${to.x},${to.y}`;
  return svg('path', { d, class: kind });
}

/** The vertical line of a narrow picture, from which the connections branch off. */
function trunk(placed: readonly Placed[], { top, isNarrow }: Frame): SVGElement | null {
  const last = placed.at(-1);
  if (!isNarrow || last === undefined) return null;
  const d = `M${TRUNK},${BOX.height / 2 - top} V${last.y - top - 8}`;
  return svg('path', { d, class: 'trunk' });
}
