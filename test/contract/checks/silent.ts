// No loss in silence: a value is stored as it was sent, or refused, or reported.

import type { ModelField } from '../../../src/model/model.js';
import { isVtigerError } from '../../../templates/runtime/errors.js';
import { hold, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { placesOf } from '../lab.js';
import type { Lab, Place } from '../lab.js';
import type { LooseClient, Values } from '../loose-client.js';

interface Risk {
  readonly what: string;
  readonly kind: ModelField['kind'];
  readonly value: (lab: Lab, field: ModelField) => unknown;
}

const RISKS: readonly Risk[] = [
  { what: 'a text longer than its column', kind: 'string', value: () => 'long '.repeat(70) },
  { what: 'trailing blanks', kind: 'string', value: ({ marker }) => `${marker}   ` },
  { what: 'a script tag', kind: 'string', value: () => 'a <script>b</script> "c"' },
  { what: 'an emoji', kind: 'string', value: () => 'smile \u{1f600}' },
  { what: 'a control character', kind: 'string', value: () => 'a\u0001b\u001fc' },
  { what: 'a line break', kind: 'text', value: () => 'one\r\ntwo\nthree' },
  { what: 'line separators and HTML', kind: 'text', value: () => '<b>a</b>\u2028&amp; \u00a0' },
  { what: 'digits that a decimal has no room for', kind: 'double', value: () => '12.34567891' },
  { what: 'a number too large for its column', kind: 'double', value: () => '98765432109876543' },
  { what: 'digits of money', kind: 'currency', value: () => '12.345678' },
  { what: 'an integer beyond 32 bits', kind: 'integer', value: () => '9007199254740991' },
  { what: 'a picklist value that is not listed', kind: 'picklist', value: ({ marker }) => marker },
  {
    what: 'a reference to a record that is not there',
    kind: 'reference',
    value: (lab, { targets }) => {
      const target = lab.model.modules.find(({ api }) => api === targets[0]?.module);
      return `${target?.prefix ?? unsupported('its ids have no known prefix')}x999999999`;
    },
  },
];

export const silentChecks: readonly Check[] = [
  ...RISKS.map((risk) => ({
    name: `stored, refused or reported: ${risk.what}`,
    run: async (lab: Lab) => {
      const place = placeOf(lab, risk);
      const value = risk.value(lab, place.field);
      return `${place.module.api}.${place.field.name}: ${await fate(lab, place, value, lab.crm)}`;
    },
  })),
  {
    name: "writes: 'verified' throws where a value was altered, and the record is there",
    async run(lab) {
      for (const risk of RISKS) {
        const places = writable(lab, risk);
        const [place] = places;
        if (place === undefined) continue;
        const value = risk.value(lab, place.field);
        if ((await fate(lab, place, value, lab.crm)) !== 'reported') continue;
        const strict = lab.connect({ writes: 'verified' });
        const made = lab.guard.made.size;
        same(await fate(lab, place, value, strict), 'VALUE_ALTERED', 'verified');
        same(lab.guard.made.size, made + 1, 'records made');
        return risk.what;
      }
      return unsupported('this instance alters nothing that is sent');
    },
  },
];

function writable(lab: Lab, { kind }: Risk): Place[] {
  return placesOf(
    lab,
    (field) => field.kind === kind && field.writable && field.inDetail && !field.mandatory,
  );
}

function placeOf(lab: Lab, risk: Risk): Place {
  return writable(lab, risk)[0] ?? unsupported(`no ${risk.kind} field is free to be written`);
}

/** What became of a value: `stored`, `reported`, or the code it was refused with. */
async function fate(
  lab: Lab,
  { module, field }: Place,
  value: unknown,
  client: LooseClient,
): Promise<string> {
  const before = lab.altered.length;
  const values = { ...(await lab.factory.values(module)), [field.name]: value };
  let stored: Values;
  try {
    stored = await lab.repository(module, client).create(values);
  } catch (error) {
    if (isVtigerError(error)) return error.code;
    throw error;
  }
  const fields = lab.altered.slice(before).flatMap((event) => event.fields);
  if (fields.includes(field.name)) return 'reported';
  hold(isSame(stored[field.name], value), 'another value was stored, and nothing reports it');
  const again = await lab.repository(module, client).retrieve(String(stored['id']));
  same(again[field.name], stored[field.name], 'retrieve');
  return 'stored';
}

function isSame(stored: unknown, sent: unknown): boolean {
  if (stored === sent) return true;
  const number = /^-?\d+(?:\.\d+)?$/;
  return number.test(String(sent)) && Number(stored) === Number(sent);
}
