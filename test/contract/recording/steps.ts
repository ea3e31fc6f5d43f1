// What a recording asks of an instance: little of each kind, all of it on records of its own.

import type { ModelModule } from '../../../src/model/model.js';
import type { CurrentUser, Transport } from '../../../templates/runtime/transport/call.js';
import { unsupported } from '../check.js';
import type { Factory } from '../factory.js';
import type { LooseClient, LooseRepository, Values } from '../loose-client.js';

/** What a step may use. */
export interface Session {
  readonly wire: Transport;
  readonly crm: LooseClient;
  readonly me: CurrentUser;
  readonly factory: Factory;
  readonly marker: string;
  /** Before the first record was made. */
  readonly startedAt: Date;
  /** @throws Unsupported where records of the module cannot be made */
  readonly module: (name: string) => ModelModule;
  readonly repository: (name: string) => LooseRepository;
}

export interface Step {
  readonly name: string;
  readonly run: (session: Session) => Promise<unknown>;
}

/** An operation that no Vtiger has. */
export const NO_SUCH_OPERATION = 'no_such_operation';

/** What `upload` sends. */
export const FILE = { name: 'recording.txt', content: 'A file of a recording.' };

/** What phone fields get, here and in the factory of records. */
export const PHONES = ['+1 202 555 0142', '+1 202 555 0101'] as const;

interface Special extends LooseRepository {
  convert(id: string, targets: Values): Promise<unknown>;
  hierarchy(id: string): Promise<unknown>;
  upload(file: Values, values: Values): Promise<Values>;
}

const CONTACTS = 'Contacts';

/** The id of a new record of a module. */
async function make(session: Session, name: string, more: Values = {}): Promise<string> {
  return String((await session.factory.make(session.module(name), more))['id']);
}

function statement({ marker, factory, module }: Session, what: string, more = ''): string {
  const { name } = factory.markerField(module(CONTACTS));
  return `select ${what} from ${CONTACTS} where ${name} like '${marker}%'${more};`;
}

const query = (session: Session, text: string): Promise<unknown> =>
  session.wire.call({ operation: 'query', method: 'GET', params: { query: text }, raw: true });

const read = (
  { wire }: Session,
  operation: string,
  params: Readonly<Record<string, string>>,
): Promise<unknown> => wire.call({ operation, method: 'GET', params, raw: true });

const create = ({ wire }: Session, elementType: string, element: Values): Promise<unknown> =>
  wire.call({
    operation: 'create',
    method: 'POST',
    params: { elementType, element: JSON.stringify(element) },
    raw: true,
  });

/** The calls of daily use; those of the second list are meant to fail. */
export const STEPS: readonly Step[] = [
  { name: 'me', run: ({ crm }) => crm.$me() },
  {
    name: 'listtypes by the type of a field',
    run: ({ crm }) => crm.$meta.listtypes({ fieldTypes: ['multipicklist'] }),
  },
  {
    name: 'create, retrieve, revise, update a contact',
    async run(session) {
      const { factory, module, repository, marker } = session;
      const contacts = repository(CONTACTS);
      const values = await factory.values(module(CONTACTS));
      const { name } = factory.markerField(module(CONTACTS));
      const id = String((await contacts.create(values))['id']);
      await contacts.retrieve(id);
      await contacts.revise(id, { [name]: `${marker} revised` });
      await contacts.update(id, { ...values, [name]: `${marker} updated` });
    },
  },
  {
    name: 'query: all fields, some, an order, an offset, a count',
    async run(session) {
      await make(session, CONTACTS);
      await query(session, statement(session, '*'));
      await query(session, statement(session, 'id', ' order by modifiedtime desc limit 1, 1'));
      await query(session, statement(session, 'count(*)'));
    },
  },
  {
    name: 'sync: a new record and a deleted one',
    async run(session) {
      const id = await make(session, CONTACTS);
      await session.repository(CONTACTS).delete(id);
      const seconds = Math.floor(session.startedAt.getTime() / 1000);
      const params = { modifiedTime: String(seconds), elementType: CONTACTS, syncType: 'user' };
      await read(session, 'sync', params);
    },
  },
  {
    name: 'relations: link, related list by both operations, unlink',
    async run(session) {
      const contacts = session.repository(CONTACTS);
      const [id, other] = [await make(session, CONTACTS), await make(session, 'Products')];
      const relation = session.module(CONTACTS).relations.find((one) => one.module === 'Products');
      const label = relation?.label ?? unsupported('contacts have no list of products');
      await contacts.link(id, label, other);
      await contacts.related(id, label).all();
      const key = relation?.key ?? label;
      await read(session, 'retrieve_related', { id, relatedType: 'Products', relatedLabel: key });
      await contacts.unlink(id, label, other);
    },
  },
  {
    name: 'tags: add, list, remove, remove everywhere',
    async run(session) {
      const id = await make(session, CONTACTS);
      const { tags } = session.repository(CONTACTS);
      const two = [`${session.marker} a`, `${session.marker} b`];
      await tags.add(id, two);
      await tags.list(id);
      await tags.remove(id, two.slice(1));
      await tags.removeEverywhere(id, two.slice(0, 1));
    },
  },
  {
    name: 'lookup by phone and by e-mail',
    async run(session) {
      const [phone] = PHONES;
      const email = `${session.marker}@example.invalid`;
      await make(session, CONTACTS, { phone, email });
      await session.crm.$lookup('phone', phone, { [CONTACTS]: ['phone'] });
      await session.crm.$lookup('email', email, { [CONTACTS]: ['email'] });
    },
  },
  {
    name: 'decrypt',
    async run(session) {
      const { name } = session.factory.markerField(session.module(CONTACTS));
      return session.repository(CONTACTS).decrypt(await make(session, CONTACTS), name);
    },
  },
  {
    name: 'reopen a closed record',
    async run(session) {
      const module = session.factory.modules.find(({ closed }) => closed !== null);
      const { field = '', values = [] } = module?.closed ?? {};
      if (module === undefined) return unsupported('no module has a closed state');
      const id = await make(session, module.api, { [field]: values[0] });
      return session.repository(module.api).reopen(id);
    },
  },
  {
    name: 'hierarchy of an organization',
    async run(session) {
      const id = await make(session, 'Accounts');
      return (session.repository('Accounts') as Special).hierarchy(id);
    },
  },
  {
    name: 'upload a document, and read its file',
    async run(session) {
      const documents = session.repository('Documents') as Special;
      const values = await session.factory.values(session.module('Documents'));
      const data = new TextEncoder().encode(FILE.content);
      const row = await documents.upload({ name: FILE.name, type: 'text/plain', data }, values);
      const [attachment = ''] = row['imageattachmentids'] as readonly string[];
      return session.crm.$files.retrieve(attachment);
    },
  },
  {
    name: 'a quote with a line: create, retrieve, query',
    async run(session) {
      const quotes = session.repository('Quotes');
      const id = await make(session, 'Quotes');
      await quotes.retrieve(id);
      await query(session, `select * from Quotes where id='${id}';`);
    },
  },
  {
    name: 'an event: create, retrieve',
    async run(session) {
      return session.repository('Events').retrieve(await make(session, 'Events'));
    },
  },
  {
    name: 'convert a lead to a contact and an organization',
    async run(session) {
      const leads = session.repository('Leads') as Special;
      const id = await make(session, 'Leads');
      const contact = await session.factory.values(session.module(CONTACTS));
      const account = await session.factory.values(session.module('Accounts'));
      return leads.convert(id, { Contacts: contact, Accounts: account });
    },
  },
];

/** Each of these is sent as it is, and should be refused: what is recorded is how. */
export const REFUSALS: readonly Step[] = [
  {
    name: 'describe an unknown module',
    run: (session) => read(session, 'describe', { elementType: 'NoSuchModule' }),
  },
  {
    name: 'retrieve a record that does not exist',
    run: (session) =>
      read(session, 'retrieve', { id: `${session.module(CONTACTS).prefix ?? '12'}x999999999` }),
  },
  {
    name: 'retrieve a record by the prefix of another module',
    async run(session) {
      const [, number = ''] = (await make(session, CONTACTS)).split('x');
      return read(session, 'retrieve', {
        id: `${session.module('Accounts').prefix ?? '11'}x${number}`,
      });
    },
  },
  { name: 'retrieve no id', run: (session) => read(session, 'retrieve', { id: 'nonsense' }) },
  {
    name: 'retrieve a deleted record',
    async run(session) {
      const id = await make(session, CONTACTS);
      await session.repository(CONTACTS).delete(id);
      return read(session, 'retrieve', { id });
    },
  },
  {
    name: 'query with a syntax error',
    run: (session) => query(session, `select from ${CONTACTS} where;`),
  },
  {
    name: 'query without a semicolon',
    run: (session) => query(session, statement(session, 'id').slice(0, -1)),
  },
  {
    name: 'query an unknown field',
    run: (session) => query(session, statement(session, 'no_such_field')),
  },
  {
    name: 'query with an empty literal',
    run: (session) => query(session, statement(session, 'id', " and phone = ''")),
  },
  {
    name: 'create without a mandatory field',
    run: (session) => create(session, CONTACTS, { assigned_user_id: session.me.id }),
  },
  {
    name: 'create in an unknown module',
    run: (session) => create(session, 'NoSuchModule', { name: session.marker }),
  },
  {
    name: 'create with a reference to a record of another module',
    async run(session) {
      const values = await session.factory.values(session.module(CONTACTS));
      const product = await make(session, 'Products');
      return create(session, CONTACTS, { ...values, account_id: product });
    },
  },
  {
    name: 'create a duplicate',
    async run(session) {
      const values = await session.factory.values(session.module('Accounts'));
      await create(session, 'Accounts', values);
      return create(session, 'Accounts', values);
    },
  },
  {
    name: 'call an operation that does not exist',
    run: (session) => read(session, NO_SUCH_OPERATION, {}),
  },
];
