import type { Dialect } from './dialect.js';
import { ProtocolError, VtigerError, type VtigerErrorCode } from '../errors.js';
import { restDialect } from './rest-dialect.js';
import { sessionDialect } from './session-dialect.js';
import type { Settings } from './settings.js';
import type { Sender } from './sender.js';

/** Failures that mean "no REST here": pages, redirects, crashes, refusals of any kind. */
const NO_REST: ReadonlySet<VtigerErrorCode> = new Set([
  'PROTOCOL',
  'SERVER',
  'ACCESS_DENIED',
  'AUTHENTICATION',
  'UNSUPPORTED_OPERATION',
] as const);

/**
 * The session dialect where it is configured. Otherwise finds out what an instance speaks, with at
 * most two requests (repeats apart): `me` over REST, whose result is remembered as the user, then
 * `getchallenge`, whose token the login uses.
 * @throws AuthenticationError where REST refuses the credentials (HTTP 401); ProtocolError where the
 *   instance speaks neither
 */
export async function detectDialect(
  settings: Settings,
  sender: Sender,
  configured: 'session' | undefined,
): Promise<Dialect> {
  if (configured !== undefined) return sessionDialect(settings, sender);
  const { cloud } = sender.capabilities;
  const rest = restDialect(settings, sender);
  try {
    await rest.probe();
    return rest;
  } catch (error) {
    if (!(error instanceof VtigerError) || !NO_REST.has(error.code)) throw error;
    if (error.httpStatus === 401 || (error.httpStatus ?? 0) > 500) throw error;
  }
  sender.capabilities.cloud = cloud;
  const session = sessionDialect(settings, sender);
  try {
    await session.probe();
    return session;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { operation, httpStatus } = error;
    const { origin, sessionPath } = settings.endpoints;
    throw new ProtocolError(
      `Neither the REST API nor ${origin}${sessionPath} answers: ${error.message}`,
      { operation, httpStatus, cause: error },
    );
  }
}
