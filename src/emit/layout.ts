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

/** The lines of a union that does not fit: a bar before each member. */
function bars(members: readonly string[], indent: string): string {
  return members.map((member) => `\n${indent}| ${member}`).join('');
}

/**
 * `head type tail` on one line, or broken.
 * @param indent blanks before `head`
 * @param head up to and with the `:` or `=`
 */
export function typed(indent: string, head: string, type: TypeText, tail: string): string {
  const line = `${indent}${head} ${inline(type)}${tail}`;
  if (typeof type === 'string' || fits(line)) return line;
  const inner = `${indent}  `;
  if ('union' in type) {
    if (type.union.length === 1) return line;
    const joined = `${inner}${type.union.join(' | ')}${tail}`;
    return fits(joined)
      ? `${indent}${head}\n${joined}`
      : `${indent}${head}${bars(type.union, inner)}${tail}`;
  }
  if ('listOf' in type) {
    return type.listOf.length === 1
      ? line
      : `${indent}${head} readonly (${bars(type.listOf, inner)}\n${indent})[]${tail}`;
  }
  if ('generic' in type) {
    if (type.argument.length === 1) return line;
    const joined = `${inner}${type.argument.join(' | ')}`;
    const body = fits(joined) ? `\n${joined}` : bars(type.argument, inner);
    return `${indent}${head} ${type.generic}<${body}\n${indent}>${tail}`;
  }
  const open = type.readonly === true ? 'readonly [' : '[';
  return `${indent}${head} ${open}${lines(type.tuple, inner)}\n${indent}]${tail}`;
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
