import { ConfigurationError } from '../errors.js';
import type { DispatcherLike } from '../platform-types.js';
import { fetchDispatcher } from './fetch-dispatcher.js';
import type { Settings } from './settings.js';

/** What sends the requests of a client, and how it ends. */
export interface OpenDispatcher {
  readonly dispatcher: DispatcherLike;
  close(): Promise<void>;
}

/**
 * The dispatcher of the options; else undici, loaded at the first request; else, where undici is
 * missing or a stub (Bun, workers, edge functions), the platform's `fetch`.
 * @throws ConfigurationError on Deno, where its `fetch` would be used
 */
export async function openDispatcher(settings: Settings): Promise<OpenDispatcher> {
  const { dispatcher, httpClient, fetch, concurrency } = settings;
  const none = (): Promise<void> => Promise.resolve();
  if (dispatcher !== undefined) return { dispatcher, close: none };
  const agent = httpClient === 'fetch' ? undefined : await openAgent(concurrency);
  if (agent !== undefined) return { dispatcher: agent, close: () => agent.close() };
  if (fetch === undefined && 'Deno' in globalThis) {
    throw new ConfigurationError(
      "Deno's fetch repeats a POST whose connection breaks, so a record could be created twice.",
      { hint: 'Install undici and leave httpClient at auto, or pass your own fetch.' },
    );
  }
  return { dispatcher: fetchDispatcher(fetch), close: none };
}

async function openAgent(
  connections: number,
): Promise<(DispatcherLike & { close(): Promise<void> }) | undefined> {
  const undici = await import('undici').catch((): undefined => undefined);
  // Bun answers the import with a stub whose agents cannot send.
  if (typeof undici?.Agent?.prototype.request !== 'function') return undefined;
  // HTTP/1.1, because HTTP/2 has no status line, where the Cloud may name what went wrong.
  return new undici.Agent({ connections, allowH2: false, connect: { timeout: 10_000 } });
}
