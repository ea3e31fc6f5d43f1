import { hierarchy, tree } from 'd3-hierarchy';
import type { Neighbour } from './neighbours.js';

export interface Placed {
  readonly neighbour: Neighbour;
  /** Of the middle of the box, relative to the middle of the module. */
  readonly x: number;
  readonly y: number;
}

interface Item {
  readonly neighbour?: Neighbour;
  readonly children?: readonly Item[];
}

/** Distance of two boxes, in pixels. */
const ROW = 54;

/**
 * A module in the middle: on the left what refers to it, on the right what it refers to and what its
 * related lists hold.
 */
export function wideLayout(neighbours: readonly Neighbour[], column: number): Placed[] {
  const referring = neighbours.filter(
    ({ outgoing, incoming }) => outgoing.length === 0 && incoming.length > 0,
  );
  const referred = neighbours.filter(({ outgoing }) => outgoing.length > 0);
  const listed = neighbours.filter(
    ({ outgoing, incoming }) => outgoing.length === 0 && incoming.length === 0,
  );
  return [...side([referring], -column), ...side([referred, listed], column)];
}

/** One side of the picture, a tree whose groups stand a little apart, around the middle. */
function side(groups: readonly (readonly Neighbour[])[], x: number): Placed[] {
  const root: Item = {
    children: groups
      .filter((group) => group.length > 0)
      .map((group) => ({ children: group.map((neighbour) => ({ neighbour })) })),
  };
  const layout = tree<Item>()
    .nodeSize([ROW, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.35));
  const leaves = layout(hierarchy(root)).leaves();
  // The x of a tree node is its position along the side.
  const middle = ((leaves[0]?.x ?? 0) + (leaves.at(-1)?.x ?? 0)) / 2;
  return leaves.flatMap(({ data: { neighbour }, x: at }) =>
    neighbour === undefined ? [] : [{ neighbour, x, y: at - middle }],
  );
}

/** Everything below the module, for narrow screens. */
export function narrowLayout(neighbours: readonly Neighbour[], indent: number): Placed[] {
  return neighbours.map((neighbour, index) => ({ neighbour, x: indent, y: (index + 1) * ROW }));
}
