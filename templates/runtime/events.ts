import type { ClientEvent, LossCounts, LossEvent, StrictOptions } from './event-types.js';
import type { ConnectOptions } from './options.js';

/** Reports what happens on one connection. */
export interface Events {
  readonly emit: (event: ClientEvent) => void;
  /** Whether losses of this kind throw. */
  readonly strict: Readonly<Record<keyof StrictOptions, boolean>>;
  /** Whether somebody listens to altered values: some cost a call to find. */
  readonly comparesWrites: boolean;
  readonly losses: () => LossCounts;
}

export function createEvents(options: ConnectOptions): Events {
  const { onEvent, onAltered, onDecodeError, onWait, onRequest } = options;
  const counts = { altered: 0, 'missing-field': 0, undecodable: 0 };
  const warned = new Set<string>();

  const former: Readonly<Partial<Record<ClientEvent['type'], unknown>>> = {
    request: onRequest,
    wait: onWait,
    altered: onAltered,
    undecodable: onDecodeError,
  };

  const warnOnce = (event: LossEvent): void => {
    // The deprecated way to turn these warnings off.
    if (event.type === 'undecodable' && onDecodeError === 'null') return;
    const fields = event.type === 'altered' ? event.fields : [event.field];
    for (const field of fields) {
      const key = `${event.type} ${event.module}.${field}`;
      if (warned.size < warned.add(key).size) {
        warn(`${event.module}.${field} ${WARNINGS[event.type]} (${event.recordId ?? 'no id'}).`);
      }
    }
  };

  return {
    strict: {
      altered: options.strict?.altered ?? options.writes === 'verified',
      missing: options.strict?.missing ?? false,
      undecodable: options.strict?.undecodable ?? onDecodeError === 'throw',
    },
    comparesWrites: (onEvent ?? onAltered) !== undefined,
    losses: () => ({ ...counts }),
    emit(event) {
      if (isLoss(event)) counts[event.type]++;
      const listeners = [onEvent, former[event.type]].filter(
        (listener): listener is (event: ClientEvent) => void => typeof listener === 'function',
      );
      for (const listener of listeners) callListener(listener, event);
      if (isLoss(event) && listeners.length === 0) warnOnce(event);
    },
  };
}

function isLoss(event: ClientEvent): event is LossEvent {
  return event.type in WARNINGS;
}

const WARNINGS: Readonly<Record<LossEvent['type'], string>> = {
  altered: 'was stored as another value than was sent',
  'missing-field': 'is not in the answer of the CRM: generate the package again',
  undecodable: 'holds a value that cannot be decoded, and reads as null',
};

/**
 * Calls a function of the program. What it throws becomes a warning: a request that was sent, or a
 * record that was written, stays so whatever a listener does.
 */
export function callListener<E>(listener: (event: E) => void, event: E): void {
  try {
    listener(event);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    warn(`A listener of the client threw ${name}; the call went on.`);
  }
}

/** Through the platform's own channel for warnings, where it has one. */
function warn(message: string): void {
  const { process } = globalThis as {
    process?: { emitWarning?: (message: string, type: string) => void };
  };
  process?.emitWarning?.(message, 'VtigerWarning');
}
