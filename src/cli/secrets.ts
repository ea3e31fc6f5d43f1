import { readSecrets, type Environment } from '../config/environment.js';
import type { Console } from './console.js';

/** Hides the access keys of all tenants, and other secrets of the environment, in everything that is printed. */
export function hideSecrets(io: Console, environment: Environment): void {
  for (const { secret, username } of readSecrets(environment)) io.hide(secret, username);
}
