// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  GridRow,
  IdFilter,
  Metric,
  NoFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  TimeFilter,
  Unlisted,
} from './runtime/index.js';
import type { AccountsId, AccountsModule } from './accounts.js';
import type { ContactsId, ContactsModule } from './contacts.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { LeadsId, LeadsModule } from './leads.js';
import type { ModCommentsModule } from './mod-comments.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of Vehicles & "Fleet". */
export type VehiclesId = `36x${number}`;

/** Fuel: the values that the CRM lists. */
export type VehiclesFuel = 'Petrol' | 'Diesel' | 'Electric' | 'Hybrid';

/** Fuel: the values, in the order of the CRM. */
export declare const VehiclesFuel: readonly ['Petrol', 'Diesel', 'Electric', 'Hybrid'];

/** Status: the values that the CRM lists. */
export type VehiclesVehiclestatus = 'In use' | 'In repair' | 'Sold' | 'Scrapped';

/** Status: the values, in the order of the CRM. */
export declare const VehiclesVehiclestatus: readonly ['In use', 'In repair', 'Sold', 'Scrapped'];

/** Vehicle, as queries, relations and changes return it. */
export interface VehiclesRecord {
  /** Record id */
  id: VehiclesId;
  /** Has a 2nd key */
  '2nd_key': boolean | null;
  /** Created Time (imported) */
  CreatedTime: Date | null;
  /** __proto__ */
  __proto__: boolean | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  /** Class */
  class: string;
  /** Co-drivers */
  co_drivers: readonly ContactsId[];
  /** Condition Report */
  condition_report: string;
  /** Constructor */
  constructor: string;
  /** Created Time */
  createdtime: Date | null;
  /** Doors */
  doors: number | null;
  /** Driver */
  driver_user: UsersId | null;
  /** Equipment */
  equipment: readonly GridRow[];
  /** First Registered */
  first_registered: string | null;
  /** Fleet of */
  fleet_account: AccountsId | null;
  /** Fuel */
  fuel: VehiclesFuel | (string & {}) | null;
  /** Garage Opens */
  garage_opens: string | null;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Inspected At */
  inspected_at: Date | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Owner */
  owner_ref: AccountsId | ContactsId | LeadsId | null;
  /** Papers */
  papers: string;
  /** Parked At */
  parked_at: string;
  /** Photos */
  photos: readonly string[];
  /** Plate */
  plate: string;
  /** Remarks second line */
  remarks: string;
  /** Seats */
  seats: number | null;
  /** Service History */
  service_history: string;
  /** Service Interval */
  service_interval: Metric | null;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** tags */
  tags: string;
  /** Vehicle No */
  vehicle_no: string;
  /** Status */
  vehiclestatus: VehiclesVehiclestatus | (string & {}) | null;
}

/** Vehicle, as retrieve, create, revise and update return it. */
export interface VehiclesDetail extends VehiclesRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface VehiclesRevise {
  /** Has a 2nd key */
  '2nd_key'?: boolean | undefined;
  /** Created Time (imported) */
  CreatedTime?: Date | null | undefined;
  /** __proto__ */
  __proto__?: boolean | undefined;
  /** Assigned To */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Class */
  class?: string | null | undefined;
  /** Co-drivers */
  co_drivers?: readonly ContactsId[] | null | undefined;
  /** Condition Report */
  condition_report?: string | null | undefined;
  /** Constructor */
  constructor?: string | null | undefined;
  /** Doors */
  doors?: number | string | undefined;
  /** Driver */
  driver_user?: UsersId | null | undefined;
  /** Equipment */
  equipment?: readonly GridRow[] | undefined;
  /** First Registered */
  first_registered?: string | null | undefined;
  /** Fleet of */
  fleet_account?: AccountsId | undefined;
  /** Fuel */
  fuel?: VehiclesFuel | Unlisted | null | undefined;
  /** Garage Opens */
  garage_opens?: string | null | undefined;
  /** Inspected At */
  inspected_at?: Date | null | undefined;
  /** Owner */
  owner_ref?: AccountsId | ContactsId | LeadsId | null | undefined;
  /** Papers */
  papers?: string | null | undefined;
  /** Parked At */
  parked_at?: string | null | undefined;
  /** Plate */
  plate?: string | undefined;
  /** Remarks second line */
  remarks?: string | null | undefined;
  /** Seats */
  seats?: number | string | undefined;
  /** Service History */
  service_history?: string | null | undefined;
  /** Service Interval */
  service_interval?: Metric | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Status */
  vehiclestatus?: VehiclesVehiclestatus | Unlisted | null | undefined;
}

/** What `create` takes: a Vehicle needs at least what is required here. */
export interface VehiclesCreate extends VehiclesRevise {
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId;
  /** Fleet of */
  fleet_account: AccountsId;
  /** Plate */
  plate: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type VehiclesUpdate = VehiclesCreate;

/** The conditions that `where` takes for each field. */
export interface VehiclesFilter {
  id: IdFilter<VehiclesId>;
  '2nd_key': BooleanFilter;
  CreatedTime: DateTimeFilter;
  __proto__: BooleanFilter;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  class: TextFilter;
  co_drivers: NoFilter;
  condition_report: TextFilter;
  constructor: TextFilter;
  createdtime: DateTimeFilter;
  doors: NumberFilter;
  driver_user: ReferenceFilter<UsersId>;
  first_registered: DateFilter;
  fleet_account: ReferenceFilter<AccountsId>;
  fuel: PicklistFilter<VehiclesFuel>;
  garage_opens: TimeFilter;
  inspected_at: DateTimeFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  owner_ref: ReferenceFilter<AccountsId | ContactsId | LeadsId>;
  papers: TextFilter;
  parked_at: TextFilter;
  plate: TextFilter;
  remarks: TextFilter;
  seats: NumberFilter;
  service_history: TextFilter;
  service_interval: NoFilter;
  source: TextFilter;
  starred: BooleanFilter;
  vehicle_no: TextFilter;
  vehiclestatus: PicklistFilter<VehiclesVehiclestatus>;
}

/** Where the references point to, for `include`. */
export interface VehiclesReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  driver_user: UsersModule;
  fleet_account: AccountsModule;
  modifiedby: UsersModule;
  owner_ref: [AccountsModule, ContactsModule, LeadsModule];
}

/** The related lists, by their labels in the CRM. */
export interface VehiclesRelations {
  Contacts: ContactsModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** All types of Vehicles, for the repository. */
export interface VehiclesModule {
  readonly name: 'Vehicles';
  readonly id: VehiclesId;
  readonly record: VehiclesRecord;
  readonly detail: VehiclesDetail;
  readonly create: VehiclesCreate;
  readonly update: VehiclesUpdate;
  readonly revise: VehiclesRevise;
  readonly reopen: VehiclesId;
  readonly filter: VehiclesFilter;
  readonly references: VehiclesReferences;
  readonly relations: VehiclesRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const vehiclesDefaults: {
  readonly fuel: 'Petrol';
  readonly seats: 4;
};

/** Reads and writes Vehicles & "Fleet". */
export declare class VehiclesRepository extends Repository<VehiclesModule> {}

/** Vehicles & "Fleet" over this connection; `createClient` offers it as `crm.vehicles`. */
export declare function vehicles(connection: Connection): VehiclesRepository;
