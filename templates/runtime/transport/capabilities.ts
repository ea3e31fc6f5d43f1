import { UnsupportedOperationError } from '../errors.js';
import type { Call } from './call.js';
import type { Failure } from './failure.js';
import {
  isCloudOnly,
  operationSupport,
  parseRelease,
  serverLacks,
  type ServerRelease,
} from './server-versions.js';

type Operation = Pick<Call, 'operation'>;

/** What is known about the operations of one server. What is not known is tried, once per client. */
export interface Capabilities {
  /** Whether it is a Cloud: by its address, by its REST API, or by the headers of a response. */
  cloud: boolean;
  readonly release: ServerRelease;
  readVersion(version: string | undefined): void;
  /** @throws UnsupportedOperationError before the call, where the server is known to lack it */
  assertSupported(call: Call): void;
  /** Whether a crash may mean that the operation does not exist. */
  mayBeMissing(call: Operation): boolean;
  /** Whether a crash does mean that: only the Cloud is known to have the operation. */
  crashMeansMissing(call: Operation): boolean;
  /** The operation to send: an update that would empty the fields it does not name goes as a revise. */
  operationToSend(call: Call): string;
  learnWorks(call: Operation): void;
  learnFails(call: Operation, failure: Pick<Failure, 'unsupported'>): void;
}

export function createCapabilities(origin: string): Capabilities {
  /** Operations that worked, or that the server refused as unknown. */
  const known = new Map<string, boolean>();
  let openSource: ServerRelease = 'unknown';

  const support = (operation: string): ReturnType<typeof operationSupport> => {
    const works = known.get(operation);
    if (works !== undefined) return works ? 'yes' : 'no';
    return operationSupport(self.release, operation);
  };

  const self: Capabilities = {
    cloud: /\.vtiger\.com(?::\d+)?$/.test(origin),
    get release() {
      return self.cloud ? 'cloud' : openSource;
    },
    readVersion(version) {
      openSource = parseRelease(version);
    },
    assertSupported({ operation, module, raw }) {
      if (raw || support(operation) !== 'no') return;
      throw new UnsupportedOperationError(`${operation}: this server does not have it.`, {
        operation,
        module,
        hint: 'It was not sent.',
      });
    },
    mayBeMissing: ({ operation }) => support(operation) !== 'yes',
    crashMeansMissing: ({ operation }) =>
      !self.cloud && !known.get(operation) && isCloudOnly(operation),
    operationToSend: ({ operation, raw }) =>
      operation === 'update' && !raw && serverLacks(self.release, 'partial-update')
        ? 'revise'
        : operation,
    learnWorks: ({ operation }) => void known.set(operation, true),
    learnFails({ operation }, { unsupported }) {
      if (unsupported && !known.has(operation)) known.set(operation, false);
    },
  };
  return self;
}
