import type { ModelOptions } from '../model/model.js';
import { stringLiteral } from '../text/source.js';
import type { TypeText } from './layout.js';

/** An id type. */
export function idType(prefix: string | null, api: string, options: ModelOptions): TypeText {
  if (options.ids === 'brand') return `RecordIdOf<${stringLiteral(api)}>`;
  const text = prefix !== null && /^\d+$/.test(prefix) ? prefix : '${number}';
  // Of an intersection, messages and hovers name the alias, and thus the module. No id has the property.
  return {
    intersect: `\`${text}x\${number}\``,
    name: "readonly '~module'?:",
    type: { union: [stringLiteral(api), 'undefined'] },
  };
}
