import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pull } from '../../src/introspect/pull.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { fakeTransport } from '../helpers/fake-transport.js';

const scalar = fc.oneof(
  ...[fc.constantFrom<unknown>('', '0', '1', 'Contacts', 'name', null, true, false, 0, 7, -1, 1.5)],
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('', '0', '3', 'name', 'label', 'value', '__proto__'),
      tie('value'),
    ),
  ),
})).value;

/** Without one, nothing of the answer can be used. */
const name = fc.constantFrom<unknown>('Contacts', 'Deals', ' ', '__proto__', 7, true);

/** An answer that has these keys, as far as it has them, whatever stands under them. */
function told(known: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  return fc.record(known, { requiredKeys: [] });
}

function some(known: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  const one = told(known);
  return fc.oneof(
    fc.array(one, { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('', '0', '3', 'a', 'b', 'c'), one, { maxKeys: 4 }),
  );
}

const type = told({
  name: fc.oneof(fc.constantFrom('picklist', 'multipicklist', 'reference', 'string'), anything),
  ...{ length: anything, refersTo: anything, picklistValues: anything },
});
const field = {
  ...{ name, label: anything, dblabel: anything, type: fc.oneof(type, anything) },
  ...{ mandatory: anything, editable: anything, default: anything, quickcreate: anything },
};
const describing = told({
  ...{ fields: some(field), idPrefix: anything, labelFields: anything, inactivefields: anything },
  closedStatesInfo: fc.oneof(told({ status_field: scalar, status_values: anything }), anything),
});
const relating = told({
  types: anything,
  information: some({
    ...{ name, label: anything, translated_label: anything },
    ...{ relation_id: anything, actions: anything },
  }),
});

test('the snapshot of any answer of a CRM can be read again, and means the same', async () => {
  let read = 0;
  const about = told({ isEntity: anything, label: anything, singular: anything });
  const property = fc.asyncProperty(
    about,
    describing,
    relating,
    async (said, described, related) => {
      const transport = fakeTransport({
        listtypes: { types: ['Contacts', 'Groups'], information: { Contacts: said } },
        'describe:Contacts': { isEntity: true, ...(described as object) },
        'relatedtypes:Contacts': related,
        'describe:Groups': { fields: [] },
      });
      const { snapshot } = await pull(transport, { allowPartial: true });
      const text = printSnapshot(snapshot);
      const again = parseSnapshot(text, 'file');
      expect(printSnapshot(again)).toBe(text);
      read += again.modules.length - 1;
    },
  );
  await fc.assert(property, { numRuns: 300 });
  expect(read).toBeGreaterThan(30);
});
