import { isVtigerError } from '../../templates/runtime/errors.js';
import type { VtigerErrorCode } from '../../templates/runtime/errors.js';
import { CodegenError } from '../errors.js';
import { shown } from '../snapshot/shown.js';
import type { RefusedModule } from '../snapshot/snapshot.js';
import { UnreadableAnswer } from './wire.js';

/** These say nothing about the module that was asked for: the rest of the run would fail too. */
const OF_THE_INSTANCE: ReadonlySet<VtigerErrorCode> = new Set([
  'CONFIGURATION',
  'CONNECTION',
  'TIMEOUT',
  'ABORTED',
  'PROTOCOL',
  'AUTHENTICATION',
  'RATE_LIMITED',
] as const);

/** A module that will not be described, and why; `detail` is for messages. */
export interface Refusal extends RefusedModule {
  readonly detail: string;
}

/** The refusal of one module, or undefined where the error is not about the module. */
export function refusalOf(
  error: unknown,
  name: string,
  operation: RefusedModule['operation'],
): Refusal | undefined {
  if (error instanceof UnreadableAnswer) {
    return { name, operation, code: 'UNREADABLE', detail: error.message };
  }
  if (!isVtigerError(error) || OF_THE_INSTANCE.has(error.code)) return undefined;
  const said = error.serverCode ?? '';
  const status = error.httpStatus === undefined ? error.code : `HTTP_${error.httpStatus}`;
  // What stands in a committed file is a code, whatever the server wrote there.
  const code = /^\w{1,64}$/.test(said) ? said : status;
  return { name, operation, code, detail: code };
}

/** @returns CodegenError MODULE_REFUSED, which names all of them */
export function moduleRefused(refusals: readonly Refusal[]): CodegenError {
  const names = refusals.map(
    ({ name, operation, detail }) =>
      `${shown(name)} (${operation}: ${shown(detail, 200).slice(1, -1)})`,
  );
  const count = refusals.length === 1 ? 'a module' : `${refusals.length} modules`;
  return new CodegenError(
    'MODULE_REFUSED',
    `the CRM lists ${count} that it does not describe: ${names.join(', ')}`,
    {
      fix: 'pull again where the modules of the CRM just changed; else leave them out with --exclude, or record them as refused with --allow-partial',
    },
  );
}
