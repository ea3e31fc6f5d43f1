import type { DispatcherResponse } from '../platform-types.js';

/**
 * The cookies of a client. Vtiger sets none, but what stands before it may: a balancer finds the server
 * of a session by one, and a firewall who has passed it.
 */
export interface Cookies {
  /** The header for a request; empty where there are no cookies. */
  header(): { readonly cookie?: string };
  read(headers: DispatcherResponse['headers']): void;
}

/** A server refuses requests whose headers are too long. */
const MAX_COOKIES = 20;
const COOKIE = /^([!#$%&'*+.^`|~\w-]{1,99})=([!-:<-~]{0,999})(?:;|$)/;

export function createCookies(): Cookies {
  const cookies = new Map<string, string>();
  return {
    header: () =>
      cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    read({ 'set-cookie': lines = [] }) {
      for (const line of [lines].flat()) {
        const [, name = '', value = ''] = COOKIE.exec(line) ?? [];
        // PHP serves requests with the same PHPSESSID one after another.
        const isWanted = cookies.has(name) || (cookies.size < MAX_COOKIES && name !== 'PHPSESSID');
        if (value === '' || /; *max-age=0/i.test(line)) cookies.delete(name);
        else if (isWanted) cookies.set(name, value);
      }
    },
  };
}
