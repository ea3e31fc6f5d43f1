import type { Usage } from './call.js';
import type { DispatcherResponse } from '../platform-types.js';

type Headers = DispatcherResponse['headers'];

/** Counts the requests that the server's rate headers still allow; all calls of a client share it. */
export interface RateLimiter {
  /** Milliseconds to wait before the next request; counts the request when there are none. */
  admit(): number;
  /** The request is over; reads the rate headers of its response, if one came. */
  record(headers: Headers | undefined): void;
  /** After a 429 or 503: milliseconds that the server wants us to wait, where it reports any. */
  requestedWait(headers: Headers): number | undefined;
  /** Whether the last rate headers leave no calls for the day. */
  isDayUsedUp(): boolean;
  usage(): Pick<Usage, 'minute' | 'day'>;
}

/** A window is a minute; a server clock that is far off must not make it longer. */
const MAX_WINDOW = 60_000;

export function createRateLimiter(now: () => number): RateLimiter {
  let minute: Usage['minute'] = null;
  let day: Usage['day'] = null;
  // Requests that may still be sent in this window, without those in flight, which the server's own
  // number does not include yet.
  let allowed = Infinity;
  let resetsAt = 0;
  let inFlight = 0;

  return {
    admit() {
      if (now() >= resetsAt) allowed = Infinity;
      if (allowed <= 0) return resetsAt - now();
      allowed--;
      inFlight++;
      return 0;
    },
    record(headers) {
      inFlight--;
      if (!headers) return;
      const remaining = number(headers, 'x-floodcontrol-remaining');
      const reset = number(headers, 'x-floodcontrol-reset');
      if (remaining !== undefined && reset !== undefined) {
        const end = now() + Math.min(millisecondsUntil(headers, reset, now()), MAX_WINDOW);
        // Rounded to seconds, the end of a window varies.
        const sameWindow = now() < resetsAt && Math.abs(end - resetsAt) < 2000;
        allowed = sameWindow ? Math.min(allowed, remaining) : remaining - inFlight;
        if (!sameWindow) resetsAt = end;
        minute = {
          limit: number(headers, 'x-floodcontrol-minutelimit') ?? remaining,
          remaining,
          resetsAt: new Date(resetsAt),
        };
      }
      const today = number(headers, 'x-ratelimit-remaining');
      if (today !== undefined) {
        day = { limit: number(headers, 'x-ratelimit-dailylimit') ?? today, remaining: today };
      }
    },
    requestedWait(headers) {
      const after = headers['retry-after'];
      if (typeof after === 'string') {
        const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now();
        if (wait >= 0) return wait;
      }
      return allowed <= 0 && resetsAt > now() ? resetsAt - now() : undefined;
    },
    isDayUsedUp: () => day?.remaining === 0,
    usage: () => ({ minute, day }),
  };
}

/** Milliseconds until an epoch second, by the server's own clock where it sends a date. */
function millisecondsUntil(headers: Headers, epoch: number, now: number): number {
  const date = headers['date'];
  const server = typeof date === 'string' ? Date.parse(date) : NaN;
  // A small number is a number of seconds, not a time.
  const wait = epoch < 1e9 ? epoch * 1000 : epoch * 1000 - (server >= 0 ? server : now);
  return Math.max(wait, 0);
}

function number(headers: Headers, name: string): number | undefined {
  const value = headers[name];
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}
