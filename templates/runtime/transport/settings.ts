import { readUrl, type Endpoints } from './endpoints.js';
import { readHeaders, secretsOfHeaders } from './extra-headers.js';
import { readProxy, secretsOfProxy } from './proxy.js';
import { ConfigurationError } from '../errors.js';
import type { ConnectOptions } from '../options.js';
import type { DispatcherLike, FetchLike } from '../platform-types.js';

/** {@link ConnectOptions} of the transport, checked and complete. */
export interface Settings {
  readonly endpoints: Endpoints;
  readonly username: string;
  readonly accessKey: string;
  /** Undefined where it is to be detected. */
  readonly dialect: 'rest' | 'session' | undefined;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly retries: number;
  readonly concurrency: number;
  readonly writeConcurrency: number;
  readonly dispatcher?: DispatcherLike | undefined;
  readonly httpClient: 'auto' | 'fetch';
  readonly fetch?: FetchLike | undefined;
  /** A URL, or `environment`. */
  readonly proxy: string | undefined;
  /** Sent with every request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What no text from outside may repeat, besides the key and the user name. */
  readonly secrets: readonly string[];
}

/** Timers beyond this fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/** @throws ConfigurationError; the message never quotes the key */
export function readSettings(options: ConnectOptions): Settings {
  const { username, accessKey, transport = 'auto' } = options;
  // The first is in pages, the second in their workers; servers and edge functions have neither.
  if ('document' in globalThis || 'importScripts' in globalThis) {
    throw new ConfigurationError(
      'A client cannot run in a browser, which would expose the access key.',
      {
        hint: 'Call the CRM from a server; in tests use the environment node, not jsdom.',
      },
    );
  }
  checkText('url', options.url, /^[^"']+$/);
  checkText('username', username, /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u);
  checkText('accessKey', accessKey, /^[^\s\p{Cc}]+$/u);
  if (!['auto', 'rest', 'session'].includes(transport)) {
    throw new ConfigurationError('The option transport must be auto, rest or session.');
  }
  const httpClient = options.httpClient ?? (options.fetch === undefined ? 'auto' : 'fetch');
  if (!['auto', 'fetch'].includes(httpClient)) {
    throw new ConfigurationError('The option httpClient must be auto or fetch.');
  }
  if (options.dispatcher !== undefined && httpClient === 'fetch') {
    throw new ConfigurationError('The options dispatcher and fetch exclude each other.');
  }
  const endpoints = readUrl(options.url, options.insecureHttp === true);
  const dialect = transport === 'auto' ? endpoints.dialect : transport;
  if (dialect !== 'session' && username.includes(':')) {
    throw new ConfigurationError("A username with a colon needs the transport 'session'.");
  }
  const proxy = readProxy(options, httpClient === 'fetch');
  const headers = readHeaders(options.headers, dialect);
  return {
    ...options,
    endpoints,
    dialect,
    httpClient,
    proxy,
    headers,
    secrets: [...secretsOfHeaders(headers), ...secretsOfProxy(proxy)],
    timeoutMs: integerOption('timeoutMs', options.timeoutMs, 60_000, 1),
    maxResponseBytes: integerOption('maxResponseBytes', options.maxResponseBytes, 64 * 2 ** 20, 1),
    retries: integerOption('retries', options.retries, 3, 0),
    concurrency: integerOption('concurrency', options.concurrency, 4, 1),
    writeConcurrency: integerOption('writeConcurrency', options.writeConcurrency, 1, 1),
  };
}

function checkText(name: string, value: unknown, pattern: RegExp): void {
  if (typeof value === 'string' && pattern.test(value)) return;
  const problem =
    value === undefined || value === ''
      ? 'is not set: start Node with --env-file=.env'
      : 'has a blank, line break or quote too many';
  throw new ConfigurationError(`The option ${name} ${problem}.`);
}

function integerOption(
  name: string,
  value: number | undefined,
  fallback: number,
  least: number,
): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER) return value;
  throw new ConfigurationError(`The option ${name} must be an integer of ${least} or more.`);
}
