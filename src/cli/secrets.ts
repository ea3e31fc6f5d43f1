import { readSecrets, type Environment } from '../config/environment.js';
import type { Console } from './console.js';

/** Keeps every access key of the environment, of whatever tenant, out of what is printed. */
export function hideSecrets(io: Console, environment: Environment): void {
  for (const { accessKey, username } of readSecrets(environment)) io.hide(accessKey, username);
}
