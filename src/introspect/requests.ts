import type { Call, Transport } from '../../templates/runtime/transport/call.js';
import { CodegenError } from '../errors.js';
import type { RefusedModule, SnapshotModule } from '../snapshot/snapshot.js';
import { readDescribe, type DescribedModule } from './describe.js';
import { readListTypes, type ModuleListing } from './listtypes.js';
import { NOT_SENT, refusalOf, type Refusal } from './refusal.js';
import { readRelatedTypes } from './relatedtypes.js';
import { demandNoSecret } from './secrets.js';
import { quoteForDisplay } from '../text/quote.js';
import { UnreadableAnswer, type DroppedKeys } from './php.js';

/** A module without its relations may come with the refusal of `relatedtypes`. */
export interface ModuleAnswer {
  readonly module?: SnapshotModule;
  readonly refusal?: Refusal;
}

/** Sends a call as soon as fewer are under way than may be. */
export type Send = (call: Call) => Promise<unknown>;

/**
 * The modules that the API user may see.
 * @throws CodegenError CRM_ANSWER_INVALID, METADATA_UNSAFE, or CRM_REFUSED where there is none
 */
export async function fetchListTypes(
  transport: Transport,
  dropped: DroppedKeys,
  signal: AbortSignal | undefined,
): Promise<Map<string, ModuleListing>> {
  const operation = 'listtypes';
  // The manual of the Cloud requires the parameter; the webservice does not.
  const params = transport.kind === 'rest' ? { fieldTypeList: 'null' } : {};
  const result = await transport.call({ operation, method: 'GET', params, signal });
  const listings = readOrFail(() => readListTypes(result, dropped));
  demandNoSecret([...listings], transport, 'the list of modules');
  if (listings.size > 0) return listings;
  throw new CodegenError('CRM_REFUSED', 'the CRM lists no module for this API user', {
    fix: 'assign the user a role and a profile that may see modules',
  });
}

function readOrFail<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
    throw new CodegenError('CRM_ANSWER_INVALID', `listtypes cannot be read: ${error.message}`, {
      fix: 'see that the URL leads to a Vtiger, and not to something in front of it',
      cause: error,
    });
  }
}

/** A longer name cannot become a file in every checkout; no module of a Vtiger has one. */
const MAX_NAME = 80;

/**
 * One module: `describe` and, for an entity, `relatedtypes`; other errors than refusals throw. Both are
 * sent at once where `listtypes` knows the entities, so that no call waits for another of its module.
 */
export async function fetchModule(
  transport: Transport,
  send: Send,
  name: string,
  listing: ModuleListing,
  dropped: DroppedKeys,
): Promise<ModuleAnswer> {
  if (name.length > MAX_NAME) {
    const detail = `a name of ${name.length} characters cannot become a file`;
    return { refusal: { name, operation: 'describe', code: 'NAME_TOO_LONG', detail } };
  }
  const params = { elementType: name };
  const request = async <T>(
    operation: RefusedModule['operation'],
    read: (result: unknown) => T,
  ): Promise<{ value?: T; refusal?: Refusal }> => {
    try {
      return { value: read(await send({ operation, method: 'GET', params, module: name })) };
    } catch (error) {
      const refusal = refusalOf(error, name, operation);
      if (refusal === undefined) throw error;
      return { refusal };
    }
  };
  const relations = () => request('relatedtypes', (result) => readRelatedTypes(result, dropped));
  const [described, early] = await Promise.all([
    request('describe', (result) => readOwn(result, name, dropped)),
    listing.isEntity === true ? relations() : undefined,
  ]);
  if (described.value === undefined) return described;
  const { label, singular, isEntity = described.value.isEntity } = listing;
  // The labels are those of listtypes: describe looks them up elsewhere, and has no singular.
  const alone = { ...described.value, label, singular, isEntity, relations: [] };
  demandNoSecret(alone, transport, `the description of ${quoteForDisplay(name)}`);
  if (!alone.isEntity) return { module: alone };
  const related = early ?? (await relations());
  demandNoSecret(related.value, transport, `the related lists of ${quoteForDisplay(name)}`);
  // Before 7.0 the webservice lists no relations: nothing is missing.
  const refusal = related.refusal?.code === NOT_SENT ? undefined : related.refusal;
  return {
    ...(refusal === undefined ? {} : { refusal }),
    module: { ...alone, relations: related.value ?? [] },
  };
}

/** The description of this very module: a proxy that mixes answers up must not get far. */
function readOwn(result: unknown, name: string, dropped: DroppedKeys): DescribedModule {
  const described = readDescribe(result, name, dropped);
  if (described.name !== name) throw new UnreadableAnswer('the answer is about another module');
  return described;
}
