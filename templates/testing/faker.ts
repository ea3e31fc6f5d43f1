import type { Random } from '../../src/sandbox/random.js';

/** What the factory calls to make up texts; `faker` of `@faker-js/faker` 8 and later has all of it. */
export interface FakerLike {
  seed(seed: number): unknown;
  readonly person: { firstName(): string; lastName(): string };
  readonly company: { name(): string };
  readonly internet: { email(): string; url(): string };
  readonly phone: { number(): string };
  readonly location: {
    city(): string;
    country(): string;
    state(): string;
    streetAddress(): string;
    zipCode(): string;
  };
  readonly lorem: { words(): string; sentence(): string };
}

const FIRST_NAMES = 'Ada Alan Barbara Edsger Frances Grace Hedy John Karen Katherine Radia Tim';
const LAST_NAMES =
  'Allen Dijkstra Hopper Johnson Keller Lamarr Liskov Lovelace Neumann Perlman Turing Wing';
const COMPANIES = 'Analytical|Bombe|Compiler|Difference|Engine|Lambda|Packet|Relay|Spanning|Tree';
const KINDS = 'Works|Systems|Partners|Labs|Trading|Services';
const CITIES = 'Amsterdam|Bern|Cambridge|Dublin|Lyon|Porto|Turin|Vienna';
const COUNTRIES = 'Austria|France|Ireland|Italy|Netherlands|Portugal|Switzerland';
const STATES = 'Leinster|Piedmont|Rhone|Utrecht|Vaud|Vienna';
const STREETS = 'Bridge|Church|Garden|Hill|Market|Mill|Park|Station';
const WORDS = 'annual|blue|first|green|local|northern|quick|second|silent|spare';
const THINGS = 'contract|delivery|inspection|meeting|order|question|report|request|review|update';

/** A small stand-in for a faker. */
export function createFaker(random: Random): Omit<FakerLike, 'seed'> {
  const pick = (list: string, separator = '|'): string => {
    const entries = list.split(separator);
    return entries[Math.floor(random() * entries.length)] ?? '';
  };
  const digits = (count: number): string =>
    String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  const firstName = (): string => pick(FIRST_NAMES, ' ');
  const lastName = (): string => pick(LAST_NAMES, ' ');
  const words = (): string => `${pick(WORDS)} ${pick(THINGS)}`;
  return {
    person: { firstName, lastName },
    company: { name: () => `${pick(COMPANIES)} ${pick(KINDS)}` },
    internet: {
      email: () => `${firstName()}.${lastName()}@example.com`.toLowerCase(),
      url: () => `https://${pick(COMPANIES).toLowerCase()}.example.com`,
    },
    // Numbers of this range are never assigned.
    phone: { number: () => `+1 202 555 01${digits(2)}` },
    location: {
      city: () => pick(CITIES),
      country: () => pick(COUNTRIES),
      state: () => pick(STATES),
      streetAddress: () => `${String(1 + Math.floor(random() * 99))} ${pick(STREETS)} Street`,
      zipCode: () => digits(5),
    },
    lorem: { words, sentence: () => `The ${words()} follows the ${words()}.` },
  };
}
