import { createHash } from 'node:crypto';
import { canonicalise } from './canonical.js';
import type { Snapshot, SnapshotModule } from './snapshot.js';

/**
 * The text of a snapshot file: canonical JSON, two spaces a level, a newline at the end. Users,
 * refusals, picklist values and relations stand on one line each, so that one changed value is one
 * line of a diff. The same CRM gives the same bytes.
 */
export function printSnapshot(snapshot: Snapshot): string {
  return [...piecesOf(snapshot)].join('');
}

/**
 * SHA-256 of what {@link printSnapshot} gives, in hex: `sha256sum vtiger.snapshot.json` says the
 * same. Everything counts, labels and `describedBy` too, since both reach the package.
 */
export function snapshotHash(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(snapshot)) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** The text, a piece a module: that of an instance of 1,000 modules is 176 MB. */
function* piecesOf(snapshot: Snapshot): Generator<string> {
  const { modules, ...rest } = canonicalise(snapshot);
  const head = onOneLine(layOut(rest), 'users', 'refused');
  yield `${head.slice(0, -'\n}'.length)},\n  "modules": [`;
  let open = '\n    ';
  for (const module of modules) {
    yield open + printModule(module);
    open = ',\n    ';
  }
  yield modules.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

const texts = new WeakMap<SnapshotModule, string>();

/** The text of a module where it was read from: it need not be printed again. */
export function textOf(module: SnapshotModule): string | undefined {
  return texts.get(module);
}

/** @param text what printing the module would give */
export function rememberText(module: SnapshotModule, text: string): void {
  texts.set(module, text);
}

function printModule(module: SnapshotModule): string {
  return texts.get(module) ?? laidOutModule(module);
}

function laidOutModule(module: SnapshotModule): string {
  // Two lists around it put it where it stands in the document.
  const text = layOut([[module]]).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
  return onOneLine(text, 'picklist', 'relations');
}

/**
 * JSON of two spaces a level, lists of texts on one line. JSON.stringify and a few replacements take
 * half the time of printing value by value: no text holds a line end of its own, so what begins with
 * one is always structure.
 */
function layOut(value: unknown): string {
  return (
    JSON.stringify(value, null, 2)
      .replace(/\[\n +("[^\n]*(?:\n +"[^\n]*)*)\n +\]/g, (_, texts: string) => `[${joined(texts)}]`)
      // These two are valid in JSON, but line ends to many an editor and diff.
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029')
  );
}

/** Puts each object of these lists on one line. */
function onOneLine(text: string, ...lists: readonly string[]): string {
  const list = new RegExp(`\\n( +)"(?:${lists.join('|')})": \\[\\n[^]*?\\n\\1\\]`, 'g');
  return text.replace(list, (objects) =>
    objects.replace(
      /\{\n +("[^\n]*(?:\n +"[^\n]*)*)\n +\}/g,
      (_, texts: string) => `{ ${joined(texts)} }`,
    ),
  );
}

function joined(lines: string): string {
  return lines.replace(/\n +/g, ' ');
}
