const DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const UTC = /^.{10}[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.0+)?Z?$/;

/** The number of two digits: a slice of the text would cost more than all the rest. */
function two(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = two(text, 8);
  // The 31st of a short month is read as the 1st of the next.
  return day < 29 || new Date(text).getUTCDate() === day;
}

/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
export function parseUtc(text: string): number {
  const day = text.slice(0, 10);
  if (!UTC.test(text) || !isDate(day)) return NaN;
  return Date.parse(day) + ((two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17)) * 1000;
}

/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
export function canonicalTime(text: string): string | undefined {
  const padded = text.replace(/^(?=\d:)/, '0');
  const full = padded.length === 5 ? `${padded}:00` : padded;
  return TIME.test(full) ? full : undefined;
}

function pad(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}

/** `YYYY-MM-DD HH:MM:SS` in UTC; fractions of a second are cut. */
export function formatUtc(time: number): string {
  // More than twice as fast as toISOString.
  const at = new Date(time);
  const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}

/** Whether the database can hold it: the years 1000 to 9999, in any zone. */
export function isStorable(time: number): boolean {
  return time >= -30610137600000 && time < 253402214400000;
}
