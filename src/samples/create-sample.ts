import type { ModelField, ModelModule } from '../model/model.js';
import { propertyName, stringLiteral } from '../text/source.js';

/** How a sample names a picklist value: by its text, or by the constant of the picklist. */
export type PicklistStyle = 'literal' | 'constant';

/**
 * The values of a create, one property a line: every mandatory field. `me` is the API user.
 * @returns null where a value cannot be invented, such as the id of a mandatory reference
 */
export function createValues(module: ModelModule, style: PicklistStyle): string[] | null {
  const required = module.fields.filter((field) => field.writable && field.mandatory);
  const lines: string[] = [];
  for (const field of required) {
    const value = sampleValue(field, style);
    if (value === null) return null;
    lines.push(`${propertyName(field.name)}: ${value},`);
  }
  return lines;
}

function sampleValue(field: ModelField, style: PicklistStyle): string | null {
  switch (field.codec) {
    case 'text':
      return "'Lovelace'";
    case 'owner':
      return 'me.id';
    case 'picklist':
      return picklistValue(field, style);
    case 'multipicklist':
      return '[]';
    case 'boolean':
      return 'true';
    case 'integer':
    case 'integer-text':
    case 'double':
    case 'decimal':
      return '1';
    case 'date':
      return "'2026-01-31'";
    case 'time':
      return "'09:00:00'";
    case 'datetime':
      return "new Date('2026-01-31T09:00:00Z')";
    case 'datetime-text':
      return "'2026-01-31 09:00:00'";
    case 'metric':
    case 'reference':
    case 'multireference':
    case 'id':
    case 'grid':
    case 'list':
      return null;
  }
}

function picklistValue({ picklist }: ModelField, style: PicklistStyle): string {
  if (picklist === null) return "'New'";
  return style === 'constant' ? `${picklist.type}[0]` : stringLiteral(picklist.values[0]!.value);
}

/** The constants that {@link createValues} names. */
export function picklistConstants(module: ModelModule): string[] {
  return module.fields.flatMap(({ writable, mandatory, codec, picklist }) =>
    writable && mandatory && codec === 'picklist' && picklist !== null ? [picklist.type] : [],
  );
}
