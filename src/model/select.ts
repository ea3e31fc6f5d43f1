import type { TenantConfig } from '../config/schema.js';
import { CodegenError } from '../errors.js';
import { matcher } from '../introspect/selection.js';
import { kindOf, KINDS } from './kinds.js';
import { nearest } from '../text/nearest.js';
import { quoteForDisplay } from '../text/quote.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../snapshot/snapshot.js';

/**
 * The modules and fields of a snapshot that the package is generated from. Module patterns that match nothing are fine
 * here: `pull` has applied them already, and refuses those that never matched.
 * @throws CodegenError PATTERN_UNMATCHED where no module is left or a field pattern matches nothing,
 *   CONFIG_INVALID where a field is excluded that a record cannot be created without
 */
export function selectFrom(
  snapshot: Snapshot,
  { modules, fields }: Pick<TenantConfig, 'modules' | 'fields'>,
): Snapshot {
  const { include = [], exclude = [] } = modules ?? {};
  const hidden = fields?.exclude ?? [];
  // The same object, not a copy: it is known to be in canonical form.
  if (include.length + exclude.length + hidden.length === 0) return snapshot;
  const [wanted, unwanted] = [include.map(matcher), exclude.map(matcher)];
  const chosen = snapshot.modules.filter(
    ({ name }) =>
      (wanted.length === 0 || wanted.some((matches) => matches(name))) &&
      !unwanted.some((matches) => matches(name)),
  );
  if (chosen.length === 0 && snapshot.modules.length > 0) {
    throw new CodegenError('PATTERN_UNMATCHED', 'the patterns leave no module of the snapshot', {
      fix: 'correct modules.include and modules.exclude, or pull again',
    });
  }
  return { ...snapshot, modules: withoutFields(chosen, hidden) };
}

function withoutFields(
  modules: readonly SnapshotModule[],
  patterns: readonly string[],
): readonly SnapshotModule[] {
  const rules = patterns.map((pattern) => ({ pattern, matches: matcher(pattern), used: false }));
  const left = modules.map((module) => {
    const fields = module.fields.filter((field) => {
      // Every record has an id, and every package needs it.
      if (field.name === 'id') return true;
      const matched = rules.filter(({ matches }) => matches(`${module.name}.${field.name}`));
      for (const rule of matched) rule.used = true;
      const [rule] = matched;
      if (rule === undefined) return true;
      if ((module.createable || module.updateable) && isDemanded(field)) {
        throw demanded(`${module.name}.${field.name}`, rule.pattern);
      }
      return false;
    });
    return fields.length === module.fields.length ? module : { ...module, fields };
  });
  const idle = rules.find(({ used }) => !used);
  if (idle !== undefined) throw unmatched(idle.pattern, modules);
  return left;
}

function isDemanded(field: SnapshotField): boolean {
  return field.mandatory && field.editable && KINDS[kindOf(field.type)].writable;
}

function demanded(where: string, pattern: string): CodegenError {
  return new CodegenError(
    'CONFIG_INVALID',
    `fields.exclude ${quoteForDisplay(pattern)} takes ${quoteForDisplay(where)} away, which is mandatory: no record could be created`,
    { fix: 'narrow the pattern so that it leaves the field' },
  );
}

function unmatched(pattern: string, modules: readonly SnapshotModule[]): CodegenError {
  const names = modules.flatMap(({ name, fields }) => fields.map((f) => `${name}.${f.name}`));
  const close = nearest(pattern, names).map((name) => quoteForDisplay(name));
  return new CodegenError(
    'PATTERN_UNMATCHED',
    `fields.exclude ${quoteForDisplay(pattern)} matches no field of the snapshot`,
    {
      fix:
        close.length > 0
          ? `close to it: ${close.join(', ')}; names are case-sensitive`
          : 'remove the pattern; fields are named as Module.field',
    },
  );
}
