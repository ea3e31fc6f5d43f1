// webservice.php, as Vtiger's operation manager answers it: the HTTP verb is not looked at, and each
// operation reads its parameters from one place only.

import { OperationError } from '../failures.js';
import type { Instance } from '../instance.js';
import { param, type Operation } from '../operations/operation.js';
import { wireMap } from '../values/wire.js';
import { CRASH, RESTRICTED_FILE, answerOf, type Answer } from './answer.js';
import { paramsFor, type HttpRequest } from './request.js';
import type { Session, Sessions } from './sessions.js';

/**
 * Serves one request; those of one session wait for each other, so that `pause`, the time an
 * answer takes, adds up.
 */
export async function serveSession(
  instance: Instance,
  operations: ReadonlyMap<string, Operation>,
  sessions: Sessions,
  request: HttpRequest,
  pause: () => Promise<void>,
): Promise<Answer> {
  const either = (name: string): string => param(request.form, name) || param(request.query, name);
  const name = either('operation').toLowerCase();
  const format = either('format').toLowerCase();
  if (format !== '' && format !== 'json') return CRASH;
  if (OPEN.has(name)) await pause();
  const open = openOperation(name, sessions, request);
  if (open !== null) return open;
  const operation = operations.get(name);
  if (operation === undefined && !SPECIAL.has(name)) return CRASH;
  const sessionName = either('sessionName');
  let session: Session;
  try {
    if (sessionName === '' || sessionName === 'null') {
      throw new OperationError('AUTHENTICATION_REQUIRED', 'Authencation required');
    }
    session = sessions.find(sessionName);
  } catch (error) {
    return answerOf(() => {
      throw error;
    });
  }
  const served = session.queue.then(async () => {
    await pause();
    return operation === undefined
      ? special(name, instance, sessions, sessionName, request)
      : answerOf(() =>
          operation.run({ instance, user: session.user }, paramsFor(operation, request)),
        );
  });
  session.queue = served;
  return served;
}

const OPEN = new Set(['getchallenge', 'login', 'extendsession']);

/** The operations that need no session. */
function openOperation(
  name: string,
  sessions: Sessions,
  request: HttpRequest,
): Promise<Answer> | null {
  switch (name) {
    case 'getchallenge':
      return answerOf(() => sessions.challenge(param(request.query, 'username')));
    case 'login':
      return answerOf(() =>
        sessions.login(param(request.form, 'username'), param(request.form, 'accessKey')),
      );
    case 'extendsession':
      // It needs the cookie of the web interface, which no client here has.
      return answerOf(() => {
        throw new OperationError('AUTHENTICATION_FAILURE', 'Authencation Failed');
      });
    default:
      return null;
  }
}

const SPECIAL = new Set(['logout', 'changepassword', 'deleteuser']);

function special(
  name: string,
  instance: Instance,
  sessions: Sessions,
  sessionName: string,
  request: HttpRequest,
): Answer | Promise<Answer> {
  if (name !== 'logout') return RESTRICTED_FILE;
  return answerOf(() => {
    if (request.method !== 'POST') {
      throw new OperationError(
        'OPERATION_NOT_SUPPORTED',
        'Permission to perform the operation is denied',
      );
    }
    sessions.logout(sessionName);
    return wireMap({ message: instance.profile.successWord });
  });
}
