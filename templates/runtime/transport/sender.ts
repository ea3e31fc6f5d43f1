import type { BuiltRequest } from './build-request.js';
import { createCapabilities, type Capabilities } from './capabilities.js';
import type { Clock } from './clock.js';
import { createCookies } from './cookies.js';
import { ConfigurationError } from '../errors.js';
import { classifyFailure, type Outcome } from './failure.js';
import { exchange } from './http.js';
import type { ConnectionFailure, HttpResponse } from './http-message.js';
import { openDispatcher } from './open-dispatcher.js';
import { createRateLimiter } from './rate-limiter.js';
import { repeatAfter } from './retry.js';
import { createSecrets, type Secrets } from './secrets.js';
import { createSemaphore, type Semaphore } from './semaphore.js';
import type { WaitEvent } from '../event-types.js';
import type { Events } from '../events.js';
import { readEnvelope } from '../response/envelope.js';
import type { Settings } from './settings.js';
import type { AbortSignalLike } from '../platform-types.js';
import type { Call, Usage } from './call.js';

/** When a request may be repeated. */
export interface RepeatRule {
  /** Though it may have arrived. */
  readonly safe: boolean;
  /** Once after what looks like a crash, which is the default. */
  readonly afterCrash?: boolean;
}

/** What all calls of a client share. */
export interface Sender {
  readonly semaphore: Semaphore;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Ends waits when the client closes. */
  readonly closing: AbortSignalLike;
  readonly capabilities: Capabilities;
  /** The version that the server reports. */
  readonly version: string | null;
  readVersion(version: unknown): void;
  /** Sends the request, repeats it where the rule allows, and gives the `result` of the envelope. */
  send(call: Call, request: BuiltRequest, repeat: RepeatRule): Promise<unknown>;
  /** Sends the request once, whatever comes of it. */
  sendOnce(call: Call, request: BuiltRequest): Promise<HttpResponse | ConnectionFailure>;
  pause(reason: WaitEvent['reason'], call: Call, milliseconds: number): Promise<void>;
  usage(): Usage;
  /** @param signOut runs when no call does any more, before the connections end */
  close(signOut: () => Promise<unknown>): Promise<void>;
}

/** Firewalls refuse requests without one; undici sends none. */
const USER_AGENT = { 'user-agent': 'vtiger-codegen' };

/** For a later call, and for an earlier one that nobody awaited and that was not sent yet. */
export function closedError(): ConfigurationError {
  return new ConfigurationError('The client is closed. Is an await missing?');
}

export function createSender(settings: Settings, events: Events, clock: Clock): Sender {
  const { concurrency, retries } = settings;
  const { origin } = settings.endpoints;
  const rateLimiter = createRateLimiter(() => clock.now());
  const semaphore = createSemaphore(concurrency);
  const capabilities = createCapabilities(origin);
  const secrets = createSecrets(settings.accessKey);
  for (const secret of settings.secrets) secrets.add(secret);
  // A short name, or one of letters only (`admin`), may be an ordinary word.
  if (settings.username.length >= 6 && /[^a-z]/i.test(settings.username)) {
    secrets.add(settings.username);
  }
  const cookies = createCookies();
  const calls = new Map<string, number>();
  const closing = new AbortController();
  let opened: ReturnType<typeof openDispatcher> | undefined;
  let version: string | null = null;

  /** One request within the rate limit, and the envelope of its response. */
  const attempt = async (call: Call, request: BuiltRequest): Promise<Outcome> => {
    for (let wait = rateLimiter.admit(); wait > 0; wait = rateLimiter.admit()) {
      await sender.pause('rate-limit', call, wait);
    }
    let headers: HttpResponse['headers'] | undefined;
    try {
      if (closing.signal.aborted) throw closing.signal.reason;
      const sent = await sender.sendOnce(call, request);
      if ('thrown' in sent) return sent;
      headers = sent.headers;
      const cloudVersion = headers['x-vtiger-version'];
      if (typeof cloudVersion === 'string') {
        sender.readVersion(cloudVersion);
        capabilities.cloud = true;
      }
      return { ...sent, envelope: readEnvelope(sent.body) };
    } finally {
      rateLimiter.record(headers);
    }
  };

  const sender: Sender = {
    semaphore,
    clock,
    capabilities,
    secrets,
    closing: closing.signal,
    get version() {
      return version;
    },

    readVersion(reported) {
      // It is written to snapshots.
      if (typeof reported === 'string' && secrets.redact(reported) === reported) {
        version = reported;
      }
    },

    async sendOnce(call, request) {
      const { dispatcher } = await (opened ??= openDispatcher(settings));
      const { operation, module } = call;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const began = clock.now();
      const headers = {
        ...USER_AGENT,
        ...cookies.header(),
        ...settings.headers,
        ...request.headers,
      };
      const sent = await exchange(dispatcher, { origin, ...request, headers }, call, settings);
      if ('headers' in sent) cookies.read(sent.headers);
      const status = 'thrown' in sent ? undefined : sent.status;
      const milliseconds = clock.now() - began;
      events.emit({ type: 'request', operation, module, status, milliseconds });
      return sent;
    },

    async send(call, request, { safe, afterCrash = true }) {
      capabilities.assertSupported(call);
      const maxCrashRepeats = afterCrash && !capabilities.mayBeMissing(call) ? 1 : 0;
      let crashRepeats = 0;
      for (let repeats = 0; ; repeats++) {
        const outcome = await attempt(call, request);
        if ('envelope' in outcome && 'result' in outcome.envelope && outcome.status < 300) {
          capabilities.learnWorks(call);
          return outcome.envelope.result;
        }
        const failure = classifyFailure(outcome, {
          call,
          request: { origin, ...request },
          redact: (text) => secrets.redact(text),
          release: capabilities.release,
          crashMeansMissing: capabilities.crashMeansMissing(call),
        });
        capabilities.learnFails(call, failure);
        const limited = failure.kind === 'rate-limited';
        const requested =
          limited && rateLimiter.isDayUsedUp()
            ? Infinity
            : 'thrown' in outcome
              ? undefined
              : rateLimiter.requestedWait(outcome.headers);
        const wait = repeatAfter(
          failure,
          { safe, repeats, maxRepeats: retries, crashRepeats, maxCrashRepeats },
          requested,
          clock.random(),
        );
        if (wait === undefined) throw failure.error;
        if (failure.kind === 'crash') crashRepeats++;
        await sender.pause(limited ? 'rate-limit' : 'retry', call, Math.ceil(wait));
      }
    },

    async pause(reason, { operation, signal }, milliseconds) {
      events.emit({ type: 'wait', reason, operation, milliseconds });
      await clock.pause(milliseconds, [signal, closing.signal]);
    },

    usage: () => ({
      calls: Object.fromEntries(calls),
      ...rateLimiter.usage(),
      losses: events.losses(),
    }),

    async close(signOut) {
      closing.abort(closedError());
      await semaphore.drain();
      await signOut();
      await (await opened?.catch((): undefined => undefined))?.close();
    },
  };
  return sender;
}
