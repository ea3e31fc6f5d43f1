import { encodeRecord, type EncodeContext, type WriteMode } from '../codec/encode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import { isInventory, type ModuleTable } from '../schema/module-table.js';
import { encodeLines, repeatFirstLine } from './encode-line-items.js';

type Values = Readonly<Record<string, unknown>>;

/** What goes to the server, and the values that its answer is compared with. */
export interface EncodedWrite {
  readonly element: Record<string, unknown>;
  readonly sent: Values;
}

/**
 * Checks and encodes the values of a write with their line items: all that can be known of them
 * without the server.
 * @throws InvalidValueError, MandatoryFieldMissingError, UnsupportedOperationError, ConfigurationError
 */
export function encodeWrite(
  table: ModuleTable,
  values: Values,
  mode: WriteMode,
  context: EncodeContext,
  replaceLines = false,
): EncodedWrite {
  const inventory = isInventory(table);
  const sent = inventory ? encodeLines(table, values, mode, replaceLines, context) : values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0) {
    return refuse({ module: table.module }, `${mode} has nothing to write`);
  }
  if (inventory) repeatFirstLine(table, element);
  return { element, sent };
}
