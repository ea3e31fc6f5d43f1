import { isOpen, type ConditionTree } from './condition-tree.js';
import type { Core } from '../core.js';
import { refuse } from '../codec/encode-scalar.js';
import { AccessDeniedError } from '../errors.js';
import type { CallOptions } from '../options.js';
import type { Selection } from './query-plan.js';
import { metadataCall } from '../metadata/metadata-call.js';
import { unless } from '../response/unless.js';

/**
 * The selection as it can be sent. An empty reference is stored as `11x0`: in a package for several
 * instances (`ids: 'brand'`) only the live one knows the `11`.
 * @throws InvalidValueError where it does not report it; VtigerError
 */
export async function withPrefixes(
  core: Core,
  module: string,
  selection: Selection,
  options: CallOptions,
): Promise<Selection> {
  if (!selection.conditions.some(isOpen)) return selection;
  const close = async (tree: ConditionTree): Promise<ConditionTree> => {
    if (tree.kind !== 'terms') return { ...tree, parts: await Promise.all(tree.parts.map(close)) };
    if (tree.prefixOf === undefined) return tree;
    const { prefixOf, ...rest } = tree;
    for (const target of prefixOf) {
      const prefix = await learnPrefix(core, target, options);
      if (prefix === undefined) continue;
      const terms = tree.terms.map((term) => ({ ...term, operand: `${prefix}x0` }));
      return { ...rest, terms };
    }
    const field = tree.terms[0]?.field;
    const hint = 'The API user may see no module that the field refers to.';
    return refuse({ module, field, hint }, 'has no id prefix for isEmpty');
  };
  return { ...selection, conditions: await Promise.all(selection.conditions.map(close)) };
}

/** From `describe` where the package does not know it; undefined where that is refused. */
async function learnPrefix(
  core: Core,
  module: string,
  options: CallOptions,
): Promise<string | undefined> {
  const known = core.prefixOf(module);
  if (known !== undefined) return known;
  const call = metadataCall('describe', module, options);
  const answer = await unless(AccessDeniedError, core.call(call));
  const { idPrefix } = Object(answer) as { idPrefix?: unknown };
  const prefix = /^\d+$/.test(String(idPrefix)) ? String(idPrefix) : undefined;
  if (prefix !== undefined) core.livePrefixes.set(module, prefix);
  return prefix;
}
