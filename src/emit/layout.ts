// Text broken into lines exactly where prettier breaks it: the output is never formatted again.
import { columns } from './width.js';

/** Columns of a line, as in this project's own prettier configuration. */
const LINE_WIDTH = 100;

/** A type as it is printed: plain text, or one of the shapes that are broken over lines. */
export type TypeText =
  | string
  /** `A | B` */
  | { readonly union: readonly string[] }
  /** `readonly (A | B)[]` */
  | { readonly listOf: readonly string[] }
  /** `Name<A | B>` */
  | { readonly generic: string; readonly argument: readonly string[] }
  /** `A & { name: B }` */
  | { readonly intersect: string; readonly name: string; readonly type: TypeText }
  /** `[A, B]` or `readonly ['a', 'b']` */
  | { readonly tuple: readonly string[]; readonly readonly?: true };

/** Whether a line is not too long. */
export function fits(line: string): boolean {
  // Most lines are short, and no character is wider than two columns.
  return line.length <= LINE_WIDTH / 2 || columns(line) <= LINE_WIDTH;
}

/**
 * The items with `separator` between them; undefined where they are too long for any line, as the
 * values of most picklists are. A single item is never too long.
 */
function joined(items: readonly string[], separator: string): string | undefined {
  let width = 0;
  for (const item of items) {
    width += columns(item);
    if (width > LINE_WIDTH && items.length > 1) return undefined;
    width += separator.length;
  }
  return items.join(separator);
}

function inline(type: TypeText): string | undefined {
  if (typeof type === 'string') return type;
  if ('union' in type) return joined(type.union, ' | ');
  if ('listOf' in type) {
    const { listOf } = type;
    return listOf.length > 1
      ? around('readonly (', joined(listOf, ' | '), ')[]')
      : `readonly ${listOf[0] ?? 'never'}[]`;
  }
  if ('generic' in type) return around(`${type.generic}<`, joined(type.argument, ' | '), '>');
  if ('intersect' in type) {
    return around(`${type.intersect} & { ${type.name} `, inline(type.type), ' }');
  }
  return around(type.readonly === true ? 'readonly [' : '[', joined(type.tuple, ', '), ']');
}

function around(open: string, text: string | undefined, close: string): string | undefined {
  return text === undefined ? undefined : open + text + close;
}

/** As {@link around}, undefined where it is no line any more. */
function onLine(open: string, text: string | undefined, close: string): string | undefined {
  const line = around(open, text, close);
  return line !== undefined && fits(line) ? line : undefined;
}

/** The lines of a union that does not fit: a bar before each member, which may be a list of a union. */
function bars(members: readonly string[], indent: string): string {
  const bar = `\n${indent}| `;
  return bar + members.map((member) => barred(member, indent)).join(bar);
}

function barred(member: string, indent: string): string {
  const list = fits(`${indent}| ${member}`) ? undefined : alternatives(member);
  if (list === undefined) return member;
  return `readonly (${within(list, `${indent}    `)}\n${indent}  )[]`;
}

/** What a list may hold, where it is a list of a union. */
function alternatives(type: string | undefined): readonly string[] | undefined {
  return /^readonly \((.*)\)\[\]$/.exec(type ?? '')?.[1]?.split(' | ');
}

/** `Name | null` is never broken, however long. */
function isNullable([name = '', ...others]: readonly string[]): boolean {
  return /^[A-Z]\w*$/.test(name) && others.length === 1 && others[0] === 'null';
}

/** A union between brackets: on a line of its own, or a member a line. */
function within(members: readonly string[], indent: string): string {
  const line = onLine(indent, joined(members, ' | '), '');
  return line === undefined ? bars(members, indent) : `\n${line}`;
}

/**
 * `head type tail` on one line, or broken.
 * @param indent blanks before `head`
 * @param head up to and with the `:` or `=`
 */
export function typed(indent: string, head: string, type: TypeText, tail: string): string {
  const open = `${indent}${head}`;
  const text = inline(type);
  const line = onLine(`${open} `, text, tail);
  if (line !== undefined) return line;
  const inner = `${indent}  `;
  // An alias may begin on the next line, the type of a member may not.
  if (typeof type === 'string' || ('union' in type && type.union.length === 1)) {
    const list = alternatives(text);
    if (list !== undefined) return typed(indent, head, { listOf: list }, tail);
    return `${open}${head.endsWith('=') ? `\n${inner}` : ' '}${text}${tail}`;
  }
  if ('union' in type) {
    if (isNullable(type.union)) return `${open} ${type.union.join(' | ')}${tail}`;
    const next = onLine(inner, text, tail);
    return open + (next === undefined ? bars(type.union, inner) + tail : `\n${next}`);
  }
  if ('listOf' in type) {
    if (type.listOf.length < 2) return `${open} ${text}${tail}`;
    return `${open} readonly (${within(type.listOf, inner)}\n${indent})[]${tail}`;
  }
  if ('generic' in type) {
    if (type.argument.length < 2) return `${open} ${text}${tail}`;
    return `${open} ${type.generic}<${within(type.argument, inner)}\n${indent}>${tail}`;
  }
  if ('intersect' in type) {
    const start = `${type.intersect} & {`;
    const stays = fits(`${open} ${start}`);
    const at = stays ? indent : inner;
    const member = typed(`${at}  `, type.name, type.type, ';');
    return `${open}${stays ? ' ' : `\n${inner}`}${start}\n${member}\n${at}}${tail}`;
  }
  const bracket = type.readonly === true ? 'readonly [' : '[';
  return `${open} ${bracket}${lines(type.tuple, inner)}\n${indent}]${tail}`;
}

/** `key: value,` of an object, or broken behind the colon, or one element of the list a line. */
export function property(indent: string, key: string, value: string | readonly string[]): string {
  return typeof value === 'string'
    ? textProperty(indent, key, value)
    : array(indent, `${indent}${key}:`, value, ',');
}

/** `key: 'text',`, broken behind the colon where it is text or a name, and would move by more than a little. */
export function textProperty(indent: string, key: string, literal: string): string {
  const line = `${indent}${key}: ${literal},`;
  const stays = fits(line) || columns(key) <= 4 || !/^(?:['"A-Z]|picklists\.)/.test(literal);
  return stays ? line : `${indent}${key}:\n${indent}  ${literal},`;
}

/** `const name = [a, b] as const;` on one line, or one element a line. */
export function arrayConst(head: string, elements: readonly string[], tail: string): string {
  return array('', head, elements, tail);
}

/** Where not even the bracket has room behind `head`, all of it goes to the next line. */
function array(indent: string, head: string, elements: readonly string[], tail: string): string {
  const list = (start: string, end: string): string =>
    onLine(`${start}[`, joined(elements, ', '), `]${tail}`) ??
    `${start}[${lines(elements, `${end}  `)}\n${end}]${tail}`;
  const inner = `${indent}  `;
  return fits(`${head} [`) ? list(`${head} `, indent) : `${head}\n${list(inner, inner)}`;
}

/** `const name = { … } as const;`: see {@link arrayConst}. @param members prints them at an indent */
export function objectConst(
  head: string,
  members: (indent: string) => readonly string[],
  tail: string,
): string {
  const object = (indent: string): string =>
    `{\n${members(`${indent}  `).join('\n')}\n${indent}}${tail}`;
  return fits(`${head} {`) ? `${head} ${object('')}` : `${head}\n  ${object('  ')}`;
}

/** `head(a, b)tail` on one line, or an argument a line. */
export function call(indent: string, head: string, args: readonly string[], tail: string): string {
  const line = onLine(`${indent}${head}(`, joined(args, ', '), `)${tail}`);
  return line ?? `${indent}${head}(${lines(args, `${indent}  `)}\n${indent})${tail}`;
}

/** `head<A, B>tail` on one line, or of several arguments each on its own. */
export function generic(head: string, args: readonly string[], tail: string): string {
  if (args.length === 1) return `${head}<${args[0] ?? ''}>${tail}`;
  const line = onLine(`${head}<`, joined(args, ', '), `>${tail}`);
  return line ?? `${head}<\n  ${args.join(',\n  ')}\n>${tail}`;
}

function lines(elements: readonly string[], indent: string): string {
  if (elements.length === 0) return '';
  return `\n${indent}${elements.join(`,\n${indent}`)},`;
}

/** `import type { A, B } from './x.js';` on one line, or one name a line where there are several. */
export function importLine(keyword: string, names: readonly string[], from: string): string {
  if (names.length === 1) return `${keyword} { ${names[0] ?? ''} } from '${from}';`;
  const line = onLine(`${keyword} { `, joined(names, ', '), ` } from '${from}';`);
  return line ?? `${keyword} {${lines(names, '  ')}\n} from '${from}';`;
}
