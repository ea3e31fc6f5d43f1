import { isVtigerError, type VtigerErrorCode } from '../../templates/runtime/errors.js';
import { CodegenError } from '../errors.js';
import { quoteForDisplay } from '../text/quote.js';
import type { RefusedModule } from '../snapshot/snapshot.js';
import { UnreadableAnswer } from './php.js';

/** Failures of the instance, not of the module: the rest of the run would fail too. */
const OF_THE_INSTANCE: ReadonlySet<VtigerErrorCode> = new Set([
  'CONFIGURATION',
  'CONNECTION',
  'TIMEOUT',
  'ABORTED',
  'PROTOCOL',
  'AUTHENTICATION',
  'RATE_LIMITED',
] as const);

/** The code where the runtime knows that this server lacks the operation. */
export const NOT_SENT: VtigerErrorCode = 'UNSUPPORTED_OPERATION';

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
  if (!isVtigerError(error)) return undefined;
  // A broken extension prints a page instead of its description; the URL is right, because
  // `listtypes` was read.
  if (error.code === 'PROTOCOL' && error.httpStatus === 200) {
    const [, flaw = 'no answer of Vtiger'] = /: (.*?)\.(?: |$)/.exec(error.message) ?? [];
    return { name, operation, code: 'UNREADABLE', detail: flaw };
  }
  if (OF_THE_INSTANCE.has(error.code)) return undefined;
  const serverCode = error.serverCode ?? '';
  // The Cloud may report the reason in its status line only; then the class of the error shows it.
  const known = error.code !== 'SERVER' || error.httpStatus === undefined;
  const status = known ? error.code : `HTTP_${error.httpStatus}`;
  // Only a code may reach a committed file, whatever the server sent.
  const code = /^\w{1,64}$/.test(serverCode) ? serverCode : status;
  return { name, operation, code, detail: code };
}

/** @returns CodegenError MODULE_REFUSED, which names all of them */
export function moduleRefused(refusals: readonly Refusal[]): CodegenError {
  const names = refusals.map(
    ({ name, operation, detail }) =>
      `${quoteForDisplay(name)} (${operation}: ${quoteForDisplay(detail, 200).slice(1, -1)})`,
  );
  const count = refusals.length === 1 ? 'a module' : `${refusals.length} modules`;
  const allowed = 'with --allow-partial (allowPartial in the config)';
  // A server that hides its version may not have the operation.
  const [what, other] = refusals.every(({ operation }) => operation === 'relatedtypes')
    ? [
        `the CRM does not list the relations of ${count}`,
        `record them without ${allowed}, as a Vtiger before 7.0 lists none`,
      ]
    : [
        `the CRM lists ${count} that it does not describe`,
        `leave them out with --exclude, or record them as refused ${allowed}`,
      ];
  return new CodegenError('MODULE_REFUSED', `${what}: ${names.join(', ')}`, {
    fix: `pull again where the modules of the CRM just changed; else ${other}`,
  });
}
