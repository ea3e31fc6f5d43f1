// Takes: a lead, and what it is to become. Gives: the ids of what was made of it.
// Never: takes a conversion for done that names no records.

import { MAYBE_DONE, protocolError } from '../response/call-error.js';
import type { Core } from '../core.js';
import { elementJson } from '../codec/element-json.js';
import { encodeRecord } from '../codec/encode-record.js';
import { refuse } from '../codec/encode-scalar.js';
import type { CallOptions } from '../options.js';
import { isRecordId } from '../codec/record-id.js';
import { retrieveRecord } from '../query/retrieve.js';
import type { Call } from '../transport/call.js';
import { contextOf, report } from './write-record.js';

type Values = Readonly<Record<string, unknown>>;

/** `convertlead`: module -> the id of what was made in it. */
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
    const context = await contextOf(core, table, Object(values) as object, options);
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
  const made = await core.ask(call);
  const lacking = Object.keys(entities).filter((name) => !isRecordId(made[name]));
  if (lacking.length > 0) {
    throw protocolError(call, `no ${lacking.join(', ')} came of it`, { hint: MAYBE_DONE });
  }
  const { onAltered, writes } = core.options;
  if (onAltered === undefined && writes !== 'verified') return made;
  // The answer holds ids only, so what was stored has to be asked for: where somebody listens.
  for (const [name, values] of wanted) {
    const table = await core.table(name);
    const stored = await retrieveRecord(core, table, String(made[name]), options);
    report(core, table, 'convertlead', values, stored);
  }
  return made;
}
