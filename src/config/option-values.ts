// Rules for the values of single options.

import { sep } from 'node:path';
import { isPackageName } from './package-name.js';
import { listOf, text, type Rule } from './rules.js';

/** Is replaced by the name of the tenant. */
export const TENANT_MARK = '{tenant}';

const ANY_PATH = text('a path');
/** A path that names the same folder wherever the config is used; a shell expands `~` in few places. */
export const PATH: Rule<string> = {
  kind: 'text',
  check(value, path, problems) {
    ANY_PATH.check(value, path, problems);
    if (typeof value !== 'string') return;
    if (/^~(?:[/\\]|$)/.test(value)) {
      problems.push(`${path} begins with ~, which is no home folder here: write it out`);
    } else if (sep === '/' && value.includes('\\')) {
      problems.push(`${path} must have / between folders, which works on Windows too`);
    } else if (value.trim() !== '' && value.trim() !== value) {
      problems.push(`${path} begins or ends with a blank`);
    }
  },
};
export const PREFIX = text('the start of a variable name, such as ACME_', (value) =>
  /^[A-Za-z_]\w*$/.test(value),
);
const MAX_GLOB_LENGTH = 256;
export const GLOBS = listOf(text('a glob of module names', undefined, MAX_GLOB_LENGTH));
export const FIELD_GLOB = text(
  "a glob of fields, such as 'Contacts.cf_9*'",
  (value) => value.includes('.'),
  MAX_GLOB_LENGTH,
);
export const FIELD = text('a field, written Module.field', (value) => /^[^.]+\../.test(value));
const PACKAGE_NAME_TEXT = 'a package name that npm accepts, such as @acme/crm';
export const PLAIN_PACKAGE_NAME = text(PACKAGE_NAME_TEXT, isPackageName);
export const PACKAGE_NAME = text(PACKAGE_NAME_TEXT, (value) =>
  isPackageName(value.replaceAll(TENANT_MARK, 'x')),
);
