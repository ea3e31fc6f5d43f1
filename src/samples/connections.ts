import type { Model } from '../model/model.js';

/** How many references and relations lead to or from each module of the model, by API name. */
export function countConnections({ modules }: Model): ReadonlyMap<string, number> {
  const counts = new Map(modules.map(({ api }) => [api, 0]));
  const connect = (from: string, to: string): void => {
    if (from === to || !counts.has(to)) return;
    for (const name of [from, to]) counts.set(name, counts.get(name)! + 1);
  };
  for (const { api, fields, relations } of modules) {
    for (const { codec, targets } of fields) {
      // Every module has owners.
      if (codec !== 'owner') for (const target of targets) connect(api, target.module);
    }
    for (const { module } of relations) connect(api, module);
  }
  return counts;
}
