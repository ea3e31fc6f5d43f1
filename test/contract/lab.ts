// Takes: an instance. Gives: a client generated for it, a factory of records, and a way to clean up.
// Never: leaves a record behind that it can delete, whatever happened.

import { randomBytes } from 'node:crypto';
import { pull } from '../../src/introspect/pull.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import type { Model, ModelField, ModelModule } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { AlteredEvent } from '../../templates/runtime/event-types.js';
import type { CurrentUser, Transport } from '../../templates/runtime/transport/call.js';
import { createBulk } from './bulk.js';
import type { Bulk } from './bulk.js';
import { cleanUp } from './cleanup.js';
import { unsupported } from './check.js';
import { createFactory } from './factory.js';
import type { Factory } from './factory.js';
import { packageFor } from './generated-package.js';
import type { InstancePackage } from './generated-package.js';
import { createGuard } from './guard.js';
import type { Guard } from './guard.js';
import type { LooseClient, LooseRepository } from './loose-client.js';
import type { Target } from './target.js';

/** Everything that a check may use. */
export interface Lab {
  readonly target: Target;
  readonly snapshot: Snapshot;
  readonly model: Model;
  readonly package: InstancePackage;
  readonly me: CurrentUser;
  /** Stands in a text field of every record of this run. */
  readonly marker: string;
  readonly guard: Guard;
  /** The transport itself, for what the wire says. */
  readonly wire: Transport;
  readonly crm: LooseClient;
  /** The altered writes that `onEvent` of {@link Lab.crm} reported. */
  readonly altered: AlteredEvent[];
  readonly factory: Factory;
  readonly bulk: Bulk;
  /** Another client of the same instance; it is closed with the lab. */
  connect(options: Partial<ConnectOptions>): LooseClient;
  repository(module: ModelModule, client?: LooseClient): LooseRepository;
  /** @throws Unsupported where the instance, or its user, has no such module */
  module(name: string): ModelModule;
  /** Deletes what was made, logs out. @returns what could not be deleted, or was lost sight of */
  close(): Promise<readonly string[]>;
}

/** A field of a module whose records can be made. */
export interface Place {
  readonly module: ModelModule;
  readonly field: ModelField;
}

export async function openLab(target: Target): Promise<Lab> {
  const marker = `zz${randomBytes(5).toString('hex')}`;
  const guard = createGuard(marker, [], target.fetch);
  const { url, username, accessKey, transport } = target;
  const connection = { url, username, accessKey, transport, dispatcher: guard.dispatcher };
  const wire = createTransport(connection);
  const { snapshot } = await pull(wire, { allowPartial: true });
  const model = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const made = await packageFor(snapshot);
  const altered: AlteredEvent[] = [];
  const clients: LooseClient[] = [];
  const connect: Lab['connect'] = (options) => {
    const client = made.createClient({ ...connection, transport: wire.kind, ...options });
    clients.push(client);
    return client;
  };
  const crm = connect({
    onEvent: (event) => void (event.type === 'altered' && altered.push(event)),
  });
  const repository: Lab['repository'] = (module, client = crm) =>
    (client as unknown as Record<string, LooseRepository>)[module.names.key] as LooseRepository;
  const me = await crm.$me();
  const factory = createFactory(model, marker, me.id, repository);
  return {
    target,
    snapshot,
    model,
    package: made,
    me,
    marker,
    guard,
    wire,
    crm,
    altered,
    factory,
    bulk: createBulk(factory, repository, marker),
    connect,
    repository,
    module: (name) =>
      model.modules.find(({ api }) => api === name) ?? unsupported(`there is no module ${name}`),
    async close() {
      try {
        return await cleanUp(guard, model, marker, repository);
      } finally {
        await Promise.allSettled([...clients.map((client) => client.$close()), wire.close()]);
        await Promise.allSettled([guard.close(), made.remove(), target.close()]);
      }
    },
  };
}

/** Fields of modules whose records can be made, the cheapest modules first. */
export function placesOf(lab: Lab, fits: (field: ModelField) => boolean): Place[] {
  return lab.factory.modules
    .filter(({ variant }) => variant !== 'inventory')
    .flatMap((module) =>
      module.fields
        .filter((field) => fits(field) && field !== lab.factory.markerField(module))
        .map((field) => ({ module, field })),
    );
}
