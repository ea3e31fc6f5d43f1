import { CodegenError } from '../errors.js';
import { isJsonObject } from '../text/json.js';
import { withoutBom } from '../text/line-ends.js';
import { NAMES_VERSION, type Aliases, type Names } from './names.js';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Reads the names file.
 * @throws CodegenError NAMES_INVALID, naming the entry
 */
export function parseNames(text: string, where: string): Names {
  let document: unknown;
  try {
    document = JSON.parse(withoutBom(text));
  } catch (cause) {
    throw invalid(where, 'it is not JSON', cause);
  }
  if (!isJsonObject(document)) throw invalid(where, 'it is not an object');
  const { version, modules = {}, picklists = {}, fields, aliases } = document;
  if (version !== NAMES_VERSION) throw invalid(where, `its version is not ${NAMES_VERSION}`);
  return {
    version: NAMES_VERSION,
    modules: parseMap(modules, where, 'modules'),
    picklists: parseMap(picklists, where, 'picklists'),
    ...(fields === undefined ? {} : { fields: parseMap(fields, where, 'fields', FIELD_NAME) }),
    ...(aliases === undefined ? {} : { aliases: parseAliases(aliases, where) }),
  };
}

/** Whether they fit the snapshot is checked later. */
function parseAliases(value: unknown, where: string): Aliases {
  if (!isJsonObject(value)) throw invalid(where, '"aliases" is not an object');
  const { modules = {}, fields = {} } = value;
  return {
    modules: parseMap(modules, where, 'aliases.modules', /^/),
    fields: parseMap(fields, where, 'aliases.fields', /^/),
  };
}

function parseMap(
  value: unknown,
  where: string,
  key: string,
  form: RegExp = IDENTIFIER,
): Record<string, string> {
  if (!isJsonObject(value)) throw invalid(where, `"${key}" is not an object`);
  for (const [entry, name] of Object.entries(value)) {
    if (typeof name !== 'string' || !form.test(name)) {
      throw invalid(
        where,
        `the name of ${JSON.stringify(entry)} in "${key}" must consist of letters and digits`,
      );
    }
  }
  return value as Record<string, string>;
}

function invalid(where: string, why: string, cause?: unknown): CodegenError {
  return new CodegenError('NAMES_INVALID', `The names file ${where} cannot be used: ${why}.`, {
    fix: 'Restore it from version control; if it is lost, delete it, and names that once clashed may move.',
    cause,
  });
}

/** Whether there is anything in it worth a file. */
export function isEmptyNames(names: Names): boolean {
  const { modules, picklists, fields = {}, aliases } = names;
  const recorded = [modules, picklists, fields].flatMap((map) => Object.keys(map));
  return recorded.length === 0 && aliases === undefined;
}

/** The document as it is committed: two spaces, sorted, a final newline. */
export function printNames(names: Names): string {
  return `${JSON.stringify(names, null, 2)}\n`;
}
