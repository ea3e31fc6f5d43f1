import type { ImportExtension } from '../config/import-extension.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import type { CiKind } from './workflow.js';

/** The choices that the set-up depends on. */
export interface InitChoice {
  readonly transport: TransportKind;
  readonly insecureHttp?: boolean | undefined;
  /** Globs of module names; none for all. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** The output folder. */
  readonly out: string;
  /** Name of the npm package; without one, TypeScript source for an app. */
  readonly name?: string | undefined;
  /** How relative imports of source end, where the compiler of the app decides it. */
  readonly importExtension?: ImportExtension | undefined;
  /** How ids are typed; `brand` where the same package serves a staging instance too. */
  readonly ids?: 'prefix' | 'brand' | undefined;
  /** The registry that the package is published to. */
  readonly registry?: string | undefined;
  /** The tenant that is added; without one the config has no tenants. */
  readonly tenant?: string | undefined;
  readonly config: 'ts' | 'json';
  readonly ci: readonly CiKind[];
}
