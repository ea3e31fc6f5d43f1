import { canonicalise } from './canonical.js';
import { quoteForDisplay } from '../text/quote.js';
import type {
  PicklistValue,
  Snapshot,
  SnapshotField,
  SnapshotModule,
  SnapshotRelation,
} from './snapshot.js';

/** Something that not every API user sees. Reported, and not in the snapshot. */
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

/** One user's view of an item. */
interface View<T> {
  readonly user: string;
  readonly item: T;
}

/**
 * The views of several API users of one instance as one: everything that any of them sees, may
 * write or has to send. Where only labels or order differ, the first view decides.
 */
export function mergeViews(views: readonly [Snapshot, ...Snapshot[]]): MergedViews {
  const [first] = views;
  const users = new Map(
    views.flatMap((view) => view.describedBy.users.map((u) => [u.id, u.admin])),
  );
  const partial: PartialView[] = [];
  const all = views.map((view) => ({ user: userOf(view), item: view.modules }));
  const modules = groupByKey(all, ({ name }) => name).map((same) => {
    const [{ item }] = same;
    if (!isPartial(item.name, 'module', same, views.length, partial)) {
      return mergeModule(same, partial);
    }
    // Of a module that one user sees alone, its members need no report of their own.
    return mergeModule(same, same.length === 1 ? [] : partial);
  });
  const refused = views.flatMap((view) => view.refused);
  const described = (name: string): boolean =>
    views.some(
      (view) =>
        view.modules.some((module) => module.name === name) &&
        !view.refused.some((refusal) => refusal.name === name),
    );
  const remaining = new Map(
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
    refused: [...remaining.values()],
    modules,
  });
  return { snapshot, partial };
}

type Views<T> = readonly [View<T>, ...View<T>[]];

/** The items of all views by key, in the order of their first appearance. */
function groupByKey<T>(
  views: readonly View<readonly T[]>[],
  keyOf: (item: T) => string,
): Views<T>[] {
  const found = new Map<string, [View<T>, ...View<T>[]]>();
  for (const { user, item: items } of views) {
    for (const item of items) {
      const same = found.get(keyOf(item));
      if (same === undefined) found.set(keyOf(item), [{ user, item }]);
      else same.push({ user, item });
    }
  }
  return [...found.values()];
}

/** Notes an item that not all of `among` users see. */
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
  const [{ item: first }] = views;
  const items = views.map(({ item }) => item);
  const any = (key: 'createable' | 'updateable' | 'deleteable' | 'retrieveable'): boolean =>
    items.some((module) => module[key]);
  const lists = <T>(listOf: (module: SnapshotModule) => readonly T[]): View<readonly T[]>[] =>
    views.map(({ user, item }) => ({ user, item: listOf(item) }));

  const fields = groupByKey(
    lists((module) => module.fields),
    ({ name }) => name,
  ).map((same) => {
    const where = `${first.name}.${same[0].item.name}`;
    const hidden = isPartial(where, 'field', same, views.length, partial);
    return mergeField(where, same, hidden && same.length === 1 ? [] : partial);
  });
  const relations = groupByKey(
    lists((module) => module.relations),
    ({ key, module }) => JSON.stringify([key, module]),
  ).map((same) => {
    const what = `relation ${quoteForDisplay(same[0].item.key)}`;
    isPartial(first.name, what, same, views.length, partial);
    return mergeRelation(same);
  });
  const active = new Set(fields.map(({ name }) => name));
  const closed = items.flatMap(({ closedStates }) => closedStates ?? []);
  const [closing] = closed;
  return {
    ...first,
    createable: any('createable'),
    updateable: any('updateable'),
    deleteable: any('deleteable'),
    retrieveable: any('retrieveable'),
    idPrefix: items.find(({ idPrefix }) => idPrefix !== null)?.idPrefix ?? null,
    inactiveFields: items
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
  const [{ item: first }] = views;
  const items = views.map(({ item }) => item);
  const any = (key: 'mandatory' | 'editable' | 'nullable' | 'unique'): boolean =>
    items.some((field) => field[key]);
  // Of another type the values mean something else.
  const alike = views.filter(({ item }) => item.type === first.type);
  const targets = alike.flatMap(({ item }) => item.refersTo ?? []);
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
  const lists = views.map(({ user, item }) => ({ user, item: item.picklist ?? [] }));
  return groupByKey(lists, ({ value }) => value).map((same) => {
    const [{ item }] = same;
    isPartial(where, `value ${quoteForDisplay(item.value)}`, same, views.length, partial);
    return item;
  });
}

function mergeRelation(views: Views<SnapshotRelation>): SnapshotRelation {
  const [{ item: first }] = views;
  const { key, module, label, relationId } = first;
  const reported = views.flatMap(({ item }) => (item.actions === undefined ? [] : [item.actions]));
  return {
    ...{ key, module, label },
    ...(relationId === undefined ? {} : { relationId }),
    // Where the server reports no actions, everything is allowed as far as anyone can know.
    ...(reported.length < views.length ? {} : { actions: reported.flat() }),
  };
}
