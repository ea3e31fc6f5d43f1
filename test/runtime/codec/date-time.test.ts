import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalTime,
  formatUtc,
  isDate,
  parseUtc,
} from '../../../templates/runtime/codec/date-time.js';
import { ConfigurationError } from '../../../templates/runtime/errors.js';
import { toZone } from '../../../templates/runtime/codec/time-zone.js';
import { thrownBy } from './codec-table.js';

const at = (iso: string): number => Date.parse(iso);

it('knows the days of the calendar', () => {
  const days = ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'];
  const none = ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-01', '2026-01-00'];
  expect(days.filter(isDate)).toStrictEqual(days);
  expect([...none, '0000-00-00', '26-01-01', '2026/01/01', '2026-01-01 '].filter(isDate)).toEqual(
    [],
  );
});

it.each([
  ['7:50', '07:50:00'],
  ['13:05:09', '13:05:09'],
  ['00:00', '00:00:00'],
  ['24:00', undefined],
  ['25:99', undefined],
  ['01:05 PM', undefined],
  ['13:5', undefined],
  ['', undefined],
])('time %j', (given, want) => {
  expect(canonicalTime(given)).toBe(want);
});

it('parses what it formats', () => {
  const range = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      const second = Math.floor(date.getTime() / 1000) * 1000;
      expect(parseUtc(formatUtc(second))).toBe(second);
    }),
  );
});

describe('the time zone of the API user', () => {
  it.each([
    ['UTC', '2026-07-04T21:30:00.999Z', '2026-07-04 21:30:00'],
    ['Europe/Berlin', '2026-07-04T21:30:00Z', '2026-07-04 23:30:00'],
    ['Europe/Berlin', '2026-01-04T21:30:00Z', '2026-01-04 22:30:00'],
    ['Asia/Kolkata', '2026-01-04T21:30:00Z', '2026-01-05 03:00:00'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31 20:30:00'],
    ['Pacific/Kiritimati', '2026-12-31T23:00:00Z', '2027-01-01 13:00:00'],
    // The hour that is skipped in spring: no instant has a time in it, and no time comes twice.
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    // The hour that comes twice in autumn, both times, and its neighbours.
    ['Europe/Berlin', '2026-10-24T23:59:59Z', '2026-10-25 01:59:59'],
    ['Europe/Berlin', '2026-10-25T00:00:00Z', undefined],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', undefined],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', undefined],
    ['Europe/Berlin', '2026-10-25T01:59:59Z', undefined],
    ['Europe/Berlin', '2026-10-25T02:00:00Z', '2026-10-25 03:00:00'],
    // At one minute past midnight, which is no quarter of an hour.
    ['America/St_Johns', '2006-10-29T01:30:59Z', '2006-10-28 23:00:59'],
    ['America/St_Johns', '2006-10-29T01:31:00Z', undefined],
    ['America/St_Johns', '2006-10-29T03:30:59Z', undefined],
    ['America/St_Johns', '2006-10-29T03:31:00Z', '2006-10-29 00:01:00'],
    // The last day on which nothing is near, and the first again.
    ['Europe/Berlin', '2026-10-23T12:00:00Z', '2026-10-23 14:00:00'],
    ['Europe/Berlin', '2026-10-27T12:00:00Z', '2026-10-27 13:00:00'],
    // Half an hour, on an island.
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', undefined],
    ['Australia/Lord_Howe', '2026-04-04T15:30:00Z', '2026-04-05 02:00:00'],
    // A whole day: Samoa went back over the date line in 1892.
    ['Pacific/Apia', '1892-07-04T20:00:00Z', undefined],
  ])('%s at %s', (zone, iso, want) => {
    expect(toZone(at(iso), zone)).toBe(want);
  });

  it('is distinguished from text that is no time zone', () => {
    expect(thrownBy(() => toZone(0, 'Europe/Nowhere'))).toBeInstanceOf(ConfigurationError);
  });

  it('gives text that names this one instant, or refuses', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    const range = { min: new Date('1980-01-01'), max: new Date('2037-12-31'), noInvalidDate: true };
    // The server's way back, by search: every instant within a day of the wall time that reads so.
    const readings = (wall: string, zone: string): number[] => {
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const base = parseUtc(wall);
      const found: number[] = [];
      for (let minutes = -840; minutes <= 840; minutes += 30) {
        if (format.format(base + minutes * 60_000) === wall) found.push(base + minutes * 60_000);
      }
      return found;
    };
    fc.assert(
      fc.property(fc.date(range), fc.constantFrom(...zones), (date, zone) => {
        const second = Math.floor(date.getTime() / 1000) * 1000;
        const wall = toZone(second, zone);
        if (wall !== undefined) expect(readings(wall, zone)).toStrictEqual([second]);
      }),
      { numRuns: 60 },
    );
  });
});
