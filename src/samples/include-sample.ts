import type { Model, ModelField } from '../model/model.js';
import { propertyName, stringLiteral } from '../text/source.js';

/** How a sample follows a reference. */
export interface IncludeSample {
  /** `{ account_id: ['accountname'] }`, what `include` takes. */
  readonly spec: string;
  /** `.$ref.account_id?.accountname`, behind a row. */
  readonly access: string;
}

/** @returns null where the target has no text that a sample can display */
export function includeSample(model: Model, reference: ModelField): IncludeSample | null {
  const target = model.modules.find((other) => other.api === reference.targets[0]!.module);
  const field = target?.fields.find(
    (candidate) => candidate.codec === 'text' && candidate.queryable && candidate.mandatory,
  );
  if (field === undefined) return null;
  return {
    spec: `{ ${propertyName(reference.name)}: [${stringLiteral(field.name)}] }`,
    access: `.$ref${access(reference.name, '.')}${access(field.name, '?.')}`,
  };
}

function access(name: string, dot: '.' | '?.'): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return dot + name;
  return `${dot === '.' ? '' : dot}[${stringLiteral(name)}]`;
}
