import { readSecrets, type Environment } from '../config/environment.js';
import type { Console } from './console.js';

/** Hides the access keys of all tenants in everything that is printed. */
export function hideSecrets(io: Console, environment: Environment): void {
  for (const { accessKey, username } of readSecrets(environment)) io.hide(accessKey, username);
}
