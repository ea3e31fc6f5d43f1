// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
import { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

export { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const vehiclesDefaults = {
  fuel: 'Petrol',
  seats: 4,
};

const table = {
  module: 'Vehicles',
  prefix: '36',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['2nd_key', 'boolean', 29],
    ['CreatedTime', 'datetime', 29],
    ['assigned_user_id', 'owner', 31],
    ['class', 'text', 29],
    ['co_drivers', 'multireference', 29, ['Contacts']],
    ['condition_report', 'text', 29],
    ['constructor_', 'text', 29],
    ['createdtime', 'datetime', 28],
    ['doors', 'integer', 29],
    ['driver_user', 'reference', 29, ['Users']],
    ['equipment', 'grid', 25],
    ['first_registered', 'date', 29],
    ['fleet_account', 'reference', 31, ['Accounts']],
    ['fuel', 'picklist', 29, 'AHWbGNew_mfnt17k'],
    ['garage_opens', 'time', 29],
    ['imageattachmentids', 'list', 152],
    ['inspected_at', 'datetime', 29],
    ['label', 'text', 176],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['owner_ref', 'reference', 29, ['Accounts', 'Contacts', 'Leads']],
    ['papers', 'text', 29],
    ['parked_at', 'text', 29],
    ['photos', 'list', 280],
    ['plate', 'text', 31],
    ['proto_', 'boolean', 29],
    ['remarks', 'text', 29],
    ['seats', 'integer', 29],
    ['service_history', 'text', 29],
    ['service_interval', 'metric', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
    ['vehicle_no', 'text', 28],
    ['vehiclestatus', 'picklist', 29, 'AFB_MNBLnC8hw6bx'],
  ],
  relations: [
    ['Contacts', 'Contacts'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
  aliases: { constructor_: 'constructor', proto_: '__proto__' },
};

const schemaTexts = {
  title: 'Vehicle',
  labels: {
    '2nd_key': 'Has a 2nd key',
    CreatedTime: 'Created Time (imported)',
    assigned_user_id: 'Assigned To',
    class: 'Class',
    co_drivers: 'Co-drivers',
    condition_report: 'Condition Report',
    constructor_: 'Constructor',
    doors: 'Doors',
    driver_user: 'Driver',
    equipment: 'Equipment',
    first_registered: 'First Registered',
    fleet_account: 'Fleet of',
    fuel: 'Fuel',
    garage_opens: 'Garage Opens',
    inspected_at: 'Inspected At',
    owner_ref: 'Owner',
    papers: 'Papers',
    parked_at: 'Parked At',
    plate: 'Plate',
    proto_: '__proto__',
    remarks: 'Remarks\nsecond line',
    seats: 'Seats',
    service_history: 'Service History',
    service_interval: 'Service Interval',
    starred: 'starred',
    vehiclestatus: 'Status',
  },
  prefixes: { Accounts: '11', Contacts: '12', Groups: '20', Leads: '10', Users: '19' },
  values: {
    fuel: VehiclesFuel,
    vehiclestatus: VehiclesVehiclestatus,
  },
};

/** Standard Schemas of Vehicles & "Fleet": they refuse what the client refuses. */
export const vehiclesSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Vehicles & "Fleet". Ids: 36x…. Can be created, updated and deleted. */
export class VehiclesRepository extends Repository {}

/** The repository that `createClient` offers as `crm.vehicles`. */
export function vehicles(connection) {
  return new VehiclesRepository(connection, table);
}
