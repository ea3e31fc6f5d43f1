import { CodegenError } from '../errors.js';
import { canonicalise } from './canonical.js';
import { readModule } from './parse-module.js';
import { isLaidOut, nameIn, piecesOf, type Pieces } from './split-text.js';
import { rememberText, textOf } from './print.js';
import type { JsonObject, Place } from './reader.js';
import {
  choiceAt,
  demandUnique,
  flagAt,
  listAt,
  nameAt,
  objectAt,
  refuse,
  textAt,
  within,
} from './reader.js';
import type { DescribedBy, RefusedModule, Snapshot } from './snapshot.js';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from './snapshot.js';

const DOCUMENT = new Set(['format', 'version', 'describedBy', 'refused', 'modules']);
const DESCRIBED_BY = new Set(['users', 'transport', 'vtigerVersion']);
const USER = new Set(['id', 'admin']);
const REFUSED = new Set(['name', 'operation', 'code']);

/**
 * A snapshot from its text, in canonical form however it was edited.
 *
 * @param where The file, for messages.
 * @param dropped Filled with the keys that this version does not know, as
 *   `modules[].fields[].colour`; they are left out of the result.
 * @param earlier Of its modules those with the same text are taken, not read again.
 * @throws CodegenError SNAPSHOT_VERSION for a version that this tool cannot read,
 *   SNAPSHOT_INVALID for everything else, naming the path.
 */
export function parseSnapshot(
  text: string,
  where: string,
  dropped: Set<string> = new Set(),
  earlier: Snapshot | null = null,
): Snapshot {
  const place: Place = { where, path: [], dropped };
  const pieces = piecesOf(text);
  const parsed = (pieces && parsePieces(pieces, earlier)) ?? parseJson(text, where);
  const document = objectAt(place, parsed, DOCUMENT);
  demandVersion(place, document);
  const modules = listAt(place, document, 'modules', readModule);
  demandUnique(place, 'modules', modules, (module) => module.name, 'repeats the name of another');
  for (const [index, module] of modules.entries()) {
    const piece = pieces?.modules[index];
    const asIs = piece !== undefined && module === (document['modules'] as unknown[])[index];
    if (asIs && textOf(module) === undefined && isLaidOut(piece, module)) {
      rememberText(module, piece);
    }
  }
  return canonicalise({
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    describedBy: within(place, 'describedBy', () => readDescribedBy(place, document)),
    refused: listAt(place, document, 'refused', readRefused),
    modules,
  });
}

/** The document, module by module; null where some part is no JSON, for the whole to say why. */
function parsePieces({ rest, modules }: Pieces, earlier: Snapshot | null): object | null {
  const known = new Map(earlier?.modules.map((module) => [module.name, module]));
  try {
    return {
      ...(JSON.parse(rest) as object),
      modules: modules.map((piece): unknown => {
        const module = known.get(nameIn(piece) ?? '');
        return module !== undefined && textOf(module) === piece ? module : JSON.parse(piece);
      }),
    };
  } catch {
    return null;
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    // The parser's own words quote the document; a merge is what usually breaks it.
    const merged = /^<{7} /m.test(text);
    throw new CodegenError(
      'SNAPSHOT_INVALID',
      `${where} is not JSON${merged ? ': it holds the marks of a merge conflict' : ''}`,
      { fix: 'restore the file, or write it anew with `vtiger-codegen pull`' },
    );
  }
}

function demandVersion(place: Place, document: JsonObject): void {
  if (document['format'] !== SNAPSHOT_FORMAT) {
    refuse(place, 'format', `must be "${SNAPSHOT_FORMAT}": this is no snapshot of a Vtiger`);
  }
  const version = document['version'];
  if (version === SNAPSHOT_VERSION) return;
  const newer = typeof version === 'number' && version > SNAPSHOT_VERSION;
  throw new CodegenError(
    'SNAPSHOT_VERSION',
    `${place.where}: version must be ${SNAPSHOT_VERSION}, ${newer ? 'and it is a later one' : 'and it is not'}`,
    {
      fix: newer
        ? 'update vtiger-codegen: a newer one wrote this file'
        : 'write the file anew with `vtiger-codegen pull`',
    },
  );
}

function readDescribedBy(place: Place, document: JsonObject): DescribedBy {
  const object = objectAt(place, document['describedBy'], DESCRIBED_BY);
  return {
    users: listAt(place, object, 'users', readUser),
    transport: choiceAt(place, object, 'transport', ['rest', 'session']),
    vtigerVersion: object['vtigerVersion'] === null ? null : textAt(place, object, 'vtigerVersion'),
  };
}

function readUser(place: Place, raw: unknown): DescribedBy['users'][number] {
  const object = objectAt(place, raw, USER);
  const id = textAt(place, object, 'id');
  if (!/^\d+x\d+$/.test(id)) refuse(place, 'id', 'must be a record id like 19x1');
  return { id, admin: flagAt(place, object, 'admin') };
}

function readRefused(place: Place, raw: unknown): RefusedModule {
  const object = objectAt(place, raw, REFUSED);
  return {
    name: nameAt(place, object, 'name'),
    operation: choiceAt(place, object, 'operation', ['describe', 'relatedtypes']),
    code: nameAt(place, object, 'code'),
  };
}
