import { formatUtc } from './date-time.js';
import { ConfigurationError } from '../errors.js';

const DAY = 86_400_000;

/** A zone, as far as it has been looked into. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By day since 1970, its milliseconds ahead of UTC; NaN where clocks change around that day. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    try {
      const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
      zones.set(timeZone, (zone = { format, offsets: new Map() }));
    } catch (cause) {
      throw new ConfigurationError("The API user's time zone is unknown here.", {
        hint: 'Set the option timeZone: Europe/Berlin.',
        cause,
      });
    }
  }
  return zone;
}

/** By how much a clock in the zone is ahead of UTC, in milliseconds. */
function offsetAt(time: number, { format }: Zone): number {
  // `7/4/2026, GMT+02:00`; `GMT` alone in UTC, and with seconds for local times of long ago.
  const [, offset = ''] = format.format(time).split('GMT');
  const [hours = 0, minutes = 0, seconds = 0] = offset.match(/\d+/g)?.map(Number) ?? [];
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return offset.startsWith('-') ? -ahead : ahead;
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
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    // No zone changes its clocks and changes them back within three days.
    const before = offsetAt((day - 1) * DAY, zone);
    offset = before === offsetAt((day + 2) * DAY, zone) ? before : NaN;
    zone.offsets.set(day, offset);
  }
  if (!Number.isNaN(offset)) return formatUtc(instant + offset);
  const wall = instant + offsetAt(instant, zone);
  // A day away is beyond any change, even of a country that crossed the date line.
  for (const away of [-DAY, DAY]) {
    const other = wall - offsetAt(instant + away, zone);
    if (other !== instant && other + offsetAt(other, zone) === wall) return undefined;
  }
  return formatUtc(wall);
}
