import { ConfigurationError } from './errors.js';

const DASH = 45;
const COLON = 58;
/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Milliseconds of 400 years of the calendar. */
const CYCLE = 146_097 * DAY;

/** Two digits at `at`, or NaN. */
function pair(text: string, at: number): number {
  const high = text.charCodeAt(at) - 48;
  const low = text.charCodeAt(at + 1) - 48;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` starts with a day of the calendar as `YYYY-MM-DD`, from year 1 on. */
function startsWithDate(text: string): boolean {
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  return (
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    year >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  );
}

/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
export function isDate(text: string): boolean {
  return text.length === 10 && startsWithDate(text);
}

/** Seconds of the `HH:MM:SS` at `at`, or NaN. */
function secondsAt(text: string, at: number): number {
  const hours = pair(text, at);
  const minutes = pair(text, at + 3);
  const seconds = pair(text, at + 6);
  const fits = hours < 24 && minutes < 60 && seconds < 60;
  return fits && text.charCodeAt(at + 2) === COLON && text.charCodeAt(at + 5) === COLON
    ? hours * 3600 + minutes * 60 + seconds
    : NaN;
}

/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
export function canonicalTime(text: string): string | undefined {
  let full = text.charCodeAt(1) === COLON ? `0${text}` : text;
  if (full.length === 5) full += ':00';
  return full.length === 8 && secondsAt(full, 0) >= 0 ? full : undefined;
}

/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
export function parseUtc(text: string): number {
  const seconds = secondsAt(text, 11);
  const between = text.charCodeAt(10);
  const fits =
    seconds >= 0 &&
    (between === 32 || between === 84) &&
    startsWithDate(text) &&
    (text.length === 19 || /^(?:\.0+)?Z?$/.test(text.slice(19)));
  if (!fits) return NaN;
  // Moved by 400 years, one cycle of the calendar: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const year = pair(text, 0) * 100 + pair(text, 2) + 400;
  return Date.UTC(year, pair(text, 5) - 1, pair(text, 8)) - CYCLE + seconds * 1000;
}

/** `YYYY-MM-DD HH:MM:SS` in UTC; fractions of a second are cut. */
export function formatUtc(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** Whether the database can hold it: the years 1000 to 9999, in any zone. */
export function isStorable(time: number): boolean {
  return time >= -30610137600000 && time < 253402214400000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      });
    } catch (cause) {
      throw new ConfigurationError('The time zone of the API user is no known IANA name.', {
        hint: 'Set the option timeZone, for example to Europe/Berlin.',
        cause,
      });
    }
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock in the zone shows, as if it were UTC. */
function wallTime(time: number, format: Intl.DateTimeFormat): number {
  const [month = 0, day, year = 0, hour, minute, second] =
    format.format(time).match(/\d+/g)?.map(Number) ?? [];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * What a clock in `timeZone` shows at an instant, as `YYYY-MM-DD HH:MM:SS`; whole seconds, the rest
 * is cut. `undefined` where the zone shows that time twice (clocks set back): the server would have
 * to guess which of the two is meant.
 *
 * @throws ConfigurationError where the zone is unknown
 */
export function toZone(time: number, timeZone: string): string | undefined {
  const instant = Math.floor(time / 1000) * 1000;
  const format = formatOf(timeZone);
  const wall = wallTime(instant, format);
  // One day away is past any change, also where a country went back over the date line.
  for (const away of [-DAY, DAY]) {
    const offset = wallTime(instant + away, format) - (instant + away);
    const other = wall - offset;
    if (other !== instant && wallTime(other, format) === wall) return undefined;
  }
  return formatUtc(wall);
}
