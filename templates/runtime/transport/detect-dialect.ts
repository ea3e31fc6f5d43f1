import type { Dialect } from './dialect.js';
import { ProtocolError, VtigerError } from '../errors.js';
import { restDialect } from './rest-dialect.js';
import { sessionDialect } from './session-dialect.js';
import type { Settings } from './settings.js';
import type { Wire } from './sender.js';

/** Answers that say "no REST here": pages, redirects, crashes, refusals of any kind. */
const NO_REST = /^(?:PROTOCOL|SERVER|ACCESS_DENIED|AUTHENTICATION|UNSUPPORTED_OPERATION)$/;

/**
 * The session dialect where it is known to be spoken. Else finds out what an instance speaks, with at most two requests (repeats after a 429, a gateway's
 * error or a broken connection apart): `me` over REST, whose answer is remembered as the user, then
 * `getchallenge`, whose token the login uses.
 * @throws AuthenticationError where REST is there and refuses the credentials (HTTP 401);
 * ProtocolError where neither answers
 */
export async function findDialect(
  settings: Settings,
  wire: Wire,
  known: 'session' | undefined,
): Promise<Dialect> {
  if (known !== undefined) return sessionDialect(settings, wire);
  const { cloud } = wire.capabilities;
  const rest = restDialect(settings, wire);
  try {
    await rest.probe();
    return rest;
  } catch (error) {
    if (!(error instanceof VtigerError) || !NO_REST.test(error.code)) throw error;
    if (error.httpStatus === 401 || (error.httpStatus ?? 0) > 500) throw error;
  }
  wire.capabilities.cloud = cloud;
  const session = sessionDialect(settings, wire);
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
