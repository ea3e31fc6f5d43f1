// What a real Vtiger does and describe does not report. Each rule was measured or read in Vtiger's
// source, and names the place.
import { isPrintableName } from '../../templates/runtime/query/vtql.js';
import type { SnapshotField, SnapshotModule } from '../snapshot/snapshot.js';
import { isTaxColumn } from './line-columns.js';
import type { ModuleVariant } from './model.js';

/** What an overlay may deny a field, or note about it. */
export interface FieldOverlay {
  readonly writable?: false;
  readonly mandatory?: false;
  readonly queryable?: false;
  readonly inRecord?: false;
  readonly inDetail?: false;
  readonly occasional?: true;
  readonly note?: string;
}

const NOWHERE: FieldOverlay = {
  writable: false,
  mandatory: false,
  queryable: false,
  inRecord: false,
  inDetail: false,
};
const DETAIL_ONLY: FieldOverlay = { queryable: false, inRecord: false };
/** Retrieve answers the charges of a record; revise does not (observed on 8.2 and 8.4). */
const CHARGE: FieldOverlay = { ...DETAIL_ONLY, occasional: true };
const NEVER_RETURNED: FieldOverlay = { queryable: false, inRecord: false, inDetail: false };

/** A create of these needs what no client should hold, or is refused by every version read. */
const READ_ONLY_MODULES = new Set(['Users', 'Groups', 'Currency']);

/**
 * Inventory modules are known by their fields, so that a renamed copy is known too. The Cloud's
 * Potentials have the columns of a line without a tax type; so has LineItem, which is no entity.
 */
export function isInventory({ isEntity, fields }: SnapshotModule): boolean {
  const names = new Set(fields.map(({ name }) => name));
  if (!isEntity || !names.has('productid')) return false;
  return names.has('hdnTaxType') || (names.has('quantity') && names.has('listprice'));
}

/** Where records are taxed the server refuses one without a line; an opportunity may have none. */
export function requiresLines({ fields }: SnapshotModule): boolean {
  return fields.some(({ name }) => name === 'hdnTaxType');
}

export function variantOf(module: SnapshotModule): ModuleVariant | null {
  if (isInventory(module)) return 'inventory';
  if (module.name === 'Leads') return 'leads';
  if (module.name === 'Accounts') return 'accounts';
  if (module.name === 'Documents') return 'documents';
  return null;
}

export function isReadOnlyModule(module: SnapshotModule): boolean {
  return READ_ONLY_MODULES.has(module.name);
}

/** Without `activitytype: "Task"` a new task becomes an event and its id stops working (observed 3.8). */
export function fixedValues(module: SnapshotModule): Readonly<Record<string, string>> {
  return module.name === 'Calendar' ? { activitytype: 'Task' } : {};
}

/** @param lineColumns of an inventory module; null for others */
export function overlayOf(
  module: SnapshotModule,
  lineColumns: ReadonlySet<string> | null,
  { name, charge = false }: SnapshotField,
): FieldOverlay {
  const inventory = lineColumns !== null;
  if (inventory && (charge || !isPrintableName(name))) return CHARGE;
  if (!isPrintableName(name)) return { queryable: false };
  if (inventory) {
    // The first line's product comes back at the top of the record; it is sent from there too.
    if (name === 'productid') return { ...DETAIL_ONLY, writable: false, mandatory: false };
    if (lineColumns.has(name) || isTaxColumn(name)) return NOWHERE;
    if (name === 'hdnDiscountPercent' || name === 'hdnDiscountAmount') return DETAIL_ONLY;
  }
  if (module.name === 'Products' || module.name === 'Services') {
    // Described for every tax and currency of the instance; no columns of the module (observed 2.5).
    if (isTaxColumn(name)) return NEVER_RETURNED;
    if (/^currency\d+$/.test(name)) return DETAIL_ONLY;
  }
  if (module.name === 'Calendar' && name === 'activitytype')
    return { writable: false, mandatory: false };
  if (module.name === 'Users' && name === 'accesskey') return NEVER_RETURNED;
  // A value sent is ignored, a condition finds nothing (observed 3.7); tags have operations of their own.
  if (name === 'tags' && module.isEntity) return { writable: false, queryable: false };
  // Retrieve and writes answer what the CRM calls the record under that key (DataTransform.php,
  // filterAndSanitize), which hides what was stored.
  if (name === 'label' && module.isEntity) {
    const note = 'is hidden by the name of the record, except in queries: read it by find';
    return { inDetail: false, note };
  }
  // Described as editable; the server sets it to the API user.
  if (name === 'modifiedby' && module.isEntity) return { writable: false, mandatory: false };
  return {};
}

/** Fields that come back although describe does not list them (observed 2.5). */
export function undescribed(module: SnapshotModule): readonly {
  name: string;
  label: string;
  codec: 'text' | 'list' | 'reference';
  record: boolean;
  escaped: boolean;
}[] {
  const described = new Set(module.fields.map((field) => field.name));
  const extras = [];
  if (module.isEntity)
    extras.push({
      name: 'label',
      label: 'What the CRM calls the record',
      codec: 'text' as const,
      record: false,
      escaped: true,
    });
  if (module.fields.some((field) => field.type === 'file' || field.type === 'image')) {
    extras.push({
      name: 'imageattachmentids',
      label: 'Ids for $files.retrieve',
      codec: 'list' as const,
      record: true,
      escaped: false,
    });
  }
  if (module.name === 'Products' || module.name === 'Services') {
    extras.push({
      name: 'currency_id',
      label: 'Currency',
      codec: 'reference' as const,
      record: false,
      escaped: false,
    });
  }
  return extras.filter((extra) => !described.has(extra.name));
}
