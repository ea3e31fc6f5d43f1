import { docText } from '../text/source.js';
import type { Model, ModelModule } from '../model/model.js';

/** What a module is in the CRM, and what may be done with its records. */
export function moduleDoc(module: ModelModule, { names: { aliases }, options }: Model): string {
  const { api, label, prefix, names } = module;
  const name = docText(label) || names.type;
  const wire = !Object.hasOwn(aliases?.modules ?? {}, api) ? '' : ` (in the CRM: ${docText(api)})`;
  // A package for several instances is the same for all of them.
  const isKnown = options.ids === 'prefix' && prefix !== null && /^\d+$/.test(prefix);
  const ids = isKnown ? ` Ids: ${prefix}x….` : '';
  const verbs = [
    module.createable ? 'created' : '',
    module.updateable ? 'updated' : '',
    module.deleteable ? 'deleted' : '',
  ].filter((verb) => verb !== '');
  const last = verbs.pop();
  const may =
    last === undefined
      ? 'Read-only'
      : `Can be ${verbs.length === 0 ? last : `${verbs.join(', ')} and ${last}`}`;
  return `${name}${wire}.${ids} ${may}.`;
}
