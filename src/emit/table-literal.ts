import type { ModuleTable } from '../../templates/runtime/schema/module-table.js';
import { fits, textProperty } from './layout.js';
import { literalKey, stringLiteral } from '../text/source.js';

/** The literal after `const table =`. */
export function tableLiteral(table: ModuleTable): string {
  return `{\n${entriesOf(table, '  ')}}`;
}

/**
 * A literal as prettier prints it.
 * @param before the text before the value on its line
 */
export function layOut(value: unknown, indent: string, before: string): string {
  if (!mustBreak(value)) {
    const line = inline(value);
    if (typeof value !== 'object' || value === null || fits(`${before}${line},`)) return line;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const rows = value.map((element) => `${inner}${layOut(element, inner, inner)},\n`);
    return `[\n${rows.join('')}${indent}]`;
  }
  return `{\n${entriesOf(value as object, inner)}${indent}}`;
}

/** The entries of an object as prettier prints them, each on its line. */
export function entriesOf(object: object, indent: string): string {
  const entries = Object.entries(object).map(([name, entry]: [string, unknown]) => {
    const key = literalKey(name);
    if (typeof entry === 'string') return `${textProperty(indent, key, stringLiteral(entry))}\n`;
    const head = `${indent}${key}: `;
    return `${head}${layOut(entry, indent, head)},\n`;
  });
  return entries.join('');
}

/** An array of several arrays is a table, and prettier puts each on its own line. */
function mustBreak(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every((element) => Array.isArray(element) && element.length > 1)
  );
}

function inline(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${literalKey(key)}: ${inline(entry)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
