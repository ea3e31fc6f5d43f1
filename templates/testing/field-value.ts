import type { Random } from '../../src/sandbox/random.js';
import type { FakerLike } from './faker.js';
import type { PlannedField } from './module-plan.js';

/** What values are made from. */
export interface ValueSource {
  readonly random: Random;
  readonly faker: Omit<FakerLike, 'seed'>;
  /** How many records of the module were built so far, this one included. */
  readonly serial: number;
  /** The id of a record that a field may point to. */
  readonly reference: (field: PlannedField) => string;
  /** The id of the API user. */
  readonly owner: string;
}

/** A value that a create takes for a field. @throws {TypeError} for what nothing can be made up */
export function fieldValue(field: PlannedField, source: ValueSource): unknown {
  const { serial, random } = source;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const number = field.unique ? serial : upTo(99);
  switch (field.codec) {
    case 'text':
      return textValue(field, source);
    case 'picklist':
      return picklistValue(field, random) ?? textValue(field, source);
    case 'multipicklist':
      return [picklistValue(field, random) ?? textValue(field, source)];
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return number;
    case 'integer-text':
      return String(number);
    case 'double':
      return number;
    case 'decimal':
      return `${String(number)}.50`;
    case 'date':
      return dayOf(field, serial, upTo(180)).toISOString().slice(0, 10);
    case 'time':
      return `${String((LATER.test(field.wire) ? 12 : 7) + upTo(4)).padStart(2, '0')}:30:00`;
    case 'datetime':
      return dayOf(field, serial, upTo(180));
    case 'datetime-text':
      return dayOf(field, serial, upTo(180)).toISOString().slice(0, 19).replace('T', ' ');
    case 'reference':
      return source.reference(field);
    case 'multireference':
      return [source.reference(field)];
    case 'owner':
      return source.owner;
    case 'metric':
      return { amount: number, unit: 'm' };
    case 'grid':
    case 'list':
    case 'id':
      throw new TypeError(`the factory cannot make up ${field.wire}: pass a value`);
  }
}

/** What ends comes after what begins. */
const LATER = /due|end|clos|expir|valid|until/i;
const FIRST_DAY = Date.UTC(2026, 0, 1, 9);
const DAY = 86_400_000;

function dayOf({ wire, unique }: PlannedField, serial: number, offset: number): Date {
  const days = unique ? serial : LATER.test(wire) ? 180 + offset : offset;
  return new Date(FIRST_DAY + days * DAY);
}

function picklistValue({ picklist, wire }: PlannedField, random: Random): string | undefined {
  // A task is no event, and the type of an activity decides which of the two it is.
  const values = wire === 'activitytype' ? picklist.filter((value) => value !== 'Task') : picklist;
  return values[Math.floor(random() * values.length)];
}

type Maker = (faker: ValueSource['faker']) => string;

const BY_TYPE: Readonly<Record<string, Maker>> = {
  email: ({ internet }) => internet.email(),
  url: ({ internet }) => internet.url(),
  phone: ({ phone }) => phone.number(),
  text: ({ lorem }) => lorem.sentence(),
  richtext: ({ lorem }) => lorem.sentence(),
};

const BY_NAME: readonly (readonly [pattern: RegExp, maker: Maker])[] = [
  [/e-?mail/, ({ internet }) => internet.email()],
  [/phone|mobile|fax/, ({ phone }) => phone.number()],
  [/first_?name/, ({ person }) => person.firstName()],
  [/last_?name|surname/, ({ person }) => person.lastName()],
  [/company|account_?name|vendor_?name|organi[sz]ation/, ({ company }) => company.name()],
  [/street|address/, ({ location }) => location.streetAddress()],
  [/city/, ({ location }) => location.city()],
  [/country/, ({ location }) => location.country()],
  [/state/, ({ location }) => location.state()],
  [/zip|_code$/, ({ location }) => location.zipCode()],
];

function textValue(
  { wire, type, length = 255, unique }: PlannedField,
  source: ValueSource,
): string {
  const { faker, serial } = source;
  const named = BY_NAME.find(([pattern]) => pattern.test(wire))?.[1];
  // Addresses come in fields of many lines.
  const maker = type === 'string' || type === 'text' ? (named ?? BY_TYPE[type]) : BY_TYPE[type];
  const text = (maker ?? (({ lorem }) => lorem.words()))(faker);
  return unique ? distinct(text, String(serial), length) : text.slice(0, length).trim();
}

/** The number stands before the `@` of an address, else at the end, and is never cut. */
function distinct(text: string, serial: string, length: number): string {
  const [name = '', domain] = text.split('@');
  const tail = domain === undefined ? ` ${serial}` : `${serial}@${domain}`;
  if (tail.length < length) return name.slice(0, length - tail.length) + tail;
  return serial.padStart(length, '0');
}
