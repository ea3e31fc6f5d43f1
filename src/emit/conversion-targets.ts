import type { ModelModule } from '../model/model.js';
import type { Declaration, Member } from './declarations.js';
import { stringLiteral } from '../text/source.js';

/** What a lead can become: those of the three modules that this package holds. */
export function conversionTargets(
  module: ModelModule,
  modules: readonly ModelModule[],
): Declaration[] {
  if (module.variant !== 'leads') return [];
  const targets = modules.filter(({ api }) => ['Accounts', 'Contacts', 'Potentials'].includes(api));
  return [
    {
      kind: 'interface',
      name: `${module.names.type}Targets`,
      members: targets.map((target) => ({ name: target.api, type: conversionTarget(target) })),
      doc: 'What `convert` can make of it.',
    },
  ];
}

/** Fields of a target that the conversion fills, by their names in the CRM. */
const FILLED = new Set(['assigned_user_id', 'account_id', 'related_to', 'contact_id']);

/** The module, and under aliases the names of the fields that are not demanded. */
function conversionTarget({ names, fields }: ModelModule): Member['type'] {
  const own = fields.filter(({ name, wire }) => name !== wire && FILLED.has(wire));
  if (own.length === 0) return `${names.type}Module`;
  const filled = own.map(({ name }) => stringLiteral(name)).join(' | ');
  return { tuple: [`${names.type}Module`, filled], readonly: true };
}
