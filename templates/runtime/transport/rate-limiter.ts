import type { Usage } from './call.js';
import type { DispatcherResponse } from '../platform-types.js';

type Headers = DispatcherResponse['headers'];

/** Keeps count of what the server's rate headers leave; shared by all calls of a client. */
export interface Limiter {
  /** Milliseconds to wait before the next request; counts the request when there are none. */
  admit(): number;
  /** The request is over; reads the rate headers of its answer, if one came. */
  note(headers: Headers | undefined): void;
  /** After a 429 or 503: milliseconds that the server asks to wait; undefined where it does not say. */
  asked(headers: Headers): number | undefined;
  /** The day's calls are used up, as far as the server told. */
  spent(): boolean;
  usage(): Pick<Usage, 'minute' | 'day'>;
}

/** A window is a minute; a clock that is far off must not make it more. */
const MAX_WINDOW = 60_000;

export function createLimiter(now: () => number): Limiter {
  let minute: Usage['minute'] = null;
  let day: Usage['day'] = null;
  // How many requests may still be sent in this window, those under way taken off: what the
  // server reports does not count them yet.
  let left = Infinity;
  let resetsAt = 0;
  let underWay = 0;

  return {
    admit() {
      if (now() >= resetsAt) left = Infinity;
      if (left <= 0) return resetsAt - now();
      left--;
      underWay++;
      return 0;
    },
    note(headers) {
      underWay--;
      if (!headers) return;
      const remaining = number(headers, 'x-floodcontrol-remaining');
      const reset = number(headers, 'x-floodcontrol-reset');
      if (remaining !== undefined && reset !== undefined) {
        const end = now() + Math.min(untilEpoch(headers, reset, now()), MAX_WINDOW);
        // The same window, whatever the rounding to seconds did to its end.
        const same = now() < resetsAt && Math.abs(end - resetsAt) < 2000;
        left = same ? Math.min(left, remaining) : remaining - underWay;
        if (!same) resetsAt = end;
        minute = {
          limit: number(headers, 'x-floodcontrol-minutelimit') ?? remaining,
          remaining,
          resetsAt: new Date(resetsAt),
        };
      }
      const rest = number(headers, 'x-ratelimit-remaining');
      if (rest !== undefined) {
        day = { limit: number(headers, 'x-ratelimit-dailylimit') ?? rest, remaining: rest };
      }
    },
    asked(headers) {
      const after = headers['retry-after'];
      if (typeof after === 'string') {
        const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now();
        if (wait >= 0) return wait;
      }
      return left <= 0 && resetsAt > now() ? resetsAt - now() : undefined;
    },
    spent: () => day?.remaining === 0,
    usage: () => ({ minute, day }),
  };
}

/** Milliseconds until an epoch second of the server, by the server's own clock where it tells it. */
function untilEpoch(headers: Headers, epoch: number, now: number): number {
  const date = headers['date'];
  const server = typeof date === 'string' ? Date.parse(date) : NaN;
  // A small number is no epoch but seconds from now.
  const wait = epoch < 1e9 ? epoch * 1000 : epoch * 1000 - (server >= 0 ? server : now);
  return Math.max(wait, 0);
}

function number(headers: Headers, name: string): number | undefined {
  const value = headers[name];
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}
