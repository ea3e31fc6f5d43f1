/** A user of the instance, and what the view of that user hides or changes. */
export interface SandboxUser {
  /** The `5` of `19x5`. */
  readonly number: number;
  readonly username: string;
  readonly accessKey: string;
  readonly admin: boolean;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** IANA name; datetimes are written in it. Default `UTC`. */
  readonly timeZone?: string;
  /** As Vtiger writes it (`yyyy-mm-dd`); shows in describe and decides about odd dates on write. */
  readonly dateFormat?: string;
  /** Decimals that numbers are rounded to on write. Default 2. */
  readonly decimals?: number;
  /** Groups the user is in. */
  readonly groups?: readonly number[];
  /** Modules the user does not see. A user who is no administrator never sees Users. */
  readonly hiddenModules?: readonly string[];
  /** Modules the user may read only. */
  readonly readOnlyModules?: readonly string[];
  /** `Module.field` names that the profile of the user hides. */
  readonly hiddenFields?: readonly string[];
  /** `Module.field` names that the profile of the user shows as read-only. */
  readonly readOnlyFields?: readonly string[];
  /** Picklist values by role, keyed `Module.field`. */
  readonly picklists?: Readonly<Record<string, readonly string[]>>;
  /**
   * Labels in the language of the user: `Module`, `Module.field` or `Module.field.value`, and
   * `SINGLE_Module` for the singular.
   */
  readonly labels?: Readonly<Record<string, string>>;
  /** `own`: sharing is private, so that a user sees own records and those of own groups only. Default `all`. */
  readonly sees?: 'all' | 'own';
}

export const DEFAULT_USERNAME = 'admin';
export const DEFAULT_ACCESS_KEY = 'sandboxAccessKey';

/** The administrator of an instance. */
export function adminUser(username: string, accessKey: string): SandboxUser {
  return {
    number: 1,
    username,
    accessKey,
    admin: true,
    firstName: 'Ada',
    lastName: 'Administrator',
    email: 'admin@crm.example',
  };
}

/** The id of a user, where the snapshot does not have the module with its prefix. */
export function userId(number: number): string {
  return `19x${String(number)}`;
}
