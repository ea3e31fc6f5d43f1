/**
 * What each difference between two snapshots does to a consumer of the package: `major` where a
 * program that compiled and ran may now be refused, by the compiler or by the client before anything
 * is sent. A new rule is one row here, and the comparison that detects it.
 */
export const SEVERITY_RULES = {
  'module added': ['minor', 'added'],
  // Ids that were any record id before now have a type.
  'module added, ids narrowed': ['major', 'added'],
  // Records of related lists that were untyped before now have a type.
  'module added, relations narrowed': ['major', 'added'],
  'module removed': ['major', 'removed'],
  'operation allowed': ['minor', 'changed'],
  'operation disallowed': ['major', 'changed'],
  // Described differently, but the package offers the same.
  'operation described': ['patch', 'changed'],
  'line items': ['major', 'changed'],
  'id prefix': ['major', 'changed'],
  // Where ids are branded, prefixes are read at run time.
  'id prefix, ids branded': ['patch', 'changed'],
  // No type depends on them, and the client refuses nothing because of them.
  'closed states': ['patch', 'changed'],
  'module metadata': ['patch', 'changed'],
  refusal: ['patch', 'changed'],

  'field added': ['minor', 'added'],
  'mandatory field added': ['major', 'added'],
  'field removed': ['major', 'removed'],
  // The package does not offer the field.
  'unused field added': ['patch', 'added'],
  'unused field removed': ['patch', 'removed'],
  type: ['major', 'changed'],
  'type, same values': ['patch', 'changed'],
  'read allowed': ['minor', 'changed'],
  'read disallowed': ['major', 'changed'],
  'write allowed': ['minor', 'changed'],
  'write allowed, mandatory': ['major', 'changed'],
  'write disallowed': ['major', 'changed'],
  'now mandatory': ['major', 'changed'],
  'no longer mandatory': ['minor', 'changed'],
  'write described': ['patch', 'changed'],
  // A read may hold the id of another module, and `include` takes another shape.
  'reference target': ['major', 'changed'],
  'default added': ['minor', 'changed'],
  'default removed': ['major', 'changed'],
  // Which value a default has is data.
  default: ['patch', 'changed'],
  'length reduced': ['major', 'changed'],
  length: ['patch', 'changed'],
  'field metadata': ['patch', 'changed'],

  // Reads allow unlisted values: only an exhaustive list in a consumer lacks it.
  'value added': ['minor', 'added'],
  'value removed': ['major', 'removed'],
  // A picklist without values takes any text; with values, only those.
  'values instead of text': ['major', 'changed'],
  'value label': ['patch', 'changed'],

  'relation added': ['minor', 'added'],
  'relation removed': ['major', 'removed'],
  'relation target': ['major', 'changed'],
  'links allowed': ['minor', 'changed'],
  'links disallowed': ['major', 'changed'],
  'relation metadata': ['patch', 'changed'],

  // Names change only by choice: aliases, or a names file edited by hand.
  renamed: ['major', 'changed'],
} as const;

export type SeverityRule = keyof typeof SEVERITY_RULES;
