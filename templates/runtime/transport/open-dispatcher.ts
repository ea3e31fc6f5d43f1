import { ConfigurationError } from '../errors.js';
import type { DispatcherLike } from '../platform-types.js';
import { isLoopback } from './endpoints.js';
import { fetchDispatcher } from './fetch-dispatcher.js';
import { invalidProxy } from './proxy.js';
import type { Settings } from './settings.js';

/** What sends the requests of a client, and how it ends. */
export interface OpenDispatcher {
  readonly dispatcher: DispatcherLike;
  close(): Promise<void>;
}

/**
 * The dispatcher of the options; else undici, loaded at the first request; else, where undici is
 * missing or a stub (Bun, workers, edge functions), the platform's `fetch`.
 * @throws ConfigurationError on Deno, where its `fetch` would be used; for a proxy that cannot be
 */
export async function openDispatcher(settings: Settings): Promise<OpenDispatcher> {
  const { dispatcher, httpClient, fetch, proxy } = settings;
  const none = (): Promise<void> => Promise.resolve();
  if (dispatcher !== undefined) return { dispatcher, close: none };
  const agent = httpClient === 'fetch' ? undefined : await openAgent(settings);
  if (agent !== undefined) return { dispatcher: agent, close: () => agent.close() };
  if (proxy !== undefined && proxy !== 'environment') {
    throw new ConfigurationError('The option proxy needs undici, which is not installed.', {
      hint: 'Install it, or hand in a fetch that goes through the proxy.',
    });
  }
  if (fetch === undefined && 'Deno' in globalThis) {
    throw new ConfigurationError(
      "Deno's fetch repeats a POST whose connection breaks, so a record could be created twice.",
      { hint: 'Install undici and leave httpClient at auto, or pass your own fetch.' },
    );
  }
  return { dispatcher: fetchDispatcher(fetch), close: none };
}

async function openAgent({
  concurrency: connections,
  proxy,
  endpoints,
}: Settings): Promise<(DispatcherLike & { close(): Promise<void> }) | undefined> {
  const undici = await import('undici').catch((): undefined => undefined);
  // Bun answers the import with a stub whose agents cannot send.
  if (typeof undici?.Agent?.prototype.request !== 'function') return undefined;
  // HTTP/1.1, because HTTP/2 has no status line, where the Cloud may report an error code. Headers of
  // gateways, such as policies and cookies, exceed the 16 kB that Node allows.
  const common = { connections, allowH2: false, maxHeaderSize: 65_536 };
  if (proxy === undefined || isLoopback(new URL(endpoints.origin).hostname)) {
    return new undici.Agent({ ...common, connect: { timeout: 10_000 } });
  }
  try {
    // No tunnel for plain http: many proxies allow one to port 443 only.
    const proxied = { ...common, proxyTunnel: false };
    return new undici.EnvHttpProxyAgent(
      proxy === 'environment'
        ? proxied
        : { ...proxied, httpProxy: proxy, httpsProxy: proxy, noProxy: '' },
    );
  } catch {
    throw invalidProxy('The proxy of HTTP_PROXY or HTTPS_PROXY');
  }
}
