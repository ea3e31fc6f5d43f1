import { isPlaceholder } from '../codec/record-id.js';
import { DryRunError, RecordNotFoundError } from '../errors.js';
import type { Events } from '../events.js';
import { callError } from '../response/call-error.js';
import type { Call } from '../transport/call.js';

/** Operations whose answer says no more than that they were done. */
const WITHOUT_RESULT: ReadonlySet<string> = new Set([
  'delete',
  'add_related',
  'delete_related',
  'reopen',
  'tags_add',
  'tag_delete',
  'tags_delete',
]);

/**
 * The answer to a call that writes, which is reported and not sent.
 * @throws DryRunError where the answer would hold what only the CRM knows
 */
export function answerDryCall(events: Events, call: Call): Readonly<Record<string, unknown>> {
  const { operation, module, recordId = null } = call;
  events.emit({ type: 'dry-run', operation, module, recordId, fields: [] });
  if (WITHOUT_RESULT.has(operation)) return {};
  throw callError(DryRunError, call, 'its result is not known without sending it', {
    written: false,
    hint: 'This client is a dry run: nothing was sent.',
  });
}

/** A record that a dry run has not created cannot be read. @throws RecordNotFoundError */
export function refuseDryRead(call: Call): void {
  if (!isPlaceholder(call.recordId)) return;
  throw callError(RecordNotFoundError, call, 'the record was not created', {
    hint: 'This client is a dry run: nothing was sent.',
  });
}
