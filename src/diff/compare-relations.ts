import type { ModelRelation } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import { labelled, toChange, type Difference } from './difference.js';
import { pairByKey } from './pair-by-key.js';
import type { ModuleSide } from './sides.js';

interface RelationSide {
  readonly key: string;
  readonly model: ModelRelation;
  /** Every described relation of this key; two may share one. */
  readonly described: string;
}

/** What changed in the related lists. */
export function compareRelations(before: ModuleSide, after: ModuleSide): Change[] {
  const pairs = pairByKey(relationSides(before), relationSides(after), ({ key }) => key);
  return pairs.flatMap(([key, previous, next]) => {
    const { label = key } = next?.model ?? previous?.model ?? {};
    return compareRelation(previous, next).map((difference) =>
      toChange(`${after.model.api}.related(${key})`, difference, labelled(key, label)),
    );
  });
}

function relationSides({ described, model }: ModuleSide): RelationSide[] {
  return model.relations.map((relation) => ({
    key: relation.key,
    model: relation,
    described: JSON.stringify(described.relations.filter(({ key }) => key === relation.key)),
  }));
}

function compareRelation(
  before: RelationSide | undefined,
  after: RelationSide | undefined,
): Difference[] {
  if (before?.described === after?.described) return [];
  const [previous, next] = [before?.model, after?.model];
  if (next === undefined) {
    return [
      ['relation removed', `relation to ${quoteForDisplay(previous?.module ?? '')} was removed`],
    ];
  }
  if (previous === undefined) {
    return [['relation added', `relation to ${quoteForDisplay(next.module)} was added`]];
  }
  const differences: Difference[] = [];
  if (previous.module !== next.module) {
    const what = `leads to ${quoteForDisplay(next.module)} instead of ${quoteForDisplay(previous.module)}`;
    differences.push(['relation target', what]);
  }
  const [linkedBefore, linkedAfter] = [takesLinks(previous), takesLinks(next)];
  if (linkedBefore && !linkedAfter) {
    differences.push(['links disallowed', 'records can no longer be linked']);
  }
  if (!linkedBefore && linkedAfter) {
    differences.push(['links allowed', 'records can be linked now']);
  }
  if (previous.label !== next.label) {
    const what = `label: ${quoteForDisplay(previous.label)} -> ${quoteForDisplay(next.label)}`;
    differences.push(['relation metadata', what]);
  }
  if (differences.length > 0) return differences;
  return [['relation metadata', 'relation is described differently']];
}

/** What the server does not state is allowed, as far as anyone can know. */
function takesLinks({ actions }: ModelRelation): boolean {
  return actions === null || actions.some((action) => action.toLowerCase() === 'select');
}
