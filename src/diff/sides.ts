import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../snapshot/snapshot.js';

/** A snapshot in its canonical form, and the model built from it: one side of a comparison. */
export interface Side {
  readonly snapshot: Snapshot;
  readonly model: Model;
}

/** A module as described, and as the package offers it. */
export interface ModuleSide {
  readonly described: SnapshotModule;
  readonly model: ModelModule;
}

/** A field as described, and as the package offers it; either may exist without the other. */
export interface FieldSide {
  readonly name: string;
  readonly described: SnapshotField | undefined;
  readonly model: ModelField | undefined;
}

export function moduleSides({ snapshot, model }: Side): ModuleSide[] {
  const models = new Map(model.modules.map((module) => [module.api, module]));
  return snapshot.modules.flatMap((described): ModuleSide[] => {
    const module = models.get(described.name);
    return module === undefined ? [] : [{ described, model: module }];
  });
}

/** Described fields, and those that come back undescribed. */
export function fieldSides({ described, model }: ModuleSide): FieldSide[] {
  const models = new Map(model.fields.map((field) => [field.name, field]));
  const undescribed = new Map(models);
  const fields = described.fields.map((field) => {
    undescribed.delete(field.name);
    return { name: field.name, described: field, model: models.get(field.name) };
  });
  return [...fields, ...[...undescribed.values()].map(undescribedSide)];
}

/** The fields of one line item: described in another module, or nowhere. */
export function lineFieldSides({ lineFields }: ModelModule): FieldSide[] {
  return lineFields.map(undescribedSide);
}

function undescribedSide(model: ModelField): FieldSide {
  return { name: model.name, described: undefined, model };
}
