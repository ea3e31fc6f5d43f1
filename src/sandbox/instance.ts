import type { Profile } from './profile.js';
import type { Random } from './random.js';
import type { Schema } from './schema/schema.js';
import type { Store } from './store/store.js';
import type { SandboxUser } from './store/users.js';

/** One running instance: its metadata, its data, its users and its clock. */
export interface Instance {
  readonly schema: Schema;
  readonly store: Store;
  readonly profile: Profile;
  readonly users: readonly SandboxUser[];
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Requests that are not answered yet. */
  inFlight: number;
  /** Decides everything that a real server leaves to chance. */
  random: Random;
  /** Reference fields behind relations, keyed `Module/label`. */
  readonly relationFields: Readonly<Record<string, string>>;
}

/** The instance and the user of one request. */
export interface Context {
  readonly instance: Instance;
  readonly user: SandboxUser;
}
