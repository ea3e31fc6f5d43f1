import { codeOf } from '../../helpers/code-of.js';
import { hold, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { placesOf } from '../lab.js';
import type { Lab, Place } from '../lab.js';
import { samplesOf } from '../samples.js';

/** Clocks may differ; a time zone that is off is so by half an hour at least. */
const SKEW = 15 * 60_000;

export const valueChecks: readonly Check[] = [
  {
    name: 'createdtime is an instant, whatever the zone of the user',
    async run(lab) {
      const { module } = await lab.bulk();
      const row = await lab.factory.make(module);
      const created = row['createdtime'];
      if (!(created instanceof Date)) return unsupported(`${module.api} has no createdtime`);
      const off = created.getTime() - Date.now();
      hold(Math.abs(off) < SKEW, `it is off by ${String(Math.round(off / 60_000))} minutes`);
      const own = lab.repository(module).where('id', '=', row['id']);
      const since = await own.where('createdtime', '>=', new Date(created.getTime() - 500)).all();
      const after = await own.where('createdtime', '>', created).all();
      same([since.length, after.length], [1, 0], 'rows since and after');
      return undefined;
    },
  },
  {
    name: 'a written instant comes back as the same second, summer and winter',
    async run(lab) {
      const place = free(lab, 'datetime');
      const instants = ['2026-01-15T23:45:10Z', '2026-07-15T00:15:20Z'].map(
        (text) => new Date(text),
      );
      for (const instant of instants) same(await echo(lab, place, instant), instant, 'instant');
      const fraction = new Date(instants[0]!.getTime() + 999);
      same(await echo(lab, place, fraction), instants[0], 'with a fraction');
      return nameOf(place);
    },
  },
  {
    name: 'a date comes back as it was written',
    async run(lab) {
      const place = free(lab, 'date');
      for (const date of ['2024-02-29', '1969-12-31']) same(await echo(lab, place, date), date, '');
      return nameOf(place);
    },
  },
  {
    name: 'a multi-select keeps several values, one, and none',
    async run(lab) {
      const place = free(lab, 'multipicklist');
      const [one, two] = samplesOf(place.field, lab.marker)?.values ?? [];
      const sorted = (value: unknown): unknown => [...(value as string[])].sort();
      for (const value of [two, one, []]) {
        same(sorted(await echo(lab, place, value)), sorted(value), 'values');
      }
      return nameOf(place);
    },
  },
  {
    name: 'null empties what takes null',
    async run(lab) {
      const done: string[] = [];
      for (const codec of ['text', 'picklist', 'date', 'time', 'datetime', 'reference'] as const) {
        const places = placesOf(lab, (field) => field.codec === codec && isFree(field));
        const place = places.find(({ field }) => samplesOf(field, lab.marker) !== undefined);
        if (place === undefined) continue;
        const { module, field } = place;
        const value = samplesOf(field, lab.marker)?.values[0];
        const row = await lab.factory.make(module, { [field.name]: value });
        const before = lab.altered.length;
        const emptied = await lab
          .repository(module)
          .revise(String(row['id']), { [field.name]: null });
        // Some fields are computed from others; nothing is lost in silence then.
        const fields = lab.altered.slice(before).flatMap((event) => event.fields);
        if (fields.includes(field.name)) continue;
        same(emptied[field.name], codec === 'text' ? '' : null, nameOf(place));
        done.push(codec);
      }
      return done.length === 0 ? unsupported('no field is free to be emptied') : done.join(' ');
    },
  },
  {
    name: 'a reference to an own record is stored, and read back with its prefix',
    async run(lab) {
      const makeable = lab.factory.modules.map(({ api }) => api);
      const [place] = placesOf(
        lab,
        ({ codec, writable, inDetail, targets }) =>
          codec === 'reference' &&
          writable &&
          inDetail &&
          targets.some(({ module }) => makeable.includes(module)),
      );
      if (place === undefined)
        return unsupported('no reference leads to a module that can be made');
      const target = place.field.targets.find(({ module }) => makeable.includes(module))?.module;
      const id = await lab.factory.own(target ?? '');
      same(await echo(lab, place, id), id, nameOf(place));
      return `${nameOf(place)} to ${target ?? ''}`;
    },
  },
  {
    name: 'label is text, not HTML',
    async run(lab) {
      const module = lab.factory.modules.find(
        (one) =>
          one.fields.some(({ name, escaped }) => name === 'label' && escaped) &&
          lab.snapshot.modules
            .find(({ name }) => name === one.api)
            ?.labelFields.includes(lab.factory.markerField(one).name),
      );
      if (module === undefined) return unsupported('no module has its label from the marker');
      const text = `${lab.marker} <b> & "S\u00f8r\u00e9n"`;
      const row = await lab.factory.make(module, { [lab.factory.markerField(module).name]: text });
      hold(String(row['label']).includes(text), `${module.api}: ${String(row['label'])}`);
      return module.api;
    },
  },
  {
    name: 'what the CRM would refuse or misread is refused before it is sent',
    async run(lab) {
      const { module, repository, field, ids } = await lab.bulk();
      const [id = ''] = ids;
      const calls = (): number =>
        Object.values(lab.crm.$usage().calls).reduce((sum, count) => sum + count, 0);
      const before = calls();
      const refused: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['INVALID_VALUE', () => repository.revise(id, { no_such_field: 'x' })],
        ['INVALID_VALUE', () => repository.revise(id, { [field.name]: 7 })],
        ['INVALID_VALUE', () => repository.revise(id, { [field.name]: 'half \ud800' })],
        ['INVALID_VALUE', () => repository.revise(id, { id })],
        ['INVALID_VALUE', () => repository.revise(id, {})],
        ['MANDATORY_FIELD_MISSING', () => repository.create({})],
        ['INVALID_ID', () => repository.retrieve(`${id} or 1=1`)],
        ['INVALID_ID', () => repository.delete(`999${id}`)],
        ['INVALID_VALUE', () => repository.where('no_such_field', '=', 'x').all()],
        ['INVALID_VALUE', () => repository.where(field.name, 'no such', 'x').all()],
      ];
      for (const [code, make] of refused) {
        const got = await codeOf(Promise.resolve().then(make));
        const isRequired = module.fields.some(({ mandatory }) => mandatory) || code[0] !== 'M';
        hold(got === code || !isRequired, `${make.toString()}: ${got}`);
      }
      same(calls(), before, 'calls');
      return undefined;
    },
  },
  {
    name: 'a duplicate is refused where the module forbids it',
    async run(lab) {
      const module = lab.factory.modules.find(
        (one) =>
          lab.snapshot.modules.find(({ name }) => name === one.api)?.allowDuplicates === false &&
          one.fields.some(({ unique }) => unique) &&
          one.fields.every(({ unique, name }) => !unique || name === markerOf(lab, one)),
      );
      if (module === undefined) return unsupported('no module forbids duplicates by its marker');
      const first = await lab.factory.make(module);
      const values = { [markerOf(lab, module)]: first[markerOf(lab, module)] };
      same(await codeOf(lab.factory.make(module, values)), 'DUPLICATE_RECORD', module.api);
      return module.api;
    },
  },
];

function markerOf(lab: Lab, module: Place['module']): string {
  return lab.factory.markerField(module).name;
}

function isFree({ writable, mandatory, inDetail }: Place['field']): boolean {
  return writable && !mandatory && inDetail;
}

/** A field that the CRM has no opinion on, custom ones first. */
function free(lab: Lab, codec: Place['field']['codec']): Place {
  const places = placesOf(lab, (field) => field.codec === codec && isFree(field));
  const custom = places.find(({ field }) => /^(?:cf|fld|vtcm)_/.test(field.name));
  return custom ?? places[0] ?? unsupported(`no ${codec} field is free to be written`);
}

/** What is read after it was written. */
async function echo(lab: Lab, { module, field }: Place, value: unknown): Promise<unknown> {
  const row = await lab.factory.make(module, { [field.name]: value });
  const found = await lab.repository(module).find(String(row['id']), [field.name]);
  same(found?.[field.name], row[field.name], 'query against create');
  return row[field.name];
}

function nameOf({ module, field }: Place): string {
  return `${module.api}.${field.name}`;
}
