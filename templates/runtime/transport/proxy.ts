import { encodeBase64 } from '../codec/base64.js';
import { ConfigurationError } from '../errors.js';
import type { ConnectOptions } from '../options.js';

/**
 * The option `proxy`, checked.
 * @throws ConfigurationError, which does not quote it: it may hold a password
 */
export function readProxy(
  { proxy, dispatcher }: ConnectOptions,
  byFetch: boolean,
): string | undefined {
  if (proxy === undefined) return undefined;
  if (dispatcher !== undefined) {
    throw new ConfigurationError('The options dispatcher and proxy exclude each other.');
  }
  if (byFetch && proxy !== 'environment') {
    throw new ConfigurationError('The options fetch and proxy exclude each other.', {
      hint: 'A fetch goes through the proxy of its platform, if that has one.',
    });
  }
  if (proxy !== 'environment' && !isProxyUrl(proxy)) throw invalidProxy('The option proxy');
  return proxy;
}

/** Whether requests can be sent through it, as through `http://user:password@proxy.example.com:3128`. */
function isProxyUrl(text: string): boolean {
  try {
    const { protocol, pathname, search, hash, username, password } = new URL(text);
    decodeURIComponent(username + password);
    return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
  } catch {
    return false;
  }
}

export function invalidProxy(what: string): ConfigurationError {
  return new ConfigurationError(`${what} is not a URL like http://proxy.example.com:3128.`);
}

/** The password in the URL of a proxy, in each form that a text may repeat. */
export function secretsOfProxy(proxy: string | undefined): string[] {
  if (proxy === undefined || proxy === 'environment') return [];
  const { username, password } = new URL(proxy);
  if (password === '') return [];
  const plain = decodeURIComponent(password);
  const pair = new TextEncoder().encode(`${decodeURIComponent(username)}:${plain}`);
  return [password, plain, encodeBase64(pair)];
}
