import { internalError } from '../failures.js';
import type { Cell } from '../schema/column.js';

const ZERO_DATE = '0000-00-00';

/** A date as a date column keeps it; the format of the user decides about what is not `Y-m-d`. */
export function dateCell(value: string, dateFormat: string): Cell {
  const text = value.trim();
  if (text === '') return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: .*)?$/.exec(text);
  if (iso !== null) return checkedDate(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (local !== null) {
    return dateFormat === 'mm-dd-yyyy'
      ? checkedDate(local[3], local[1], local[2])
      : checkedDate(local[3], local[2], local[1]);
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  throw internalError();
}

function checkedDate(year = '', month = '', day = ''): string {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? ZERO_DATE
    : text;
}

/** A datetime as the column keeps it, in UTC: the text is read in the time zone of the writer. */
export function datetimeCell(value: string, timeZone: string): Cell {
  const text = value.trim();
  if (text === '') return null;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match !== null) {
    const [year, month, day, hour, minute, second] = match
      .slice(1)
      .map((part) => Number(part || 0));
    return toSql(
      zonedToUtc(
        Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour ?? 0, minute ?? 0, second ?? 0),
        timeZone,
      ),
    );
  }
  // A `T`, with a zone or without, is dropped silently.
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  throw internalError();
}

/** `13:05` is 13:05:00, `01:05 PM` is 01:05:00, what is no time is 00:00:00. */
export function timeCell(value: string): Cell {
  if (value.trim() === '') return null;
  const match = /^\s*(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?/.exec(value);
  const [hour, minute, second] = (match?.slice(1) ?? []).map((part) => Number(part || 0));
  if (hour === undefined || (minute ?? 60) > 59 || (second ?? 0) > 59) return '00:00:00';
  return [hour, minute, second].map((part) => String(part ?? 0).padStart(2, '0')).join(':');
}

/** `Y-m-d H:i:s` in UTC. */
export function toSql(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** Wall-clock milliseconds of a zone, as if they were UTC, to the instant. */
function zonedToUtc(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
