import { createHash } from 'node:crypto';
import { canonicalise } from './canonical.js';
import { SNAPSHOT_SCHEMA } from './schema.js';
import type { ObjectSchema, ValueSchema } from './schema-types.js';
import type { Snapshot } from './snapshot.js';

/**
 * The text of a snapshot file: canonical JSON, two spaces a level, a newline at the end. Users,
 * refusals, picklist values and relations are one line each, so that one changed value is one
 * line of a diff. The same CRM results in the same bytes.
 */
export function printSnapshot(snapshot: Snapshot): string {
  return [...printChunks(canonicalise(snapshot))].join('');
}

/**
 * SHA-256 of {@link printSnapshot}, in hex; `sha256sum vtiger.snapshot.json` prints the same.
 * Everything counts, labels and `describedBy` too, since both reach the package.
 */
export function snapshotHash(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  for (const chunk of printChunks(canonicalise(snapshot))) hash.update(chunk, 'utf8');
  return hash.digest('hex');
}

type Printer = (value: unknown) => string;

const { modules: MODULES, ...HEAD } = SNAPSHOT_SCHEMA;
const printHead = objectPrinter(HEAD, '');
const printModule = objectPrinter(MODULES.list, '    ');

/** A chunk per module: an instance of 1,000 modules is 176 MB of text. */
function* printChunks(snapshot: Snapshot): Generator<string> {
  const { modules, ...head } = snapshot;
  yield `${printHead(head).slice(0, -'\n}'.length)},\n  "modules": [`;
  let separator = '\n    ';
  for (const module of modules) {
    yield separator + printModule(module);
    separator = ',\n    ';
  }
  yield modules.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

/** @param indent of the line on which the object begins; null for an object on one line */
function objectPrinter(schema: ObjectSchema, indent: string | null): Printer {
  const inner = indent === null ? null : `${indent}  `;
  const start = inner === null ? ' ' : `\n${inner}`;
  const end = indent === null ? ' }' : `\n${indent}}`;
  const keys = Object.entries(schema).map(([key, value]) => ({
    key,
    head: `${start}${JSON.stringify(key)}: `,
    print: printerOf(value, inner),
  }));
  return (value) => {
    const object = value as Readonly<Record<string, unknown>>;
    let text = '{';
    for (const { key, head, print } of keys) {
      const entry = object[key];
      if (entry !== undefined) text += `${text === '{' ? '' : ','}${head}${print(entry)}`;
    }
    return text + end;
  };
}

function printerOf(schema: ValueSchema, indent: string | null): Printer {
  if (typeof schema === 'object' && 'object' in schema) return objectPrinter(schema.object, indent);
  if (typeof schema === 'string' || !('list' in schema)) return printScalar;
  const inner = indent === null ? null : `${indent}  `;
  const print = objectPrinter(schema.list, schema.compact === true ? null : inner);
  const start = inner === null ? '[' : `[\n${inner}`;
  const separator = inner === null ? ', ' : `,\n${inner}`;
  const end = indent === null ? ']' : `\n${indent}]`;
  return (items) =>
    (items as readonly unknown[]).length === 0
      ? '[]'
      : start + (items as readonly unknown[]).map(print).join(separator) + end;
}

function printScalar(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printScalar).join(', ')}]`;
  const text = JSON.stringify(value);
  // Valid in JSON, but line ends to many an editor and diff.
  return typeof value === 'string'
    ? text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
    : text;
}
