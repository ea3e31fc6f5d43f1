// What the values of a server mean, written from the documentation of Vtiger and MySQL alone: this
// file shares no code with the runtime or the sandbox, which it is to judge.

/** How the values of a field compare. */
export type Kind =
  'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'multi' | 'reference' | 'owner';

const KINDS: Readonly<Record<string, Kind>> = {
  integer: 'number',
  double: 'number',
  currency: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  multipicklist: 'multi',
  reference: 'reference',
  owner: 'owner',
};

export function kindOf(type: string): Kind {
  return Object.hasOwn(KINDS, type) ? (KINDS[type] ?? 'text') : 'text';
}

/** A value of an answer in one notation; empty text for everything that is empty. */
export function fromWire(kind: Kind, value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (kind === 'number' && text !== '') return plainNumber(text);
  if (kind === 'date' || kind === 'datetime') return text.startsWith('0000-00-00') ? '' : text;
  // An owner who does not exist has no prefix: the client reports it, and reads null.
  if (kind === 'owner') return /^\d+x\d+$/.test(text) ? text : '';
  return kind === 'reference' && text === '0' ? '' : text;
}

/** A value of the client in the same notation. */
export function fromClient(kind: Kind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (Array.isArray(value)) return value.join(' |##| ');
  if (typeof value === 'boolean') return value ? '1' : '0';
  // An amount with its unit.
  if (typeof value === 'object') return Object.values(value).join('::');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return kind === 'number' && text !== '' ? plainNumber(text) : text;
}

function plainNumber(text: string): string {
  const [whole = '', fraction = ''] = text.trim().split('.');
  const digits = fraction.replace(/0+$/, '');
  const plain = `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${digits === '' ? '' : `.${digits}`}`;
  return plain === '-0' ? '0' : plain;
}

/**
 * Text as the collation compares it: without case, accents and trailing blanks. Undefined where it
 * holds characters whose place in the collation is not obvious.
 */
export function fold(text: string): string | undefined {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace(/ +$/, '');
  return /^[\u0020-\u007e]*$/.test(bare) ? bare : undefined;
}

export const TIME = /^\d\d:\d\d:\d\d$/;

/** The order of two values; undefined where nothing is promised about it. */
export function compare(kind: Kind, a: string, b: string): number | undefined {
  // Some columns of references hold text, and a dead reference reads as empty.
  if (kind === 'reference') return a === b && a !== '' ? 0 : undefined;
  if (a === b) return a === '' && kind === 'owner' ? undefined : 0;
  if (a === '' || b === '') {
    if (kind === 'owner') return undefined;
    return a === '' ? -1 : 1;
  }
  switch (kind) {
    case 'number':
    case 'boolean':
      return Math.sign(Number(a) - Number(b));
    case 'owner':
      return Math.sign(numberOfId(a) - numberOfId(b));
    case 'time':
      // Durations are described as times, and are numbers.
      if (![a, b].every((text) => TIME.test(text))) return undefined;
      return a < b ? -1 : 1;
    case 'date':
    case 'datetime':
      return a < b ? -1 : 1;
    case 'text':
    case 'multi': {
      const [left, right] = [fold(a), fold(b)];
      if (left === undefined || right === undefined) return undefined;
      if (left === right) return 0;
      // Signs have places of their own in the collation.
      if (!/^[A-Z0-9]*$/.test(left) || !/^[A-Z0-9]*$/.test(right)) return undefined;
      return left < right ? -1 : 1;
    }
  }
}

export function numberOfId(id: string): number {
  return Number(id.split('x')[1] ?? id);
}
