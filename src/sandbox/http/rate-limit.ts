import type { Instance } from '../instance.js';

/** An edition of the Cloud, by how many calls it allows. */
export type Edition = 'growth' | 'professional' | 'enterprise' | 'unlimited';

interface Limits {
  readonly minute: number;
  readonly day: number;
}

// Source: the vendor's article on API limits (April 2025); the day for one user.
const LIMITS: Readonly<Record<Exclude<Edition, 'unlimited'>, Limits>> = {
  growth: { minute: 30, day: 3_200 },
  professional: { minute: 60, day: 6_600 },
  enterprise: { minute: 90, day: 7_000 },
};

const MINUTE = 60;
const DAY = 86_400;

/** Counts a call and reports what remains. */
export type RateLimiter = () => {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * The limits of an edition, with the headers of the Cloud. Source of their names: the vendor's
 * article and a public client; that a refused call does not count is unverified.
 */
export function createRateLimiter(instance: Instance, edition: Edition): RateLimiter {
  const version = { 'X-Vtiger-Version': instance.profile.version };
  if (edition === 'unlimited') return () => ({ allowed: true, headers: version });
  const limits = LIMITS[edition];
  const minute = { start: 0, used: 0 };
  const day = { start: 0, used: 0 };
  return () => {
    const now = Math.floor(instance.clock() / 1000);
    roll(minute, now, MINUTE);
    roll(day, now, DAY);
    const allowed = minute.used < limits.minute && day.used < limits.day;
    if (allowed) {
      minute.used += 1;
      day.used += 1;
    }
    return {
      allowed,
      headers: {
        ...version,
        'X-FloodControl-MinuteLimit': String(limits.minute),
        'X-FloodControl-Remaining': String(limits.minute - minute.used),
        'X-FloodControl-Reset': String(minute.start + MINUTE),
        'X-RateLimit-DailyLimit': String(limits.day),
        'X-RateLimit-Remaining': String(limits.day - day.used),
        'X-RateLimit-Reset': String(day.start + DAY),
      },
    };
  };
}

function roll(span: { start: number; used: number }, now: number, length: number): void {
  if (now < span.start + length) return;
  span.start = now;
  span.used = 0;
}
