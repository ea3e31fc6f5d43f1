import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalise } from '../../src/snapshot/canonical.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { printSnapshot, snapshotHash } from '../../src/snapshot/print.js';
import { syntheticSnapshot } from '../helpers/schema.js';
import { aField, aModule, anySnapshot, aSnapshot, shuffled } from '../helpers/snapshots.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';

describe('printSnapshot', () => {
  test('reads well, and a picklist value is one line', () => {
    const leadsource = aField('leadsource', {
      type: 'picklist',
      picklist: [
        { value: 'Web "Site"', label: 'Web' },
        { value: 'Other\u2028', label: 'Øther' },
      ],
    });
    const contacts = aModule('Contacts', {
      labelFields: ['lastname', 'firstname'],
      fields: [leadsource],
      relations: [{ key: 'Deals', module: 'Potentials', label: 'Deals', actions: ['ADD'] }],
    });
    expect(printSnapshot(aSnapshot([contacts]))).toMatchInlineSnapshot(`
      "{
        "format": "vtiger-snapshot",
        "version": 1,
        "describedBy": {
          "users": [
            { "id": "19x1", "admin": true }
          ],
          "transport": "rest",
          "vtigerVersion": null
        },
        "refused": [],
        "modules": [
          {
            "name": "Contacts",
            "label": "Contacts",
            "singular": "Contacts",
            "isEntity": true,
            "createable": true,
            "updateable": true,
            "deleteable": true,
            "retrieveable": true,
            "idPrefix": "12",
            "labelFields": ["lastname", "firstname"],
            "inactiveFields": [],
            "fields": [
              {
                "name": "leadsource",
                "label": "leadsource",
                "type": "picklist",
                "picklist": [
                  { "value": "Web \\"Site\\"", "label": "Web" },
                  { "value": "Other\\u2028", "label": "Øther" }
                ],
                "mandatory": false,
                "editable": true,
                "nullable": true,
                "unique": false
              }
            ],
            "relations": [
              { "key": "Deals", "module": "Potentials", "label": "Deals", "actions": ["ADD"] }
            ]
          }
        ]
      }
      "
    `);
  });

  test('gives the same bytes however the sets were ordered', () => {
    fc.assert(
      fc.property(anySnapshot, fc.infiniteStream(fc.double({ noNaN: true })), (snapshot, ranks) => {
        const mixed = shuffled(snapshot, () => Number(ranks.next().value));
        expect(printSnapshot(mixed)).toBe(printSnapshot(snapshot));
      }),
    );
  });

  test('is read back as what it was', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const dropped = new Set<string>();
        const back = parseSnapshot(printSnapshot(snapshot), 'x.json', dropped);
        expect(back).toEqual(canonicalise(snapshot));
        expect(dropped.size).toBe(0);
      }),
    );
  });

  test('holds no line separators and no byte order mark of its own', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expect(printSnapshot(snapshot)).not.toMatch(/[\u2028\u2029]|[^\n]$/);
      }),
    );
  });

  test.each([
    ['stock', stockSnapshot()],
    ['S', syntheticSnapshot('S')],
  ])('%s: read back and printed again, byte for byte', (_, snapshot) => {
    const text = printSnapshot(snapshot);
    expect(printSnapshot(parseSnapshot(text, 'x.json'))).toBe(text);
  });
});

describe('snapshotHash', () => {
  test('is that of the file', () => {
    const text = printSnapshot(stockSnapshot());
    expect(snapshotHash(stockSnapshot())).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('a label counts, the order of fields does not', () => {
    const [a, b] = [aField('a'), aField('b')];
    const hash = (...fields: (typeof a)[]): string =>
      snapshotHash(aSnapshot([aModule('M', { fields })]));
    expect(hash(b, a)).toBe(hash(a, b));
    expect(hash(a, { ...b, label: 'B' })).not.toBe(hash(a, b));
  });
});

describe('the made-up instances', () => {
  test.each([
    ['S', 25, 1000],
    ['M', 60, 4800],
  ] as const)(
    '%s has %i modules and %i fields, the same ones at every call',
    (size, modules, fields) => {
      const snapshot = syntheticSnapshot(size);
      expect(snapshot.modules).toHaveLength(modules);
      expect(snapshot.modules.flatMap((module) => module.fields)).toHaveLength(fields);
      expect(snapshotHash(syntheticSnapshot(size))).toBe(snapshotHash(snapshot));
    },
  );
});
