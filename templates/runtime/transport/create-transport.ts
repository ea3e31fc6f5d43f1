// Takes: ConnectOptions. Gives: a Transport. Never: sends anything before the first call.

import { detectDialect } from './detect-dialect.js';
import { shared, systemClock, type Clock } from './clock.js';
import type { Dialect } from './dialect.js';
import { ConfigurationError, InvalidValueError } from '../errors.js';
import { createEvents, type Events } from '../events.js';
import type { CallOptions, ConnectOptions } from '../options.js';
import { restDialect } from './rest-dialect.js';
import { readSettings } from './settings.js';
import type { Transport } from './call.js';
import { closedError, createSender } from './sender.js';

/**
 * A transport for one instance. Everything is lazy: the options are checked at once, the dialect is
 * detected, sessions are opened and undici is loaded at the first call.
 * @param clock for tests
 * @throws ConfigurationError
 */
export function createTransport(
  options: ConnectOptions,
  clock: Clock = systemClock,
  events: Events = createEvents(options),
): Transport {
  const settings = readSettings(options);
  const sender = createSender(settings, events, clock);
  let dialect: Promise<Dialect> | undefined;
  let kind = settings.dialect;
  let closed: Promise<void> | undefined;

  const openDialect = async (): Promise<Dialect> => {
    const opened =
      kind === 'rest' ? restDialect(settings, sender) : await detectDialect(settings, sender, kind);
    kind = opened.kind;
    return opened;
  };

  const ready = async ({ signal }: CallOptions): Promise<Dialect> => {
    if (closed) throw closedError();
    const opening = (dialect ??= openDialect());
    opening.catch((): undefined => (dialect = undefined));
    return shared(opening, signal);
  };

  return {
    get kind() {
      if (kind) return kind;
      throw new ConfigurationError('The dialect is not known before the first call.');
    },
    get serverVersion() {
      return sender.version;
    },
    get release() {
      return sender.capabilities.release;
    },
    async call(call) {
      // On REST it is part of the path.
      if (!/^\w+(?:\.\w+)*$/.test(call.operation)) {
        throw new InvalidValueError('The name of an operation has letters, digits, _ and . only.');
      }
      return (await ready(call)).call(call);
    },
    me: async (callOptions = {}) => (await ready(callOptions)).me(callOptions),
    usage: () => sender.usage(),
    redact: (text) => sender.secrets.redact(text),
    close: () =>
      (closed ??= sender.close(async () => {
        await (await dialect?.catch((): undefined => undefined))?.signOut();
      })),
  };
}
