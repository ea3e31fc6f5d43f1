// Takes: ConnectOptions. Gives: a Transport. Never: sends anything before the first call.

import { findDialect } from './detect-dialect.js';
import { shared, systemClock } from './clock.js';
import type { Clock } from './clock.js';
import type { Dialect } from './dialect.js';
import { ConfigurationError, InvalidValueError } from '../errors.js';
import { createEvents } from '../events.js';
import type { Events } from '../events.js';
import type { CallOptions, ConnectOptions } from '../options.js';
import { restDialect } from './rest-dialect.js';
import { readSettings } from './settings.js';
import type { Transport } from './call.js';
import { createWire } from './sender.js';

/**
 * A transport for one instance. Everything is lazy: the options are checked at once, the dialect is
 * found out, sessions are opened and undici is loaded at the first call.
 * @param clock for tests
 * @throws ConfigurationError
 */
export function createTransport(
  options: ConnectOptions,
  clock: Clock = systemClock,
  events: Events = createEvents(options),
): Transport {
  const settings = readSettings(options);
  const wire = createWire(settings, events, clock);
  let dialect: Promise<Dialect> | undefined;
  let kind = settings.dialect;
  let closed: Promise<void> | undefined;

  const find = async (): Promise<Dialect> => {
    const found =
      kind === 'rest' ? restDialect(settings, wire) : await findDialect(settings, wire, kind);
    kind = found.kind;
    return found;
  };

  const open = async ({ signal }: CallOptions): Promise<Dialect> => {
    if (closed) throw new ConfigurationError('The client is closed.');
    const found = (dialect ??= find());
    found.catch(() => (dialect = undefined));
    return shared(found, signal);
  };

  return {
    get kind() {
      if (kind) return kind;
      throw new ConfigurationError('The dialect is not known before the first call.');
    },
    get serverVersion() {
      return wire.version;
    },
    get release() {
      return wire.capabilities.release;
    },
    async call(call) {
      // It becomes a part of the path on REST.
      if (!/^\w+(?:\.\w+)*$/.test(call.operation)) {
        throw new InvalidValueError('An operation is named by letters, digits, _ and . only.');
      }
      return (await open(call)).call(call);
    },
    me: async (callOptions = {}) => (await open(callOptions)).me(callOptions),
    usage: () => wire.usage(),
    close: () =>
      (closed ??= wire.close(async () => {
        await (await dialect?.catch(() => undefined))?.leave();
      })),
  };
}
