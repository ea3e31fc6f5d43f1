import type { SnapshotModule } from './snapshot.js';

/** The text of a snapshot, taken apart; the whole is JSON if the parts are. */
export interface Pieces {
  /** The document without its modules. */
  readonly rest: string;
  /** The text of each module, as it stands in the document. */
  readonly modules: readonly string[];
}

const OPEN = '\n  "modules": [\n    ';
const BETWEEN = '\n    },\n    {\n';
const CLOSE = '\n  ]\n}\n';

/**
 * Takes apart what `printSnapshot` laid out, by its lines: no text in JSON holds a line end. What was
 * laid out otherwise gives null, or parts that are no JSON.
 */
export function piecesOf(text: string): Pieces | null {
  const open = text.indexOf(`${OPEN}{\n`);
  if (open < 0 || !text.endsWith(`\n    }${CLOSE}`)) return null;
  const end = text.length - CLOSE.length;
  const modules: string[] = [];
  let from = open + OPEN.length;
  for (let next = text.indexOf(BETWEEN, from); next >= 0; next = text.indexOf(BETWEEN, from)) {
    const to = next + BETWEEN.indexOf(',');
    modules.push(text.slice(from, to));
    from = next + BETWEEN.lastIndexOf('{');
  }
  modules.push(text.slice(from, end));
  return { rest: `${text.slice(0, open)}\n  "modules": []\n}\n`, modules };
}

/** The name that a module's text begins with, where it is spelled without escapes. */
export function nameIn(piece: string): string | undefined {
  return /^\{\n {6}"name": "([^"\\\n]+)",\n/.exec(piece)?.[1];
}

/**
 * Whether a text has the lines that the canonical form of its module has: whoever formats such a file
 * anew moves line ends. A blank more or less inside of a line is no harm.
 */
export function isLaidOut(piece: string, module: SnapshotModule): boolean {
  let lines = 1;
  for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines++;
  return lines === linesOf(module);
}

function linesOf({ fields, relations, closedStates, ...rest }: SnapshotModule): number {
  let inFields = 0;
  for (const field of fields) {
    inFields += 2 + Object.keys(field).length + linesOfList(field.picklist?.length ?? 0);
  }
  const ofClosed = closedStates === undefined ? 0 : 4;
  const keys = Object.keys(rest).length + 2;
  return 2 + keys + ofClosed + linesOfList(inFields) + linesOfList(relations.length);
}

/** Beside the one of its key: those of its items, and a last one. */
function linesOfList(items: number): number {
  return items === 0 ? 0 : items + 1;
}
