/** How the instance behaves; see `profileOf` for what each one does. */
export type ProfileName = 'oss-7.5' | 'oss-8.2' | 'oss-8.3' | 'oss-8.4' | 'oss-8.4-fixed' | 'cloud';

/** In the order of their releases. */
export const PROFILE_NAMES: readonly ProfileName[] = [
  'oss-7.5',
  'oss-8.2',
  'oss-8.3',
  'oss-8.4',
  'oss-8.4-fixed',
  'cloud',
];

/** The differences between the instances, one flag each, so that no operation reads a name. */
export interface Profile {
  readonly name: ProfileName;
  readonly version: string;
  /** Serves `/restapi/v1/vtiger/default/<operation>` beside `webservice.php`. */
  readonly rest: boolean;
  /** Stock 8.4 lacks a parameter of sync in its registry: every call is HTTP 500. */
  readonly syncWorks: boolean;
  /** Stock 8.4 reads the id of an inventory record before it creates it. */
  readonly inventoryCreateWorks: boolean;
  /** PHP 8 dies when the lines of an inventory record are replaced. */
  readonly inventoryLinesRewritable: boolean;
  /** 8.0 to 8.3 crash on PHP 8 where a file is read. */
  readonly filesRetrieveWorks: boolean;
  /** The handler of 8.2 and 8.3 names its parameter otherwise than the registry does. */
  readonly convertLeadWorks: boolean;
  /** 8.0 to 8.2 build the parent id of a line from an array: `4xArray`. */
  readonly lineParentIsArray: boolean;
  /** 7.x answers access keys and password hashes with the records of users. */
  readonly userSecrets: boolean;
  /** A contact with an owner who does not exist is stored behind an answer of text. */
  readonly absentOwnerBreaksContacts: boolean;
  /** Picklists, as `Module.field`, whose values have equal ranks and change places each time. */
  readonly unrankedPicklists: readonly string[];
  /** 8.4 drops rows without an id, and a count is one. */
  readonly countAnswers: boolean;
  /** Changes a page of sync. */
  readonly syncPage: number;
  /** `updated` of sync: records, or ids. */
  readonly syncGivesIds: boolean;
  /** relatedtypes is keyed by relation label, or by module with ids and actions. */
  readonly relationsByModule: boolean;
  /** describe has `dblabel`, `length`, `inactivefields` and the summary flags. */
  readonly richDescribe: boolean;
  /** files_retrieve answers an array of one, or the object itself. */
  readonly filesAsObject: boolean;
  /** Operations that only the Cloud has: me, tags_*, lookup, reopen and so on. */
  readonly cloudOperations: boolean;
  /** `"successfull"`, as open source spells it. */
  readonly successWord: string;
}

const OSS: Profile = {
  name: 'oss-8.4',
  version: '8.4.0',
  rest: false,
  syncWorks: false,
  inventoryCreateWorks: false,
  inventoryLinesRewritable: false,
  filesRetrieveWorks: true,
  convertLeadWorks: true,
  lineParentIsArray: false,
  userSecrets: false,
  // Seen on three installs, but not on the one whose answers are replayed.
  absentOwnerBreaksContacts: false,
  unrankedPicklists: [],
  countAnswers: false,
  syncPage: 100,
  syncGivesIds: false,
  relationsByModule: false,
  richDescribe: false,
  filesAsObject: false,
  cloudOperations: false,
  successWord: 'successfull',
};

/** 8.2.0: tried on a running server, but for `files_retrieve`, which is read in its source. */
const OSS_8_2: Profile = {
  ...OSS,
  name: 'oss-8.2',
  version: '8.2.0',
  inventoryCreateWorks: true,
  filesRetrieveWorks: false,
  convertLeadWorks: false,
  lineParentIsArray: true,
  absentOwnerBreaksContacts: true,
  countAnswers: true,
};

const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  // Unverified: public recordings show the secrets of users, and the rest is read in its source.
  // Where PHP is below 7.1 `sync` answers, with a warning.
  'oss-7.5': {
    ...OSS_8_2,
    name: 'oss-7.5',
    version: '7.5.0',
    syncWorks: true,
    inventoryLinesRewritable: true,
    filesRetrieveWorks: true,
    convertLeadWorks: true,
    lineParentIsArray: false,
    userSecrets: true,
  },
  'oss-8.2': OSS_8_2,
  // Tried on a running 8.3.1, but for the count and the lines of inventory records.
  'oss-8.3': {
    ...OSS_8_2,
    name: 'oss-8.3',
    version: '8.3.1',
    lineParentIsArray: false,
    unrankedPicklists: ['Events.activitytype', 'SalesOrder.invoicestatus'],
  },
  'oss-8.4': OSS,
  'oss-8.4-fixed': {
    ...OSS,
    name: 'oss-8.4-fixed',
    absentOwnerBreaksContacts: true,
    syncWorks: true,
    inventoryCreateWorks: true,
  },
  // Source: REST API manual of the vendor, unless a line says otherwise. No Cloud was at hand, so
  // all of it is unverified but for what public recordings of Cloud answers show.
  cloud: {
    ...OSS,
    name: 'cloud',
    // unverified: the value of X-Vtiger-Version is not documented.
    version: '9.0.0',
    rest: true,
    syncWorks: true,
    inventoryCreateWorks: true,
    // unverified: nothing is known of a Cloud that fails here.
    inventoryLinesRewritable: true,
    // Manual: `select * | field_list | count(*)`; unverified.
    countAnswers: true,
    // Manual: "Maximum of 200 records are returned within the array"; unverified.
    syncPage: 200,
    // Manual: `updated: record_id_array`; unverified.
    syncGivesIds: true,
    // Manual: information is keyed by module_name, with relation_id, actions, translated_label.
    relationsByModule: true,
    // Recorded Cloud describe answers (public fixtures): dblabel, type.length, inactivefields.
    richDescribe: true,
    // Manual: result is an object; unverified.
    filesAsObject: true,
    cloudOperations: true,
    // Manual: message "successful"; unverified.
    successWord: 'successful',
  },
};

export function profileOf(name: ProfileName): Profile {
  return PROFILES[name];
}
