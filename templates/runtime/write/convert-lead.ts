import { MAYBE_DONE, protocolError } from '../response/call-error.js';
import { requireObject } from '../response/result-shape.js';
import type { Core } from '../core.js';
import { elementJson } from '../codec/element-json.js';
import { encodeRecord } from '../codec/encode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import type { CallOptions } from '../options.js';
import { isRecordId } from '../codec/record-id.js';
import { retrieveRecord } from '../query/retrieve.js';
import type { Call } from '../transport/call.js';
import { afterWrite } from './write-outcome.js';
import { createKey, recordKey } from './write-queue.js';
import { compareWritten, encodeContext } from './write-record.js';

type Values = Readonly<Record<string, unknown>>;

/** Operation `convertlead`: the ids of the new records, by module. */
export async function convertLead(
  core: Core,
  module: string,
  leadId: string,
  targets: object,
  options: CallOptions,
): Promise<Values> {
  const wanted = (Object.entries(targets) as [string, Values | undefined][]).flatMap(
    ([name, values]) => (values === undefined ? [] : [[name, values] as const]),
  );
  const entities: Record<string, unknown> = {};
  for (const [name, values] of wanted) {
    const table = await core.table(name);
    const context = await encodeContext(core, table, Object(values) as object, options);
    const element = encodeRecord(table, values, 'revise', context);
    entities[name] = { ...element, create: true, name };
  }
  if (wanted.length === 0) return refuse({ module }, 'convert takes at least one target');
  const call: Call = {
    operation: 'convertlead',
    method: 'POST',
    params: { element: elementJson({ leadId, entities }) },
    module,
    recordId: leadId,
    ...options,
  };
  const { writeConcurrency } = core.options;
  // The new records are numbered as by any create.
  const keys = [recordKey(leadId), ...wanted.map(([name]) => createKey(name, writeConcurrency))];
  const answer = await core.writes.run(keys, () => core.call(call), options.signal);
  if (answer === undefined) {
    throw protocolError(call, 'the server reports success and converted nothing', {
      hint: 'Vtiger 8.4 undoes a conversion to Accounts without Contacts.',
    });
  }
  const created = requireObject(call, answer);
  const lacking = Object.keys(entities).filter((name) => !isRecordId(created[name]));
  if (lacking.length > 0) {
    throw protocolError(call, `the answer names no ${lacking.join(', ')}`, { hint: MAYBE_DONE });
  }
  if (!core.events.comparesWrites && !core.events.strict.altered) return created;
  // The answer holds ids only. The records are read where losses are reported or refused.
  for (const [name, values] of wanted) {
    const recordId = String(created[name]);
    try {
      const table = await core.table(name);
      const stored = await retrieveRecord(core, table, recordId, options);
      compareWritten(core, table, 'convertlead', values, stored);
    } catch (error) {
      throw afterWrite(error, recordId);
    }
  }
  return created;
}
