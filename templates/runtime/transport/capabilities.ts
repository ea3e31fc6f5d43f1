// Takes: calls, and what a server tells of itself. Gives: refusals of what it is known to lack.
// Never: guesses: what is not known is tried, once a client.

import { UnsupportedOperationError } from '../errors.js';
import type { VtigerError } from '../errors.js';
import type { Call } from './call.js';

type Operation = Pick<Call, 'operation'>;

/** `[operations, the release of open-source Vtiger that brought them]`: read in its source. */
const SINCE: readonly (readonly [operations: RegExp, release: number])[] = [
  // The manual of the Cloud has them.
  [/^(?:me|decrypt|reopen|lookup|get_acc\w+|delete_related|tags?_\w+)$/, Infinity],
  [/^files_retrieve$/, 7.3],
  [/^add_related$/, 7.1],
  [/^(?:related|retrieve_rel|query_rel)\w+$/, 7],
];

function since({ operation }: Operation): number {
  return SINCE.find(([operations]) => operations.test(operation))?.[1] ?? 0;
}

/** What is known of the operations of one server. */
export interface Capabilities {
  /** Whether it is a Cloud: by its address, by its REST API, or by the headers of an answer. */
  cloud: boolean;
  /** Of an open-source Vtiger, `7.1`; Infinity of a Cloud, and where nobody knows. */
  release: number;
  /** Takes what a login tells: a version up to 8 is an open-source one, if this is no Cloud. */
  version(told: string | undefined): void;
  /**
   * The repeats after a crash that are taken as made: a crash may mean that it is not there.
   * @throws UnsupportedOperationError before the call
   */
  check(call: Call): number;
  /** Whether a crash says that the operation is not there: only the Cloud is known to have it. */
  mayLack(call: Operation): boolean;
  /** What to send for it: before 7.0 an update empties what it is not told, and a revise does not. */
  sent(call: Call): string;
  /** What came of a call. */
  learn(call: Operation, failure?: VtigerError): void;
}

export function createCapabilities(origin: string): Capabilities {
  const known = new Map<string, boolean>();
  const self: Capabilities = {
    cloud: /\.vtiger\.com(?::\d+)?$/.test(origin),
    release: Infinity,
    version(told = '') {
      self.release = !self.cloud && /^[5-8]\.\d/.test(told) ? parseFloat(told) : Infinity;
    },
    check(call) {
      const { operation, module } = call;
      const brought = self.cloud ? 0 : since(call);
      const has = known.get(operation) ?? (self.release < brought ? false : undefined);
      if (has === false && !call.raw) {
        throw new UnsupportedOperationError(`${operation}: this server does not have it.`, {
          operation,
          module,
          hint: 'It was not sent.',
        });
      }
      const sure = has ?? (self.release >= brought && self.release < Infinity);
      return brought > 0 && !sure ? 1 : 0;
    },
    mayLack: (call) => !self.cloud && !known.get(call.operation) && since(call) === Infinity,
    sent: ({ operation, raw }) =>
      operation === 'update' && self.release < 7 && !raw ? 'revise' : operation,
    learn({ operation }, failure) {
      // OPERATION_NOT_SUPPORTED may be about the record: one that is not closed, to reopen.
      const lacks =
        failure instanceof UnsupportedOperationError &&
        failure.serverCode !== 'OPERATION_NOT_SUPPORTED';
      if (!failure || (lacks && !known.has(operation))) known.set(operation, !failure);
    },
  };
  return self;
}
