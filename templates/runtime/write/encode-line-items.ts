import { isObject } from '../response/result-shape.js';
import { callError } from '../response/call-error.js';
import { encodeRecord, type EncodeContext, type WriteMode } from '../codec/encode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import { MandatoryFieldMissingError, UnsupportedOperationError } from '../errors.js';
import { fieldFlags } from '../schema/field-rows.js';
import { LINES, lineTable, requiresLines } from '../codec/line-items.js';
import { FIELD, type ModuleTable } from '../schema/module-table.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * The values with their line items encoded, and the columns of the first line that the record itself
 * has to repeat.
 * @throws MandatoryFieldMissingError for a create without lines; UnsupportedOperationError for lines
 *   in any other write, unless `replace` allows it: the server may crash halfway
 */
export function encodeLines(
  table: ModuleTable,
  values: Values,
  mode: WriteMode,
  replace: boolean,
  context: EncodeContext,
): Values {
  const { module } = table;
  const at = { module, field: LINES };
  const lineItems = values[LINES];
  const optional = !requiresLines(table);
  if (lineItems === undefined && (mode !== 'create' || optional)) return values;
  if (mode !== 'create' && !replace) {
    throw callError(
      UnsupportedOperationError,
      { operation: mode, module },
      'the line items cannot be changed by this operation',
      {
        field: LINES,
        hint: 'On PHP 8 Vtiger crashes halfway, with totals of 0: use replaceLines where it does not.',
      },
    );
  }
  const empty = lineItems === undefined || (Array.isArray(lineItems) && lineItems.length === 0);
  if (empty && !optional) {
    const reason = 'needs a line';
    throw new MandatoryFieldMissingError(`${module}: ${LINES} ${reason}.`, { ...at, reason });
  }
  const rows = lineTable(table);
  if (!Array.isArray(lineItems) || !lineItems.every(isObject)) {
    return refuse(at, 'takes an array of lines');
  }
  const lines: readonly Values[] = lineItems;
  const first = Object.entries(lines[0] ?? {}).filter(([name]) => {
    const flags = fieldFlags(table, name);
    const required = FIELD.writable | FIELD.mandatory;
    return (flags & required) === required && values[name] === undefined;
  });
  const { onRefused } = context;
  const encoded = lines.map((line, index) => {
    if (rows === undefined) return line;
    const report = onRefused && {
      onRefused: (error: unknown, path: readonly PropertyKey[]) =>
        onRefused(error, [LINES, index, ...path]),
    };
    return encodeRecord(rows, line, 'create', { ...context, ...report });
  });
  return { ...values, ...Object.fromEntries(first), [LINES]: encoded };
}

/**
 * Repeats columns of the first line on the record: `productid`, and others that describe calls
 * mandatory there. The server demands them, though no record has one.
 */
export function repeatFirstLine(table: ModuleTable, element: Record<string, unknown>): void {
  const [first = {}] = (element[LINES] ?? []) as readonly Values[];
  for (const [name, , flags] of table.fields) {
    const demanded = name === 'productid' || (flags & FIELD.alsoMandatory) !== 0;
    if (demanded && first[name] !== undefined) element[name] ??= first[name];
  }
}
