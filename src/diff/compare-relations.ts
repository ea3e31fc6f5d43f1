import type { Change, Finding } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import type { ModuleSide } from './compare-module.js';
import type { ModelRelation } from '../model/model.js';
import { changeAt, pairs } from './pairs.js';

interface RelationSide {
  readonly key: string;
  readonly model: ModelRelation;
  /** All that describes relations of this label; two may share one. */
  readonly described: string;
}

/** What changed in the related lists that the package knows by their labels. */
export function compareRelations(before: ModuleSide, after: ModuleSide): Change[] {
  return pairs(relationsOf(before), relationsOf(after), ({ key }) => key).flatMap(
    ([key, was, is]) =>
      findings(was, is).map((finding) => changeAt(`${after.model.api}.related(${key})`, finding)),
  );
}

function relationsOf({ described, model }: ModuleSide): RelationSide[] {
  return model.relations.map((relation) => ({
    key: relation.key,
    model: relation,
    described: JSON.stringify(described.relations.filter(({ key }) => key === relation.key)),
  }));
}

function findings(before: RelationSide | undefined, after: RelationSide | undefined): Finding[] {
  if (before?.described === after?.described) return [];
  const [was, is] = [before?.model, after?.model];
  if (is === undefined)
    return [['major', `relation to ${quoteForDisplay(was?.module ?? '')} is gone`]];
  if (was === undefined) return [['minor', `relation to ${quoteForDisplay(is.module)} was added`]];
  const found: Finding[] = [];
  if (was.module !== is.module) {
    found.push([
      'major',
      `leads to ${quoteForDisplay(is.module)} instead of ${quoteForDisplay(was.module)}`,
    ]);
  }
  const [could, can] = [takesLinks(was), takesLinks(is)];
  if (could && !can) found.push(['major', 'records can no longer be linked']);
  if (!could && can) found.push(['minor', 'records can be linked now']);
  if (was.label !== is.label) {
    found.push(['patch', `label: ${quoteForDisplay(was.label)} -> ${quoteForDisplay(is.label)}`]);
  }
  return found.length > 0 ? found : [['patch', 'relation is described differently']];
}

/** What the server leaves unsaid is allowed, as far as anyone can know. */
function takesLinks({ actions }: ModelRelation): boolean {
  return actions === null || actions.some((action) => action.toLowerCase() === 'select');
}
