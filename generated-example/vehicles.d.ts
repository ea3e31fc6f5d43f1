// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateField,
  DateTimeField,
  FilterOf,
  GridRow,
  IdFilter,
  MetricField,
  ModuleSchemas,
  MultiReferenceField,
  NumberField,
  OwnerField,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
  TimeField,
} from './runtime/index.js';
import type {
  AccountsId,
  AccountsModule,
  ContactsId,
  ContactsModule,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  LeadsId,
  LeadsModule,
  ModCommentsModule,
  UsersId,
  UsersModule,
} from './index.js';
import { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

export { VehiclesFuel, VehiclesVehiclestatus } from './picklists.js';

/** The id of a record of Vehicles & "Fleet". */
export type VehiclesId = `36x${number}` & { readonly '~module'?: 'Vehicles' | undefined };

/** The fields that a write may set. */
export interface VehiclesWritable {
  /** Has a 2nd key */
  '2nd_key': BooleanField;
  /** Created Time (imported) */
  CreatedTime: DateTimeField;
  /** Assigned To */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  class: TextField;
  /** Co-drivers */
  co_drivers: MultiReferenceField<ContactsId>;
  condition_report: TextField;
  /** Constructor (in the CRM: constructor) */
  constructor_: TextField;
  doors: NumberField;
  /** Driver */
  driver_user: ReferenceField<UsersId>;
  /** First Registered. YYYY-MM-DD */
  first_registered: DateField;
  /** Fleet of */
  fleet_account: ReferenceField<AccountsId>;
  /** Fuel. Default Petrol */
  fuel: PicklistField<VehiclesFuel>;
  /** Garage Opens. HH:MM:SS */
  garage_opens: TimeField;
  inspected_at: DateTimeField;
  /** Owner */
  owner_ref: ReferenceField<AccountsId | ContactsId | LeadsId>;
  papers: TextField;
  parked_at: TextField;
  /** Plate. Unique */
  plate: TextField;
  /** __proto__ (in the CRM: __proto__) */
  proto_: BooleanField;
  /** Remarks second line */
  remarks: TextField;
  /** Seats. Default 4 */
  seats: NumberField;
  service_history: TextField;
  service_interval: MetricField;
  starred: BooleanField;
  /** Status */
  vehiclestatus: PicklistField<VehiclesVehiclestatus>;
}

/** The fields that queries return and compare. */
export interface VehiclesFields extends VehiclesWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
  /** Vehicle No. Read-only */
  vehicle_no: TextField;
}

/** Vehicle, as queries, relations and changes return it. */
export interface VehiclesRecord extends RecordOf<VehiclesFields> {
  /** Record id */
  id: VehiclesId;
  equipment: readonly GridRow[];
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Photos. Read-only */
  photos: readonly string[];
  /** tags. Read-only */
  tags: string;
}

/** Vehicle, as retrieve, create, revise and update return it. */
export interface VehiclesDetail extends VehiclesRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface VehiclesRevise extends ReviseOf<VehiclesWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  equipment?: readonly GridRow[] | undefined;
  fleet_account?: AccountsId | undefined;
  plate?: string | undefined;
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
export interface VehiclesFilter extends FilterOf<VehiclesFields> {
  id: IdFilter<VehiclesId>;
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
