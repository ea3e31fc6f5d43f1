import { canonicalise } from './canonical.js';
import { quoteForDisplay } from '../text/quote.js';
import type {
  PicklistValue,
  Snapshot,
  SnapshotField,
  SnapshotModule,
  SnapshotRelation,
} from './snapshot.js';

/** Something that not every API user sees. Told, and kept out of the snapshot. */
export interface PartialView {
  /** `Contacts`, `Contacts.cf_901` */
  readonly where: string;
  /** `module`, `field`, `value "Gold"`, `relation "Products"` */
  readonly what: string;
  /** Record ids of the API users who see it. */
  readonly users: readonly string[];
}

/** What several API users see together. */
export interface MergedViews {
  readonly snapshot: Snapshot;
  readonly partial: readonly PartialView[];
}

/** One user's view of a part. */
interface View<T> {
  readonly user: string;
  readonly part: T;
}

/**
 * The views of several API users of one instance as one: everything that any of them sees, may
 * write or has to send. Where they only say it differently (labels, order), the first has the word.
 */
export function mergeViews(views: readonly [Snapshot, ...Snapshot[]]): MergedViews {
  const [first] = views;
  const users = new Map(
    views.flatMap((view) => view.describedBy.users.map((u) => [u.id, u.admin])),
  );
  const partial: PartialView[] = [];
  const all = views.map((view) => ({ user: userOf(view), part: view.modules }));
  const modules = united(all, ({ name }) => name).map((same) => {
    const [{ part }] = same;
    if (!isPartial(part.name, 'module', same, views.length, partial)) {
      return mergeModule(same, partial);
    }
    // What else is in the module is not news beside the module itself, but for those who share it.
    return mergeModule(same, same.length === 1 ? [] : partial);
  });
  const refused = views.flatMap((view) => view.refused);
  const described = (name: string): boolean =>
    views.some(
      (view) =>
        view.modules.some((module) => module.name === name) &&
        !view.refused.some((refusal) => refusal.name === name),
    );
  const kept = new Map(
    refused
      .filter(({ name }) => !described(name))
      .map((refusal) => [JSON.stringify([refusal.name, refusal.operation]), refusal]),
  );
  const snapshot = canonicalise({
    ...first,
    describedBy: {
      ...first.describedBy,
      users: [...users].map(([id, admin]) => ({ id, admin })),
    },
    refused: [...kept.values()],
    modules,
  });
  return { snapshot, partial };
}

type Views<T> = readonly [View<T>, ...View<T>[]];

/** The parts of all views by key, in the order in which they first come. */
function united<T>(views: readonly View<readonly T[]>[], keyOf: (part: T) => string): Views<T>[] {
  const found = new Map<string, [View<T>, ...View<T>[]]>();
  for (const { user, part: parts } of views) {
    for (const part of parts) {
      const same = found.get(keyOf(part));
      if (same === undefined) found.set(keyOf(part), [{ user, part }]);
      else same.push({ user, part });
    }
  }
  return [...found.values()];
}

/** Notes a part that not all of `among` users see. */
function isPartial<T>(
  where: string,
  what: string,
  same: Views<T>,
  among: number,
  partial: PartialView[],
): boolean {
  if (same.length === among) return false;
  partial.push({ where, what, users: same.map(({ user }) => user) });
  return true;
}

function userOf({ describedBy }: Snapshot): string {
  return describedBy.users.map(({ id }) => id).join(', ');
}

function mergeModule(views: Views<SnapshotModule>, partial: PartialView[]): SnapshotModule {
  const [{ part: first }] = views;
  const parts = views.map(({ part }) => part);
  const any = (key: 'createable' | 'updateable' | 'deleteable' | 'retrieveable'): boolean =>
    parts.some((module) => module[key]);
  const lists = <T>(listOf: (module: SnapshotModule) => readonly T[]): View<readonly T[]>[] =>
    views.map(({ user, part }) => ({ user, part: listOf(part) }));

  const fields = united(
    lists((module) => module.fields),
    ({ name }) => name,
  ).map((same) => {
    const where = `${first.name}.${same[0].part.name}`;
    const hidden = isPartial(where, 'field', same, views.length, partial);
    return mergeField(where, same, hidden && same.length === 1 ? [] : partial);
  });
  const relations = united(
    lists((module) => module.relations),
    ({ key, module }) => JSON.stringify([key, module]),
  ).map((same) => {
    const what = `relation ${quoteForDisplay(same[0].part.key)}`;
    isPartial(first.name, what, same, views.length, partial);
    return mergeRelation(same);
  });
  const active = new Set(fields.map(({ name }) => name));
  const closed = parts.flatMap(({ closedStates }) => closedStates ?? []);
  const [closing] = closed;
  return {
    ...first,
    createable: any('createable'),
    updateable: any('updateable'),
    deleteable: any('deleteable'),
    retrieveable: any('retrieveable'),
    idPrefix: parts.find(({ idPrefix }) => idPrefix !== null)?.idPrefix ?? null,
    inactiveFields: parts
      .flatMap(({ inactiveFields }) => inactiveFields)
      .filter((name) => !active.has(name)),
    ...(closing === undefined
      ? {}
      : {
          closedStates: {
            field: closing.field,
            values: closed.flatMap((one) => (one.field === closing.field ? one.values : [])),
          },
        }),
    fields,
    relations,
  };
}

function mergeField(
  where: string,
  views: Views<SnapshotField>,
  partial: PartialView[],
): SnapshotField {
  const [{ part: first }] = views;
  const parts = views.map(({ part }) => part);
  const any = (key: 'mandatory' | 'editable' | 'nullable' | 'unique'): boolean =>
    parts.some((field) => field[key]);
  // Of another type the values mean something else.
  const alike = views.filter(({ part }) => part.type === first.type);
  const targets = alike.flatMap(({ part }) => part.refersTo ?? []);
  return {
    ...first,
    ...(first.refersTo === undefined ? {} : { refersTo: targets }),
    ...(first.picklist === undefined ? {} : { picklist: mergeValues(where, alike, partial) }),
    mandatory: any('mandatory'),
    editable: any('editable'),
    nullable: any('nullable'),
    unique: any('unique'),
  };
}

function mergeValues(
  where: string,
  views: readonly View<SnapshotField>[],
  partial: PartialView[],
): PicklistValue[] {
  const lists = views.map(({ user, part }) => ({ user, part: part.picklist ?? [] }));
  return united(lists, ({ value }) => value).map((same) => {
    const [{ part }] = same;
    isPartial(where, `value ${quoteForDisplay(part.value)}`, same, views.length, partial);
    return part;
  });
}

function mergeRelation(views: Views<SnapshotRelation>): SnapshotRelation {
  const [{ part: first }] = views;
  const { key, module, label, relationId } = first;
  const said = views.flatMap(({ part }) => (part.actions === undefined ? [] : [part.actions]));
  return {
    ...{ key, module, label },
    ...(relationId === undefined ? {} : { relationId }),
    // Who is told nothing may do everything, as far as anyone can know.
    ...(said.length < views.length ? {} : { actions: said.flat() }),
  };
}
