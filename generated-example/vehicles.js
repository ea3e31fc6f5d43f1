// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Fuel: the values, in the order of the CRM. */
export const VehiclesFuel = ['Petrol', 'Diesel', 'Electric', 'Hybrid'];

/** Status: the values, in the order of the CRM. */
export const VehiclesVehiclestatus = ['In use', 'In repair', 'Sold', 'Scrapped'];

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
    ['__proto__', 'boolean', 29],
    ['assigned_user_id', 'owner', 31],
    ['class', 'text', 29],
    ['co_drivers', 'multireference', 29, ['Contacts']],
    ['condition_report', 'text', 29],
    ['constructor', 'text', 29],
    ['createdtime', 'datetime', 28],
    ['doors', 'integer', 29],
    ['driver_user', 'reference', 29, ['Users']],
    ['equipment', 'grid', 25],
    ['first_registered', 'date', 29],
    ['fleet_account', 'reference', 31, ['Accounts']],
    ['fuel', 'picklist', 29, 6356018],
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
    ['remarks', 'text', 29],
    ['seats', 'integer', 29],
    ['service_history', 'text', 29],
    ['service_interval', 'metric', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
    ['vehicle_no', 'text', 28],
    ['vehiclestatus', 'picklist', 29, 7709667],
  ],
  relations: [
    ['Contacts', 'Contacts'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
  ],
};

/** Reads and writes Vehicles & "Fleet". */
export class VehiclesRepository extends Repository {}

/** Vehicles & "Fleet" over this connection; `createClient` offers it as `crm.vehicles`. */
export function vehicles(connection) {
  return new VehiclesRepository(connection, table);
}
