// Takes: the declarations of a module. Gives: them, with a word on what is gone from the CRM.
// Never: drops one, or says when the CRM lost it.
import type { ModelField, ModelModule } from '../model/model.js';
import type { Declaration, Member } from './declarations.js';
import { docText, propertyName } from '../text/source.js';

const MOST_VALUES = 8;

/**
 * Marks what the CRM no longer has as deprecated. TypeScript knows no deprecated member of a union,
 * so that a value that is gone is told of by the comment of its picklist.
 * @param goneWith the version that leaves it out, where that is known
 */
export function withDeprecation(
  declarations: Declaration[],
  module: ModelModule,
  goneWith: string | null,
): Declaration[] {
  const gone = new Map(
    module.fields.filter((field) => field.gone).map((field) => [propertyName(field.name), field]),
  );
  const picklists = new Map(
    module.fields.flatMap((field) => {
      const { picklist } = field;
      const told = picklist !== null && (field.gone || picklist.gone.length > 0);
      return told ? [[picklist.type, field] as const] : [];
    }),
  );
  if (gone.size === 0 && picklists.size === 0) return declarations;
  const release = goneWith === null ? 'the next release' : `version ${goneWith}`;
  const lines = new Set(['LineItem', 'LineItemCreate'].map((end) => module.names.type + end));
  return declarations.map((declaration): Declaration => {
    if (declaration.kind === 'interface' && !lines.has(declaration.name)) {
      const marked = (member: Member): Member => {
        const field = gone.get(member.name);
        if (field === undefined) return member;
        return { ...member, doc: fieldDoc(member.doc ?? docText(field.label), release) };
      };
      return { ...declaration, members: declaration.members.map(marked) };
    }
    if (declaration.kind !== 'alias' && declaration.kind !== 'values') return declaration;
    const field = picklists.get(declaration.name);
    return field === undefined
      ? declaration
      : { ...declaration, doc: picklistDoc(declaration.doc, field, release) };
  });
}

function fieldDoc(label: string, release: string): string {
  const what = label === '' ? 'This' : label;
  return `@deprecated ${what} is gone from the CRM: it reads as empty, is refused elsewhere, and leaves with ${release}.`;
}

function picklistDoc(doc: string, { gone, picklist }: ModelField, release: string): string {
  if (gone) return `@deprecated ${doc} The field is gone from the CRM, and leaves with ${release}.`;
  const all = picklist?.gone ?? [];
  const shown = all.slice(0, MOST_VALUES).map((value) => docText(JSON.stringify(value)));
  const rest = all.length > shown.length ? ` and ${all.length - shown.length} more` : '';
  return `${doc} No longer ${shown.join(', ')}${rest}: a write refuses it, and ${release} leaves it out.`;
}
