import type { ModelField } from '../../src/model/model.js';

/** Three values of a field in their order, and what a sloppy comparison would take for the second. */
export interface Samples {
  readonly values: readonly [low: unknown, middle: unknown, high: unknown];
  readonly decoy?: unknown;
}

const byCodec: Partial<Record<ModelField['codec'], Samples['values']>> = {
  // As text they stand in another order.
  integer: [9, 40, 100],
  double: [9.5, 40.25, 100],
  decimal: ['9.50', '40.25', '100.00'],
  boolean: [false, true, true],
  date: ['1999-12-31', '2026-02-13', '2026-11-01'],
  time: ['07:50:00', '13:05:00', '23:00:00'],
  // Summer and winter, and an instant whose day is another one in most zones.
  datetime: [
    new Date('2025-12-31T23:30:00Z'),
    new Date('2026-02-13T12:00:00Z'),
    new Date('2026-07-04T00:20:30Z'),
  ],
};

/** Quotes, backslashes, wildcards and accents; the decoy is what a wildcard would find. */
const hostile = (): Samples => ({
  values: ['amber', `m'o\\n 100%_"\u00dcn\u00ef`, 'zinc'],
  decoy: `mXoXn 100ZZ"unu`,
});

const textSamples: Partial<Record<ModelField['kind'], (marker: string) => Samples>> = {
  string: hostile,
  text: hostile,
  richtext: hostile,
  email: (marker) => ({
    values: textsOf((letter) => `${letter}.b_c@${marker}.example.invalid`),
  }),
  phone: () => ({ values: ['+1 202 555 0101', '+1 202 555 0142', '+1 202 555 0199'] }),
  url: () => ({ values: textsOf((letter) => `https://${letter}.example.invalid/x_y`) }),
  skype: () => ({ values: textsOf((letter) => `${letter} name`) }),
};

/** Values that the field should store as they are; undefined where nothing is known of its kind. */
export function samplesOf(field: ModelField, marker: string): Samples | undefined {
  const { codec, kind, picklist } = field;
  if (codec === 'picklist' || codec === 'multipicklist') {
    const values = distinct((picklist?.values ?? []).map(({ value }) => value));
    const [a, b = a, c = b] = values;
    if (a === undefined || b === undefined || c === undefined || a === b) return undefined;
    return codec === 'picklist' ? { values: [a, b, c] } : { values: [[a], [b, a], [c]] };
  }
  if (codec !== 'text') {
    const values = byCodec[codec];
    return values === undefined ? undefined : { values };
  }
  return textSamples[kind]?.(marker);
}

function textsOf(make: (letter: string) => string): [string, string, string] {
  return [make('a'), make('m'), make('z')];
}

/** Those that the database tells apart. */
function distinct(values: readonly string[]): string[] {
  return [...new Map(values.map((value) => [folded(value), value])).values()];
}

/** A text as the database compares it: without case, accents and trailing blanks. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ +$/, '');
}
