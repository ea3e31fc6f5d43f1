// Rules for the values of single options.

import { isPackageName } from './package-name.js';
import { listOf, text } from './rules.js';

/** Is replaced by the name of the tenant. */
export const TENANT_MARK = '{tenant}';

export const PATH = text('a path');
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
