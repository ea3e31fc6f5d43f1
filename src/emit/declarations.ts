// One description per declaration, printed two ways: as TypeScript source, or as `.js` with `.d.ts`.
import {
  arrayConst,
  call,
  fits,
  generic,
  objectConst,
  property,
  typed,
  type TypeText,
} from './layout.js';
import { literalKey, propertyName } from '../text/source.js';

/** The language of the output file. */
export type Target = 'ts' | 'js' | 'dts';

/** A property of an interface. */
export interface Member {
  /** As it is printed: bare or quoted. */
  readonly name: string;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly type: TypeText;
  readonly doc?: string | undefined;
}

/** An entry of an object constant: its literal, and its type under `as const`. */
export interface Entry {
  readonly field: string;
  /** Of a list, its elements. */
  readonly value: string | readonly string[];
}

export type Declaration =
  | { readonly kind: 'alias'; readonly name: string; readonly type: TypeText; readonly doc: string }
  /** A union of string literals. A line a member would be a fifth of all declarations. */
  | {
      readonly kind: 'union';
      readonly name: string;
      readonly values: readonly string[];
      readonly doc: string;
    }
  | {
      readonly kind: 'interface';
      readonly name: string;
      readonly base?: string | undefined;
      readonly members: readonly Member[];
      readonly doc: string;
    }
  /** A constant array of the members of the union of the same name. */
  | {
      readonly kind: 'values';
      readonly name: string;
      readonly values: readonly string[];
      readonly doc: string;
    }
  /** A constant object of literals. */
  | {
      readonly kind: 'object';
      readonly name: string;
      readonly entries: readonly Entry[];
      readonly doc: string;
    }
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly base: string;
      readonly typeArguments: readonly string[];
      readonly doc: string;
    }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly parameter: string;
      readonly parameterType: string;
      readonly returns: string;
      /** A call of which it returns what comes of it. */
      readonly calls: string;
      readonly args: readonly string[];
      readonly doc: string;
    }
  /** The schemas of a module, with the type of them. */
  | {
      readonly kind: 'schemas';
      readonly name: string;
      readonly type: string;
      /** Of the type, where it is declared here. */
      readonly typeArguments: readonly string[];
      readonly calls: string;
      readonly args: readonly string[];
      readonly doc: string;
    }
  /** Not exported: has no declaration. */
  | {
      readonly kind: 'private';
      readonly name: string;
      readonly type: string;
      readonly value: string;
    };

/** The text of a declaration for one target; empty where it has none there. */
export function printDeclaration(declaration: Declaration, target: Target): string {
  switch (declaration.kind) {
    case 'alias':
      return target === 'js'
        ? ''
        : doc(declaration.doc) +
            typed('', `export type ${declaration.name} =`, declaration.type, ';');
    case 'interface':
      return target === 'js' ? '' : doc(declaration.doc) + printInterface(declaration);
    case 'union':
      return target === 'js' ? '' : doc(declaration.doc) + printUnion(declaration);
    case 'values':
      return doc(declaration.doc) + printValues(declaration, target);
    case 'object':
      return doc(declaration.doc) + printObject(declaration, target);
    case 'class': {
      const { name, base, typeArguments } = declaration;
      const head = `export ${target === 'dts' ? 'declare ' : ''}class ${name} extends ${base}`;
      const line = target === 'js' ? `${head} {}` : generic(head, typeArguments, ' {}');
      return doc(declaration.doc) + line;
    }
    case 'function': {
      const { name, parameter, parameterType, returns, calls, args } = declaration;
      const head = `export ${target === 'dts' ? 'declare ' : ''}function ${name}`;
      const typedParameter = target === 'js' ? parameter : `${parameter}: ${parameterType}`;
      const tail = `${target === 'js' ? '' : `: ${returns}`}${target === 'dts' ? ';' : ' {'}`;
      const open = doc(declaration.doc) + call('', head, [typedParameter], tail);
      return target === 'dts' ? open : `${open}\n${call('  ', `return ${calls}`, args, ';')}\n}`;
    }
    case 'schemas':
      return printSchemas(declaration, target);
    case 'private': {
      const type = target === 'ts' ? `: ${declaration.type}` : '';
      return target === 'dts' ? '' : `const ${declaration.name}${type} = ${declaration.value};`;
    }
  }
}

const UNFORMATTED = '// prettier-ignore\n';

function doc(text: string): string {
  return text === '' ? '' : `/** ${text} */\n`;
}

function printSchemas(declaration: Declaration & { kind: 'schemas' }, target: Target): string {
  const { name, type, typeArguments, calls, args } = declaration;
  const [only = '', ...others] = typeArguments;
  const open = `export type ${type} =`;
  const several = generic('ModuleSchemas', typeArguments, ';');
  const text =
    others.length === 0
      ? typed('', open, `ModuleSchemas<${only}>`, ';')
      : fits(`${open} ModuleSchemas<`)
        ? generic(`${open} ModuleSchemas`, typeArguments, ';')
        : `${open}\n  ${several.replaceAll('\n', '\n  ')}`;
  const alias = target === 'js' || only === '' ? '' : `${text}\n\n`;
  if (target === 'dts') {
    return `${alias}${doc(declaration.doc)}${typed('', `export declare const ${name}:`, type, ';')}`;
  }
  const head = `export const ${name}${target === 'ts' ? `: ${type}` : ''} =`;
  // A bundler drops what nobody imports.
  const pure = `/* @__PURE__ */ ${calls}`;
  const value = fits(`${head} ${pure}(`)
    ? call('', `${head} ${pure}`, args, ';')
    : `${head}\n${call('  ', pure, args, ';')}`;
  return alias + doc(declaration.doc) + value;
}

function printInterface({ name, base, members }: Declaration & { kind: 'interface' }): string {
  const head = `export interface ${name}${base === undefined ? '' : ` extends ${base}`}`;
  if (members.length === 0) return `${head} {}`;
  let body = '';
  for (const member of members) {
    if (member.doc !== undefined && member.doc !== '') body += `  /** ${member.doc} */\n`;
    const prefix = member.readonly === true ? 'readonly ' : '';
    const colon = member.optional === true ? '?:' : ':';
    body += `${typed('  ', `${prefix}${member.name}${colon}`, member.type, ';')}\n`;
  }
  return `${head} {\n${body}}`;
}

/** Where it takes more than a line, without blanks: those were a thirtieth of all declarations. */
function printUnion({ name, values }: Declaration & { kind: 'union' }): string {
  const line = `export type ${name} = ${values.join(' | ')};`;
  return fits(line) ? line : `${UNFORMATTED}export type ${name} = ${values.join('|')};`;
}

function printValues({ name, values }: Declaration & { kind: 'values' }, target: Target): string {
  // Its own literals would have to be instantiated wherever the union is used.
  const type = `ListOf<${name}>`;
  if (target === 'dts') return `export declare const ${name}: ${type};`;
  if (target === 'js') return arrayConst(`export const ${name} =`, values, ';');
  return `${UNFORMATTED}export const ${name}: ${type} = [${values.join(', ')}];`;
}

function printObject({ name, entries }: Declaration & { kind: 'object' }, target: Target): string {
  if (target === 'dts') {
    const members = entries.map(({ field, value }) => {
      const type = typeof value === 'string' ? value : ({ tuple: value, readonly: true } as const);
      return `${typed('  ', `readonly ${propertyName(field)}:`, type, ';')}\n`;
    });
    return `export declare const ${name}: {\n${members.join('')}};`;
  }
  return objectConst(
    `export const ${name} =`,
    (indent) => entries.map(({ field, value }) => property(indent, literalKey(field), value)),
    target === 'ts' ? ' as const;' : ';',
  );
}
