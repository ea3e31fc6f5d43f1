import type { DispatcherResponse } from '../platform-types.js';

/**
 * The cookies of a client. Vtiger 8 sets none, but what stands in front of it may: a balancer finds the
 * server of a session by one, and a firewall recognises a client that it has let pass.
 */
export interface Cookies {
  /** The header for a request; empty where there are no cookies. */
  header(): { readonly cookie?: string };
  read(headers: DispatcherResponse['headers']): void;
}

/** A server refuses requests whose headers are too long. */
const MAX_COOKIES = 20;
const MAX_LENGTH = 999;

export function createCookies(): Cookies {
  const cookies = new Map<string, string>();
  return {
    header: () => (cookies.size > 0 ? { cookie: [...cookies.values()].join('; ') } : {}),
    read({ 'set-cookie': lines = [] }) {
      for (const line of [lines].flat()) {
        const [pair = ''] = line.split(';');
        const [name = ''] = pair.split('=');
        const hasRoom = cookies.has(name) || cookies.size < MAX_COOKIES;
        // PHP serves requests with the same PHPSESSID one after another.
        if (hasRoom && pair.length < MAX_LENGTH && name !== 'PHPSESSID') cookies.set(name, pair);
      }
    },
  };
}
