import { findRow } from '../query/find-batch.js';
import { callError } from '../response/call-error.js';
import type { Core } from '../core.js';
import { UnsupportedOperationError, ValueAlteredError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { sendStatement } from '../query/send-statement.js';
import { isPrintableName } from '../query/vtql.js';
import { relationOf } from '../schema/relations.js';
import type { ModuleTable } from '../schema/module-table.js';
import { recordKey } from './write-queue.js';

/**
 * `add_related` or `delete_related`. The label is checked for both, though only the first sends it.
 * @throws InvalidValueError, InvalidIdError, UnsupportedOperationError before anything is sent;
 *   RecordNotFoundError and ValueAlteredError with `strict.altered`
 */
export async function changeLink(
  core: Core,
  table: ModuleTable,
  operation: 'add_related' | 'delete_related',
  [text, label, other]: readonly [id: string, label: string, other: string],
  options: CallOptions,
): Promise<void> {
  const { module } = table;
  const [relationIdLabel, target, actions = null] = relationOf(table, label);
  if (actions !== null && !actions.some((action) => action.toLowerCase() === 'select')) {
    throw callError(
      UnsupportedOperationError,
      { operation, module },
      `${target} cannot be chosen here`,
    );
  }
  const id = core.idOf(module, text);
  const relatedRecordId = core.idOf(target, other);
  const linking = operation === 'add_related';
  const checking = linking && core.events.strict.altered;
  if (checking) await requireRecord(core, target, relatedRecordId, options);
  const params = {
    sourceRecordId: id,
    relatedRecordId,
    ...(linking && { relationIdLabel }),
  };
  const call = { operation, method: 'POST', params, module, recordId: id, ...options } as const;
  await core.writes.run([recordKey(id)], () => core.callForObject(call), options.signal);
  // A module that no query can name cannot be looked for.
  if (!checking || !isPrintableName(target)) return;
  const where = [[{ field: 'id', operator: '=', operand: relatedRecordId }]] as const;
  const statement = { columns: ['id'], module: target, where, related: true };
  const relation = { id, label: relationIdLabel };
  if ((await sendStatement(core, statement, options, relation)).length > 0) return;
  // So it goes with the contacts of an account, and with the products of a price book.
  throw callError(ValueAlteredError, call, `${relatedRecordId} is not on the list ${label}`, {
    fields: [label],
    hint: 'A list that follows a reference field takes no links: set that field.',
  });
}

/** The server reports success for a target that does not exist, too. Links of one tick share a query. */
async function requireRecord(
  core: Core,
  target: string,
  id: string,
  options: CallOptions,
): Promise<void> {
  const table = core.tableOrEmpty(target);
  if ((await findRow(core, table, id, [], options)) !== undefined) return;
  // Only retrieve finds converted leads and inactive users.
  await core.callForObject(core.callOn(table, 'GET', 'retrieve', id, {}, options));
}
