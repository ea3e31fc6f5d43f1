import type { CommonField, CommonModel } from './common-model.js';
import { stringLiteral } from '../text/source.js';

/** The type of ids of these modules. */
export function idText(modules: readonly string[] | null, { ids, prefixes }: CommonModel): string {
  if (modules === null || modules.length === 0) return 'RecordId';
  const texts = modules.map((module) => {
    if (ids === 'brand') return `RecordIdOf<${stringLiteral(module)}>`;
    const prefix = prefixes.get(module);
    return prefix === undefined || prefix === '' ? 'RecordId' : `\`${prefix}x\${number}\``;
  });
  return [...new Set(texts)].join(' | ');
}

/** What a value is without null: as it is read, and as it is written and compared. */
interface ValueTypes {
  readonly read: string;
  readonly write: string;
  readonly nullable?: boolean;
  readonly emptiable?: boolean;
}

function valueTypes(field: CommonField, model: CommonModel): ValueTypes {
  const nullable = true;
  const emptiable = true;
  switch (field.codec) {
    case 'text':
      return { read: 'string', write: 'string', emptiable };
    case 'boolean':
      return { read: 'boolean', write: 'boolean', nullable };
    case 'integer':
    case 'double':
      return { read: 'number', write: 'number | `${number}`', nullable };
    case 'integer-text':
    case 'decimal':
      return { read: '`${number}`', write: 'number | `${number}`', nullable };
    case 'date':
    case 'time':
    case 'datetime-text':
      return { read: 'string', write: 'string', nullable, emptiable };
    case 'datetime':
      return { read: 'Date', write: 'Date', nullable, emptiable };
    case 'metric':
      return { read: 'Metric', write: 'Metric', nullable, emptiable };
    case 'picklist':
      return { read: listed(field, model), write: taken(field), nullable, emptiable };
    case 'multipicklist': {
      const [read, write] = [listed(field, model), taken(field)];
      return { read: `readonly (${read})[]`, write: `readonly (${write})[]`, emptiable };
    }
    case 'reference':
    case 'owner': {
      const id = idText(field.targets, model);
      return { read: id, write: id, nullable, emptiable };
    }
    case 'multireference': {
      const id = `readonly (${idText(field.targets, model)})[]`;
      return { read: id, write: id, emptiable };
    }
    case 'id':
      return { read: idText(field.targets, model), write: 'never' };
    case 'grid':
      return { read: 'readonly GridRow[]', write: 'readonly GridRow[]' };
    case 'list':
      return { read: 'readonly string[]', write: 'readonly string[]', emptiable };
  }
}

/** A record may hold what any tenant lists. */
function listed({ values }: CommonField, { picklists }: CommonModel): string {
  if (values === null) return 'string';
  const union = values.all.map(stringLiteral).join(' | ');
  return picklists === 'closed' ? union : `${union} | (string & {})`;
}

/** A write takes what every tenant lists. */
function taken({ values }: CommonField): string {
  return values === null ? 'string' : [...values.shared.map(stringLiteral), 'Unlisted'].join(' | ');
}

export function readText(field: CommonField, model: CommonModel): string {
  const { read, nullable } = valueTypes(field, model);
  return nullable === true ? `${read} | null` : read;
}

/** @param required whether some tenant demands it */
export function writeText(field: CommonField, model: CommonModel, required: boolean): string {
  const { write, emptiable } = valueTypes(field, model);
  if (required) return write;
  const empties = emptiable === true && !field.mandatory;
  return `${write}${empties ? ' | null' : ''} | undefined`;
}

/** What the operators of a field begin with, where it can equal a value. */
export const EQUAL = "'=' | '!='";
const COMPARED = `${EQUAL} | '<' | '<=' | '>' | '>='`;

/** The conditions that `where` takes of a field: operators, and what they take. */
export function conditions(
  field: CommonField,
  model: CommonModel,
): (readonly [operators: string, operand: string])[] {
  const { write } = valueTypes(field, model);
  const several = ["'in'", `readonly (${write})[]`] as const;
  const empty = ["'isEmpty'", ''] as const;
  switch (field.codec) {
    case 'text':
      return [[`${COMPARED} | 'contains' | 'startsWith' | 'endsWith'`, write], several, empty];
    case 'boolean':
      return [[EQUAL, write]];
    case 'picklist': // One without values is text to its writes, and a picklist to queries.
    case 'reference':
      return [[EQUAL, write], several, empty];
    case 'multipicklist':
      return [["'includes'", taken(field)], empty];
    case 'owner':
      return [[EQUAL, write], several];
    case 'id': {
      const id = idText(field.targets, model);
      return [
        [COMPARED, id],
        ["'in'", `readonly (${id})[]`],
      ];
    }
    case 'integer':
    case 'integer-text':
    case 'double':
    case 'decimal':
    case 'date':
    case 'time':
    case 'datetime':
    case 'datetime-text':
      return [[COMPARED, write], several];
    case 'metric':
    case 'multireference':
    case 'grid':
    case 'list':
      return [];
  }
}
