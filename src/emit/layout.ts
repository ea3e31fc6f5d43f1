// Takes: pieces of a declaration. Gives: their text, broken into lines where prettier would break it.
// Never: knows what a module is.
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
  /** `[A, B]` or `readonly ['a', 'b']` */
  | { readonly tuple: readonly string[]; readonly readonly?: true };

/** Whether a line is not too long. */
export function fits(line: string): boolean {
  // Most lines are short, and no character is wider than two columns.
  return line.length <= LINE_WIDTH / 2 || columns(line) <= LINE_WIDTH;
}

function inline(type: TypeText): string {
  if (typeof type === 'string') return type;
  if ('union' in type) return type.union.join(' | ');
  if ('listOf' in type) {
    const [first = 'never', ...rest] = type.listOf;
    return rest.length === 0 ? `readonly ${first}[]` : `readonly (${type.listOf.join(' | ')})[]`;
  }
  if ('generic' in type) return `${type.generic}<${type.argument.join(' | ')}>`;
  return `${type.readonly === true ? 'readonly ' : ''}[${type.tuple.join(', ')}]`;
}

/** The lines of a union that does not fit: a bar before each member, which may be a list of a union. */
function bars(members: readonly string[], indent: string): string {
  const texts = members.map((member) => {
    const line = `\n${indent}| ${member}`;
    const list = fits(line.slice(1)) ? undefined : /^readonly \((.*)\)\[\]$/.exec(member)?.[1];
    if (list === undefined) return line;
    return `\n${indent}| readonly (${within(list.split(' | '), `${indent}    `)}\n${indent}  )[]`;
  });
  return texts.join('');
}

/** A union between brackets: on a line of its own, or a member a line. */
function within(members: readonly string[], indent: string): string {
  const joined = indent + members.join(' | ');
  return fits(joined) ? `\n${joined}` : bars(members, indent);
}

/** The head of a function with one parameter: on one line, or the parameter on its own. */
export function signature(head: string, parameter: string, tail: string): string {
  const line = `${head}(${parameter})${tail}`;
  return fits(line) ? line : `${head}(\n  ${parameter},\n)${tail}`;
}

/**
 * `head type tail` on one line, or broken.
 * @param indent blanks before `head`
 * @param head up to and with the `:` or `=`
 */
export function typed(indent: string, head: string, type: TypeText, tail: string): string {
  const line = `${indent}${head} ${inline(type)}${tail}`;
  if (fits(line)) return line;
  const inner = `${indent}  `;
  // An alias may begin on the next line, the type of a member may not.
  if (typeof type === 'string' || ('union' in type && type.union.length === 1)) {
    return head.endsWith('=') ? `${indent}${head}\n${inner}${inline(type)}${tail}` : line;
  }
  if ('union' in type) {
    const joined = `${inner}${type.union.join(' | ')}${tail}`;
    return fits(joined)
      ? `${indent}${head}\n${joined}`
      : `${indent}${head}${bars(type.union, inner)}${tail}`;
  }
  if ('listOf' in type) {
    if (type.listOf.length === 1) return line;
    return `${indent}${head} readonly (${within(type.listOf, inner)}\n${indent})[]${tail}`;
  }
  if ('generic' in type) {
    if (type.argument.length === 1) return line;
    return `${indent}${head} ${type.generic}<${within(type.argument, inner)}\n${indent}>${tail}`;
  }
  const open = type.readonly === true ? 'readonly [' : '[';
  return `${indent}${head} ${open}${lines(type.tuple, inner)}\n${indent}]${tail}`;
}

/** `  key: value,` of an object, or broken behind the colon, or one element of the list a line. */
export function property(key: string, value: string | readonly string[]): string {
  const list = typeof value !== 'string';
  const line = `  ${key}: ${list ? `[${value.join(', ')}]` : value},`;
  if (fits(line)) return line;
  return list ? `  ${key}: [${lines(value, '    ')}\n  ],` : `  ${key}:\n    ${value},`;
}

/** `const name = [a, b] as const;` on one line, or one element a line. */
export function arrayConst(head: string, elements: readonly string[], tail: string): string {
  const line = `${head} [${elements.join(', ')}]${tail}`;
  return fits(line) ? line : `${head} [${lines(elements, '  ')}\n]${tail}`;
}

function lines(elements: readonly string[], indent: string): string {
  return elements.map((element) => `\n${indent}${element},`).join('');
}

/** `import type { A, B } from './x.js';` on one line, or one name a line. */
export function importLine(keyword: string, names: readonly string[], from: string): string {
  const line = `${keyword} { ${names.join(', ')} } from '${from}';`;
  return fits(line) ? line : `${keyword} {${lines(names, '  ')}\n} from '${from}';`;
}
