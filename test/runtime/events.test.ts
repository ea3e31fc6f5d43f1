import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEvents } from '../../templates/runtime/events.js';
import type { ClientEvent } from '../../templates/runtime/event-types.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';

const options: ConnectOptions = { url: 'https://crm.example', username: 'a', accessKey: 'k' };
const altered: ClientEvent = {
  type: 'altered',
  operation: 'create',
  module: 'Contacts',
  recordId: '12x5',
  fields: ['title', 'cf_855'],
};
const missing: ClientEvent = {
  type: 'missing-field',
  module: 'Contacts',
  recordId: '12x5',
  field: 'cf_1',
};
const undecodable: ClientEvent = { ...missing, type: 'undecodable' };
const request: ClientEvent = {
  type: 'request',
  operation: 'query',
  module: 'Contacts',
  status: 200,
  milliseconds: 3,
};
const wait: ClientEvent = { type: 'wait', reason: 'retry', operation: 'query', milliseconds: 3 };
const EVENTS = [altered, missing, undecodable, request, wait];

const warnings: string[] = [];
beforeEach(() => {
  warnings.splice(0);
  vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
    warnings.push(String(warning));
  });
});
afterEach(() => vi.restoreAllMocks());

describe('with a listener', () => {
  it('onEvent gets every event, and nothing is a warning', () => {
    const seen: ClientEvent[] = [];
    const events = createEvents({ ...options, onEvent: (event) => seen.push(event) });
    EVENTS.forEach(events.emit);
    expect(seen).toEqual(EVENTS);
    expect(warnings).toEqual([]);
  });

  it('the former options get the events of their type', () => {
    const seen: ClientEvent[] = [];
    const push = (event: ClientEvent): void => void seen.push(event);
    const events = createEvents({
      ...options,
      onAltered: push,
      onDecodeError: push,
      onRequest: push,
      onWait: push,
    });
    [altered, undecodable, request, wait].forEach(events.emit);
    expect(seen).toEqual([altered, undecodable, request, wait]);
    expect(warnings).toEqual([]);
  });

  it('a listener that throws becomes a warning without its message', () => {
    const onEvent = (): void => {
      throw new TypeError('a value');
    };
    createEvents({ ...options, onEvent }).emit(request);
    expect(warnings).toEqual(['A listener of the client threw TypeError; the call went on.']);
  });
});

describe('without a listener', () => {
  it('a loss warns once per field, and is counted each time', () => {
    const events = createEvents(options);
    for (const event of [...EVENTS, ...EVENTS]) events.emit(event);
    expect(warnings).toEqual([
      'Contacts.title was stored as another value than was sent (12x5).',
      'Contacts.cf_855 was stored as another value than was sent (12x5).',
      'Contacts.cf_1 is not in the answer of the CRM: generate the package again (12x5).',
      'Contacts.cf_1 holds a value that cannot be decoded, and reads as null (12x5).',
    ]);
    expect(events.losses()).toEqual({ altered: 2, 'missing-field': 2, undecodable: 2 });
  });

  it("onDecodeError 'null' silences the warning", () => {
    createEvents({ ...options, onDecodeError: 'null' }).emit(undecodable);
    expect(warnings).toEqual([]);
  });
});

it.each([
  [{}, { altered: false, missing: false, undecodable: false }],
  [{ strict: { altered: true } }, { altered: true, missing: false, undecodable: false }],
  [{ writes: 'verified' }, { altered: true, missing: false, undecodable: false }],
  [{ onDecodeError: 'throw' }, { altered: false, missing: false, undecodable: true }],
  [
    { writes: 'verified', strict: { altered: false, missing: true } },
    { altered: false, missing: true, undecodable: false },
  ],
] as const)('strict of %j', (more, want) => {
  expect(createEvents({ ...options, ...more }).strict).toEqual(want);
});
