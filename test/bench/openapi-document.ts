import type { Snapshot, SnapshotField } from '../../src/snapshot/snapshot.js';

/** What an OpenAPI document says of a field; the types of Vtiger that JSON has no type for are texts. */
function schemaOf({ type, picklist, length, label }: SnapshotField): object {
  const title = label;
  if (type === 'picklist') return { title, type: 'string', enum: valuesOf(picklist) };
  if (type === 'multipicklist') {
    return { title, type: 'array', items: { type: 'string', enum: valuesOf(picklist) } };
  }
  if (type === 'boolean') return { title, type: 'boolean' };
  if (type === 'integer') return { title, type: 'integer' };
  if (type === 'double') return { title, type: 'number' };
  return { title, type: 'string', ...(length === undefined ? {} : { maxLength: length }) };
}

function valuesOf(picklist: SnapshotField['picklist'] = []): string[] {
  return picklist.map(({ value }) => value);
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ 'application/json': { schema } });
const answer = (schema: object): object => ({
  200: { description: 'the result', content: json(schema) },
});

/** The same modules and fields as an OpenAPI document: a record and what a create takes, five calls. */
export function openapiDocument({ modules }: Snapshot): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = {};
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const where = { name: 'where', in: 'query', schema: { type: 'string' } };
  for (const { name, fields } of modules) {
    const writable = fields.filter(({ editable }) => editable);
    const properties = (of: readonly SnapshotField[]): object =>
      Object.fromEntries(of.map((field) => [field.name, schemaOf(field)]));
    schemas[name] = { type: 'object', properties: properties(fields), required: ['id'] };
    schemas[`${name}Create`] = {
      type: 'object',
      properties: properties(writable),
      required: writable.filter(({ mandatory }) => mandatory).map((field) => field.name),
    };
    const call = (verb: string, rest: object): object => ({
      operationId: `${verb}${name}`,
      ...rest,
    });
    const body = { requestBody: { required: true, content: json(ref(`${name}Create`)) } };
    const many = answer({ type: 'array', items: ref(name) });
    paths[`/${name}`] = {
      get: call('list', { parameters: [where], responses: many }),
      post: call('create', { ...body, responses: answer(ref(name)) }),
    };
    paths[`/${name}/{id}`] = {
      get: call('retrieve', { parameters: [id], responses: answer(ref(name)) }),
      put: call('update', { parameters: [id], ...body, responses: answer(ref(name)) }),
      delete: call('delete', { parameters: [id], responses: { 204: { description: 'deleted' } } }),
    };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'CRM', version: '1.0.0' },
    paths,
    components: { schemas },
  };
}
