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
  ModuleSchemas,
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
import { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

export { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

/** The id of a record of Vehicles & "Fleet". */
export type VehiclesId = `36x${number}` & { readonly '~module'?: 'Vehicles' | undefined };

/** Vehicle, as queries, relations and changes return it. */
export interface VehiclesRecord {
  /** Record id */
  id: VehiclesId;
  /** Has a 2nd key */
  '2nd_key': boolean | null;
  /** Created Time (imported) */
  CreatedTime: Date | null;
  /** Assigned To */
  assigned_user_id: UsersId | GroupsId | null;
  class: string;
  /** Co-drivers */
  co_drivers: readonly ContactsId[];
  condition_report: string;
  /** Constructor (in the CRM: constructor) */
  constructor_: string;
  /** Created Time. Read-only */
  createdtime: Date | null;
  doors: number | null;
  /** Driver */
  driver_user: UsersId | null;
  equipment: readonly GridRow[];
  /** First Registered. YYYY-MM-DD */
  first_registered: string | null;
  /** Fleet of */
  fleet_account: AccountsId | null;
  /** Fuel. Default Petrol */
  fuel: VehiclesFuel | (string & {}) | null;
  /** Garage Opens. HH:MM:SS */
  garage_opens: string | null;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  inspected_at: Date | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Owner */
  owner_ref: AccountsId | ContactsId | LeadsId | null;
  papers: string;
  parked_at: string;
  /** Photos. Read-only */
  photos: readonly string[];
  /** Plate. Unique */
  plate: string;
  /** __proto__ (in the CRM: __proto__) */
  proto_: boolean | null;
  /** Remarks second line */
  remarks: string;
  /** Seats. Default 4 */
  seats: number | null;
  service_history: string;
  service_interval: Metric | null;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
  /** Vehicle No. Read-only */
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
  '2nd_key'?: boolean | undefined;
  CreatedTime?: Date | null | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  class?: string | null | undefined;
  co_drivers?: readonly ContactsId[] | null | undefined;
  condition_report?: string | null | undefined;
  constructor_?: string | null | undefined;
  doors?: number | `${number}` | undefined;
  driver_user?: UsersId | null | undefined;
  equipment?: readonly GridRow[] | undefined;
  first_registered?: string | null | undefined;
  fleet_account?: AccountsId | undefined;
  fuel?: VehiclesFuel | Unlisted | null | undefined;
  garage_opens?: string | null | undefined;
  inspected_at?: Date | null | undefined;
  owner_ref?: AccountsId | ContactsId | LeadsId | null | undefined;
  papers?: string | null | undefined;
  parked_at?: string | null | undefined;
  plate?: string | undefined;
  proto_?: boolean | undefined;
  remarks?: string | null | undefined;
  seats?: number | `${number}` | undefined;
  service_history?: string | null | undefined;
  service_interval?: Metric | null | undefined;
  starred?: boolean | undefined;
  vehiclestatus?: VehiclesVehiclestatus | Unlisted | null | undefined;
}

/** What `create` takes: a Vehicle needs what is required here. */
export interface VehiclesCreate extends VehiclesRevise {
  assigned_user_id: UsersId | GroupsId;
  fleet_account: AccountsId;
  plate: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type VehiclesUpdate = VehiclesCreate;

/** What `where` takes for each field. */
export interface VehiclesFilter {
  id: IdFilter<VehiclesId>;
  '2nd_key': BooleanFilter;
  CreatedTime: DateTimeFilter;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  class: TextFilter;
  co_drivers: NoFilter;
  condition_report: TextFilter;
  constructor_: TextFilter;
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
  proto_: BooleanFilter;
  remarks: TextFilter;
  seats: NumberFilter;
  service_history: TextFilter;
  service_interval: NoFilter;
  source: TextFilter;
  starred: BooleanFilter;
  vehicle_no: TextFilter;
  vehiclestatus: PicklistFilter<VehiclesVehiclestatus>;
}

/** Where references lead, for `include`. */
export interface VehiclesReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  driver_user: UsersModule;
  fleet_account: AccountsModule;
  modifiedby: UsersModule;
  owner_ref: [AccountsModule, ContactsModule, LeadsModule];
}

/** Related lists by label. */
export interface VehiclesRelations {
  Contacts: ContactsModule;
  Documents: DocumentsModule;
  ModComments: ModCommentsModule;
}

/** The types of Vehicles. */
export interface VehiclesModule {
  name: 'Vehicles';
  id: VehiclesId;
  record: VehiclesRecord;
  detail: VehiclesDetail;
  create: VehiclesCreate;
  update: VehiclesUpdate;
  revise: VehiclesRevise;
  reopen: VehiclesId;
  filter: VehiclesFilter;
  references: VehiclesReferences;
  relations: VehiclesRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const vehiclesDefaults: {
  readonly fuel: 'Petrol';
  readonly seats: 4;
};

/** The fields that hold a date-time; schemas take it as text, too. */
export type VehiclesInstants = 'CreatedTime' | 'inspected_at';

export type VehiclesSchemas = ModuleSchemas<VehiclesModule, VehiclesInstants>;

/** Standard Schemas of Vehicles & "Fleet": they refuse what the client refuses. */
export declare const vehiclesSchemas: VehiclesSchemas;

/** Vehicles & "Fleet". Ids: 36x…. Can be created, updated and deleted. */
export declare class VehiclesRepository extends Repository<VehiclesModule> {}

/** The repository that `createClient` offers as `crm.vehicles`. */
export declare function vehicles(connection: Connection): VehiclesRepository;
