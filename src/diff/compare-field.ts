import type { ModelField } from '../model/model.js';
import type { SnapshotField } from '../snapshot/snapshot.js';
import { quoteForDisplay } from '../text/quote.js';
import { comparePicklists } from './compare-picklist.js';
import { describeValue, type Difference } from './difference.js';
import { itemsMissingFrom } from './pair-by-key.js';
import type { FieldSide } from './sides.js';

/** A field that both packages hold, and its descriptions. */
interface FieldPair {
  readonly before: ModelField;
  readonly after: ModelField;
  readonly described: readonly [SnapshotField | undefined, SnapshotField | undefined];
  /** Whether records of the module can be created or updated, before and after. */
  readonly writable: boolean;
}

/** What only people see, or only the server judges. */
const METADATA = [
  'label',
  'dblabel',
  'nullable',
  // The server refuses a duplicate because of other records: what may be sent is the same.
  'unique',
  'quickcreate',
  'summary',
  'header',
] as const;

/** @param writable Whether records of the module can be created or updated, before and after. */
export function compareField(
  before: FieldSide | undefined,
  after: FieldSide | undefined,
  writable: boolean,
): Difference[] {
  // Nearly all fields of two snapshots are equal.
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [previous, next] = [before?.model, after?.model];
  if (previous === undefined) return next === undefined ? [] : [fieldAdded(next, writable)];
  if (next === undefined) {
    return [[isOffered(previous) ? 'field removed' : 'unused field removed', 'was removed']];
  }
  const described = [before?.described, after?.described] as const;
  const pair: FieldPair = { before: previous, after: next, described, writable };
  // Targets and values of another type of field follow from the type itself.
  const sameCodec = previous.codec === next.codec;
  const differences = [
    ...compareType(pair),
    ...compareReads(pair),
    ...compareWrites(pair),
    ...(sameCodec ? compareTargets(pair) : []),
    ...(sameCodec
      ? comparePicklists(
          [described[0]?.picklist ?? [], described[1]?.picklist ?? []],
          previous,
          next,
        )
      : []),
    ...compareDefault(pair),
    ...compareLength(pair),
    ...compareMetadata(pair),
  ];
  if (differences.length > 0 || isSameDescription(...described)) return differences;
  return [['field metadata', describedDifferently(...described)]];
}

function fieldAdded(field: ModelField, writable: boolean): Difference {
  if (!isOffered(field)) return ['unused field added', 'was added; the package does not use it'];
  return writable && field.mandatory
    ? ['mandatory field added', 'was added and is mandatory']
    : ['field added', 'was added'];
}

/** Whether a consumer of the package can meet the field. */
function isOffered({ inRecord, inDetail, writable, queryable }: ModelField): boolean {
  return inRecord || inDetail || writable || queryable;
}

function compareType({ before, after, described: [previous, next] }: FieldPair): Difference[] {
  const types = `type ${quoteForDisplay(previous?.type ?? '')} -> ${quoteForDisplay(next?.type ?? '')}`;
  const differs = previous !== undefined && next !== undefined && previous.type !== next.type;
  if (before.codec === after.codec) {
    return differs ? [['type, same values', `${types}, read as ${after.codec} as before`]] : [];
  }
  return [['type', differs ? types : `read as ${after.codec} instead of ${before.codec}`]];
}

function compareReads({ before, after }: FieldPair): Difference[] {
  const reads = [
    ['inRecord', 'is returned by queries'],
    ['inDetail', 'is returned by retrieve'],
    ['queryable', 'can be named in a query'],
  ] as const;
  return reads.flatMap(([key, what]): Difference[] => {
    if (before[key] === after[key]) return [];
    return [
      after[key] ? ['read allowed', `${what} now`] : ['read disallowed', `no longer: ${what}`],
    ];
  });
}

function compareWrites(pair: FieldPair): Difference[] {
  const { before, after, writable } = pair;
  if (writable && before.writable && !after.writable) {
    return [['write disallowed', 'is read-only now']];
  }
  if (writable && !before.writable && after.writable) {
    return after.mandatory
      ? [['write allowed, mandatory', 'can be written now, and is mandatory']]
      : [['write allowed', 'can be written now']];
  }
  if (writable && before.mandatory !== after.mandatory) {
    return after.mandatory
      ? [['now mandatory', 'is mandatory now']]
      : [['no longer mandatory', 'is no longer mandatory']];
  }
  return compareDescribedWrites(pair);
}

/** Described differently, where the package neither took nor demanded the field. */
function compareDescribedWrites({ described: [previous, next] }: FieldPair): Difference[] {
  if (previous === undefined || next === undefined) return [];
  const differences: Difference[] = [];
  if (previous.editable !== next.editable) {
    const what = next.editable ? 'can be written now' : 'is read-only now';
    differences.push(['write described', what]);
  }
  if (previous.mandatory !== next.mandatory) {
    const what = next.mandatory ? 'is mandatory now' : 'is no longer mandatory';
    differences.push(['write described', what]);
  }
  return differences;
}

function compareTargets({ before, after }: FieldPair): Difference[] {
  const names = ({ targets }: ModelField): string[] => targets.map(({ module }) => module);
  const [previous, next] = [names(before), names(after)];
  return [
    ...itemsMissingFrom(next, previous).map((name): Difference => [
      'reference target',
      `no longer refers to ${quoteForDisplay(name)}`,
    ]),
    ...itemsMissingFrom(previous, next).map((name): Difference => [
      'reference target',
      `refers to ${quoteForDisplay(name)} as well`,
    ]),
  ];
}

/** The package exports defaults by field name. */
function compareDefault({ before, after, described: [previous, next] }: FieldPair): Difference[] {
  const what = `default: ${describeValue(previous?.default)} -> ${describeValue(next?.default)}`;
  if (before.default !== null && after.default === null) return [['default removed', what]];
  if (before.default === null && after.default !== null) return [['default added', what]];
  return previous?.default === next?.default ? [] : [['default', what]];
}

/** The client refuses longer texts. Where no length was known, the server cut them there already. */
function compareLength({ before, after, writable }: FieldPair): Difference[] {
  if (before.length === after.length) return [];
  const what = `length: ${describeValue(before.length)} -> ${describeValue(after.length)}`;
  const isText = [before, after].every((field) => field.codec === 'text' && field.writable);
  const isShorter = before.length !== null && after.length !== null && after.length < before.length;
  return [[isText && isShorter && writable ? 'length reduced' : 'length', what]];
}

function compareMetadata({ described: [previous, next] }: FieldPair): Difference[] {
  return METADATA.flatMap((key): Difference[] => {
    const [before, after] = [previous?.[key], next?.[key]];
    if (before === after) return [];
    return [['field metadata', `${key}: ${describeValue(before)} -> ${describeValue(after)}`]];
  });
}

/** Equal, apart from the order of picklist values. */
function isSameDescription(
  before: SnapshotField | undefined,
  after: SnapshotField | undefined,
): boolean {
  const values = (field: SnapshotField | undefined): string[] | undefined =>
    field?.picklist?.map(({ value }) => value).sort();
  return (
    JSON.stringify({ ...before, picklist: values(before) }) ===
    JSON.stringify({ ...after, picklist: values(after) })
  );
}

function describedDifferently(
  before: SnapshotField | undefined,
  after: SnapshotField | undefined,
): string {
  if (before === undefined) return 'is described now';
  if (after === undefined) return 'is no longer described';
  return 'is described differently';
}
