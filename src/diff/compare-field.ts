import type { Finding } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import type { SnapshotField } from '../snapshot/snapshot.js';
import { comparePicklists } from './compare-picklist.js';
import type { ModelField } from '../model/model.js';
import { inWords, without } from './pairs.js';

/** A field as it is described, and what the package makes of it; either may be without the other. */
export interface FieldSide {
  readonly described: SnapshotField | undefined;
  readonly model: ModelField | undefined;
}

/** What is in the model of both sides. */
interface Pair {
  readonly was: ModelField;
  readonly is: ModelField;
}

/** What only people see, or only the server judges. */
const HINTS = [
  'label',
  'dblabel',
  'nullable',
  // Refused by the server, for what other records hold: no change of what may be sent.
  'unique',
  'quickcreate',
  'summary',
  'header',
] as const;

/**
 * What changed in a field.
 *
 * @param written Whether records of the module can be created or updated, before and after.
 */
export function compareField(
  before: FieldSide | undefined,
  after: FieldSide | undefined,
  written: boolean,
): Finding[] {
  // Nearly all fields of two snapshots: no rule has to word what did not change.
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [was, is] = [before?.model, after?.model];
  if (was === undefined) return is === undefined ? [] : [added(is, written)];
  if (is === undefined) return [[isOffered(was) ? 'major' : 'patch', 'field is gone']];
  const pair = { was, is };
  const [old, fresh] = [before?.described, after?.described];
  const retyped = was.codec !== is.codec;
  const found = [
    ...compareKind(pair, old, fresh),
    ...compareReading(pair),
    ...compareWriting(pair, written, old, fresh),
    // Targets and values of another kind of field are no news beside the kind itself.
    ...(retyped ? [] : compareTargets(pair)),
    ...(retyped ? [] : comparePicklists(old?.picklist, fresh?.picklist, pair)),
    ...compareDefault(pair, old, fresh),
    ...compareLength(pair, written),
    ...HINTS.flatMap((key): Finding[] =>
      old?.[key] === fresh?.[key]
        ? []
        : [['patch', `${key}: ${inWords(old?.[key])} -> ${inWords(fresh?.[key])}`]],
    ),
  ];
  if (found.length > 0 || JSON.stringify(old) === JSON.stringify(fresh)) return found;
  return [['patch', unheard(old, fresh)]];
}

function added(field: ModelField, written: boolean): Finding {
  if (!isOffered(field)) return ['patch', 'field was added, which the package leaves out'];
  return written && field.mandatory
    ? ['major', 'mandatory field was added']
    : ['minor', 'field was added'];
}

/** Whether the package says anything of a field. */
function isOffered({ inRecord, inDetail, writable, queryable }: ModelField): boolean {
  return inRecord || inDetail || writable || queryable;
}

function compareKind(
  { was, is }: Pair,
  old: SnapshotField | undefined,
  fresh: SnapshotField | undefined,
): Finding[] {
  const types = `type ${quoteForDisplay(old?.type ?? '')} -> ${quoteForDisplay(fresh?.type ?? '')}`;
  const isSaid = old !== undefined && fresh !== undefined && old.type !== fresh.type;
  if (was.codec === is.codec) {
    return isSaid ? [['patch', `${types}, read as ${is.codec} as before`]] : [];
  }
  return [['major', isSaid ? types : `read as ${is.codec} instead of ${was.codec}`]];
}

function compareReading({ was, is }: Pair): Finding[] {
  const parts = [
    ['inRecord', 'comes back from queries'],
    ['inDetail', 'comes back from retrieve'],
    ['queryable', 'can be named in a query'],
  ] as const;
  return parts.flatMap(([key, what]): Finding[] => {
    if (was[key] === is[key]) return [];
    return [is[key] ? ['minor', `${what} now`] : ['major', `no longer ${what}`]];
  });
}

function compareWriting(
  { was, is }: Pair,
  written: boolean,
  old: SnapshotField | undefined,
  fresh: SnapshotField | undefined,
): Finding[] {
  if (written && was.writable && !is.writable) return [['major', 'is read-only now']];
  if (written && !was.writable && is.writable) {
    const what = 'can be written now';
    return [is.mandatory ? ['major', `${what}, and is mandatory`] : ['minor', what]];
  }
  if (written && was.mandatory !== is.mandatory) {
    return [is.mandatory ? ['major', 'is mandatory now'] : ['minor', 'is no longer mandatory']];
  }
  // Described otherwise, and the package neither took nor demanded it.
  if (old === undefined || fresh === undefined) return [];
  const found: Finding[] = [];
  if (old.editable !== fresh.editable)
    found.push(['patch', fresh.editable ? 'can be written now' : 'is read-only now']);
  if (old.mandatory !== fresh.mandatory)
    found.push(['patch', fresh.mandatory ? 'is mandatory now' : 'is no longer mandatory']);
  return found;
}

/** What is read may be the id of another module, and `include` takes another shape. */
function compareTargets({ was, is }: Pair): Finding[] {
  const names = ({ targets }: ModelField): string[] => targets.map(({ module }) => module);
  return [
    ...without(names(was), names(is)).map((name): Finding => [
      'major',
      `no longer refers to ${quoteForDisplay(name)}`,
    ]),
    ...without(names(is), names(was)).map((name): Finding => [
      'major',
      `refers to ${quoteForDisplay(name)} as well`,
    ]),
  ];
}

/** The package exports defaults by field name; which value one has is data. */
function compareDefault(
  { was, is }: Pair,
  old: SnapshotField | undefined,
  fresh: SnapshotField | undefined,
): Finding[] {
  const what = `default: ${inWords(old?.default)} -> ${inWords(fresh?.default)}`;
  if (was.default !== null && is.default === null) return [['major', what]];
  if (was.default === null && is.default !== null) return [['minor', what]];
  return old?.default === fresh?.default ? [] : [['patch', what]];
}

/** The client refuses longer texts. Where no length was known, the server cut them there already. */
function compareLength({ was, is }: Pair, written: boolean): Finding[] {
  if (was.length === is.length) return [];
  const what = `length: ${inWords(was.length)} -> ${inWords(is.length)}`;
  const isText = was.codec === 'text' && is.codec === 'text' && was.writable && is.writable;
  const isShorter = was.length !== null && is.length !== null && is.length < was.length;
  return [[isText && isShorter && written ? 'major' : 'patch', what]];
}

/** A difference in what is described that changes nothing in the package. */
function unheard(old: SnapshotField | undefined, fresh: SnapshotField | undefined): string {
  if (old === undefined) return 'is described now';
  if (fresh === undefined) return 'is no longer described';
  return 'is described differently';
}
