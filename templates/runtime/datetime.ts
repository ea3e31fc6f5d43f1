import { ConfigurationError } from './errors.js';

/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Milliseconds of 400 years of the calendar. */
const CYCLE = 146_097 * DAY;

const DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** The number that stands in `text` from one place to another. */
function part(text: string, from: number, to: number): number {
  return Number(text.slice(from, to));
}

/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = part(text, 8, 10);
  // Day 0 of the next month is the last one of this.
  return day < 29 || day <= new Date(Date.UTC(part(text, 0, 4), part(text, 5, 7), 0)).getUTCDate();
}

/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
export function parseUtc(text: string): number {
  const fits =
    (text[10] === ' ' || text[10] === 'T') &&
    isDate(text.slice(0, 10)) &&
    TIME.test(text.slice(11, 19)) &&
    (text.length === 19 || /^(?:\.0+)?Z?$/.test(text.slice(19)));
  if (!fits) return NaN;
  // Moved by 400 years, one cycle of the calendar: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const moved = Date.UTC(
    part(text, 0, 4) + 400,
    part(text, 5, 7) - 1,
    part(text, 8, 10),
    part(text, 11, 13),
    part(text, 14, 16),
    part(text, 17, 19),
  );
  return moved - CYCLE;
}

/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
export function canonicalTime(text: string): string | undefined {
  const padded = text.replace(/^(?=\d:)/, '0');
  const full = padded.length === 5 ? `${padded}:00` : padded;
  return TIME.test(full) ? full : undefined;
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
      throw new ConfigurationError("The API user's time zone is unknown here.", {
        hint: 'Set the option timeZone: Europe/Berlin.',
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
