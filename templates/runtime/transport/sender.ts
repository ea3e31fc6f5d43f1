// Takes: calls dressed as HTTP requests. Gives: their results, after waits and repeats.
// Never: knows a dialect, or lets a secret into an error.

import { resultOf } from '../response/result.js';
import { advice, repeatAfter } from './retry.js';
import { createCapabilities } from './capabilities.js';
import type { Capabilities } from './capabilities.js';
import type { Clock } from './clock.js';
import { ConfigurationError, RateLimitError, VtigerError } from '../errors.js';
import { createGate } from './semaphore.js';
import type { Gate } from './semaphore.js';
import { exchange } from './http.js';
import type { HttpAnswer, HttpRequest } from './http-message.js';
import { createLimiter } from './rate-limiter.js';
import type { WaitEvent } from '../event-types.js';
import type { Events } from '../events.js';
import { readPlain } from '../response/envelope.js';
import type { Settings } from './settings.js';
import type { AbortSignalLike, DispatcherLike } from '../platform-types.js';
import type { Call, Usage } from './call.js';

export type Dressed = Omit<HttpRequest, 'origin'>;

/** What all calls of a client share. */
export interface Wire {
  readonly gate: Gate;
  readonly clock: Clock;
  /** Cut out of every foreign text that goes into an error. */
  readonly secrets: Set<string>;
  /** Ends waits when the client closes. */
  readonly closing: AbortSignalLike;
  readonly capabilities: Capabilities;
  /** As the server's answers tell. */
  version: string | null;
  /**
   * Sends the request, repeats it where that is safe, and gives the `result` of the answer.
   * @param safe whether it may be repeated though it may have arrived
   * @param crashes repeats after a crash that are taken as made
   */
  ask(call: Call, request: Dressed, safe: boolean, crashes?: number): Promise<unknown>;
  /** Sends the request once, whatever comes of it. */
  tell(call: Call, request: Dressed): Promise<HttpAnswer>;
  wait(reason: WaitEvent['reason'], call: Call, milliseconds: number): Promise<void>;
  usage(): Usage;
  close(farewell: () => Promise<unknown>): Promise<void>;
}

export function createWire(settings: Settings, events: Events, clock: Clock): Wire {
  const { concurrency, retries } = settings;
  const { origin } = settings.endpoints;
  const limiter = createLimiter(() => clock.now());
  const gate = createGate(concurrency);
  const capabilities = createCapabilities(origin);
  const calls = new Map<string, number>();
  const secrets = new Set([settings.accessKey]);
  const closing = new AbortController();
  let agent: ReturnType<typeof openAgent> | undefined;

  const redact = (text: string): string => {
    for (const secret of secrets) text = text.replaceAll(secret, '***');
    return text;
  };

  const wire: Wire = {
    gate,
    clock,
    capabilities,
    secrets,
    closing: closing.signal,
    version: null,

    async tell(call, request) {
      const dispatcher: DispatcherLike =
        settings.dispatcher ?? (await (agent ??= openAgent(concurrency)));
      const { operation, module } = call;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const began = clock.now();
      let answer: HttpAnswer | undefined;
      try {
        answer = await exchange(dispatcher, { origin, ...request }, call, settings, redact);
        return answer;
      } finally {
        const milliseconds = clock.now() - began;
        events.emit({
          type: 'request',
          operation,
          module,
          status: answer?.status,
          milliseconds,
        });
      }
    },

    async ask(call, request, safe, crashes = 0) {
      capabilities.assertSupported(call);
      if (capabilities.mayBeMissing(call)) crashes ||= 1;
      for (let made = 0; ; made++) {
        for (let wait = limiter.admit(); wait > 0; wait = limiter.admit()) {
          await wire.wait('rate-limit', call, wait);
        }
        let answer: HttpAnswer | undefined;
        try {
          if (closing.signal.aborted) throw closing.signal.reason;
          try {
            answer = await wire.tell(call, request);
          } finally {
            limiter.note(answer?.headers);
          }
          const version = answer.headers['x-vtiger-version'];
          if (typeof version === 'string') {
            wire.version = version;
            capabilities.cloud = true;
          }
          const { status, body } = answer;
          const plain = status < 300 ? readPlain(new TextDecoder().decode(body)) : undefined;
          const result = plain?.success
            ? plain.result
            : resultOf(answer, call, origin, redact, capabilities.crashMeansMissing(call));
          capabilities.learn(call);
          return result;
        } catch (error) {
          if (!(error instanceof VtigerError)) throw error;
          capabilities.learn(call, error);
          const asked = answer && limiter.asked(answer.headers);
          const limited = error instanceof RateLimitError;
          const wait =
            limited && limiter.spent()
              ? undefined
              : repeatAfter(
                  error,
                  { safe, made, crashes, allowed: retries },
                  asked,
                  clock.random(),
                );
          if (wait === undefined) throw error;
          if (advice.get(error)?.crash) crashes++;
          await wire.wait(limited ? 'rate-limit' : 'retry', call, Math.ceil(wait));
        }
      }
    },

    async wait(reason, { operation, signal }, milliseconds) {
      events.emit({ type: 'wait', reason, operation, milliseconds });
      await clock.pause(milliseconds, [signal, closing.signal]);
    },

    usage: () => ({
      calls: Object.fromEntries(calls),
      ...limiter.usage(),
      losses: events.losses(),
    }),

    async close(farewell) {
      closing.abort(new ConfigurationError('The client is closed.'));
      await gate.drain();
      await farewell();
      await (await agent)?.close();
    },
  };
  return wire;
}

/** Undici is loaded at the first request: importing the package costs nothing. */
async function openAgent(
  connections: number,
): Promise<DispatcherLike & { close(): Promise<void> }> {
  const { Agent } = await import('undici');
  // HTTP/1.1 because HTTP/2 has no status line, where the Cloud may say what went wrong.
  return new Agent({ connections, allowH2: false, connect: { timeout: 10_000 } });
}
