import type { ModelField, ModelModule } from '../model/model.js';
import type { Declaration, Member } from './declarations.js';
import { docText, propertyName } from '../text/source.js';

const MOST_VALUES = 8;

/**
 * Marks what the CRM no longer has as deprecated. TypeScript knows no deprecated member of a union,
 * so that the comment of a picklist lists its removed values.
 * @param removedIn the version that will not have it, where that is known
 */
export function withDeprecation(
  declarations: Declaration[],
  module: ModelModule,
  removedIn: string | null,
): Declaration[] {
  const removed = new Map(
    module.fields
      .filter((field) => field.removed)
      .map((field) => [propertyName(field.name), field]),
  );
  const picklists = new Map(
    module.fields.flatMap((field) => {
      const { picklist } = field;
      const changed = picklist !== null && (field.removed || picklist.removed.length > 0);
      return changed ? [[picklist.type, field] as const] : [];
    }),
  );
  if (removed.size === 0 && picklists.size === 0) return declarations;
  const release = removedIn === null ? 'the next release' : `version ${removedIn}`;
  const lines = new Set(['LineItem', 'LineItemCreate'].map((end) => module.names.type + end));
  return declarations.map((declaration): Declaration => {
    if (declaration.kind === 'interface' && !lines.has(declaration.name)) {
      const marked = (member: Member): Member => {
        const field = removed.get(member.name);
        if (field === undefined) return member;
        return { ...member, doc: fieldDoc(member.doc ?? docText(field.label), release) };
      };
      return { ...declaration, members: declaration.members.map(marked) };
    }
    if (declaration.kind !== 'union' && declaration.kind !== 'values') return declaration;
    const field = picklists.get(declaration.name);
    return field === undefined
      ? declaration
      : { ...declaration, doc: picklistDoc(declaration.doc, field, release) };
  });
}

function fieldDoc(label: string, release: string): string {
  const what = label === '' ? 'This' : label;
  return `@deprecated ${what} was removed from the CRM. It reads as empty and is refused in writes and queries; ${release} of this package will not have it.`;
}

function picklistDoc(doc: string, { removed, picklist }: ModelField, release: string): string {
  if (removed)
    return sentences(
      '@deprecated',
      doc,
      `The field was removed from the CRM; ${release} of this package will not have it.`,
    );
  const all = picklist?.removed ?? [];
  const listed = all.slice(0, MOST_VALUES).map((value) => docText(JSON.stringify(value)));
  const rest = all.length > listed.length ? ` and ${all.length - listed.length} more` : '';
  return sentences(
    doc,
    `Deprecated: ${listed.join(', ')}${rest}; refused in writes, and not in ${release}.`,
  );
}

function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
