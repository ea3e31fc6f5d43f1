// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { BaseClient, ConnectOptions } from './runtime/index.js';
import type { AccountsModule, AccountsRepository } from './accounts.js';
import type { CalendarModule, CalendarRepository } from './calendar.js';
import type { ContactsModule, ContactsRepository } from './contacts.js';
import type { CurrencyModule, CurrencyRepository } from './currency.js';
import type { DocumentFoldersModule, DocumentFoldersRepository } from './document-folders.js';
import type { DocumentsModule, DocumentsRepository } from './documents.js';
import type { EventsModule, EventsRepository } from './events.js';
import type { FaqModule, FaqRepository } from './faq.js';
import type { GroupsModule, GroupsRepository } from './groups.js';
import type { HelpDeskModule, HelpDeskRepository } from './help-desk.js';
import type { InvoiceModule, InvoiceRepository } from './invoice.js';
import type { LeadsModule, LeadsRepository } from './leads.js';
import type { LineItemModule, LineItemRepository } from './line-item.js';
import type { ModCommentsModule, ModCommentsRepository } from './mod-comments.js';
import type { PotentialsModule, PotentialsRepository } from './potentials.js';
import type { ProductsModule, ProductsRepository } from './products.js';
import type { QuotesModule, QuotesRepository } from './quotes.js';
import type { UsersId, UsersModule, UsersRepository } from './users.js';
import type { VehiclesModule, VehiclesRepository } from './vehicles.js';

export * from './runtime/index.js';
export * from './picklists.js';
export {
  accountsSchemas,
  calendarSchemas,
  contactsSchemas,
  documentFoldersSchemas,
  documentsSchemas,
  eventsSchemas,
  faqSchemas,
  helpDeskSchemas,
  invoiceSchemas,
  leadsSchemas,
  lineItemSchemas,
  modCommentsSchemas,
  potentialsSchemas,
  productsSchemas,
  quotesSchemas,
  vehiclesSchemas,
} from './schemas.js';
export type * from './accounts.js';
export type * from './calendar.js';
export type * from './contacts.js';
export type * from './currency.js';
export type * from './document-folders.js';
export type * from './documents.js';
export type * from './events.js';
export type * from './faq.js';
export type * from './groups.js';
export type * from './help-desk.js';
export type * from './invoice.js';
export type * from './leads.js';
export type * from './line-item.js';
export type * from './mod-comments.js';
export type * from './potentials.js';
export type * from './products.js';
export type * from './quotes.js';
export type * from './users.js';
export type * from './vehicles.js';

/** The types of all modules, by their API names. */
export interface Modules {
  readonly Accounts: AccountsModule;
  readonly Calendar: CalendarModule;
  readonly Contacts: ContactsModule;
  readonly Currency: CurrencyModule;
  readonly DocumentFolders: DocumentFoldersModule;
  readonly Documents: DocumentsModule;
  readonly Events: EventsModule;
  readonly Faq: FaqModule;
  readonly Groups: GroupsModule;
  readonly HelpDesk: HelpDeskModule;
  readonly Invoice: InvoiceModule;
  readonly Leads: LeadsModule;
  readonly LineItem: LineItemModule;
  readonly ModComments: ModCommentsModule;
  readonly Potentials: PotentialsModule;
  readonly Products: ProductsModule;
  readonly Quotes: QuotesModule;
  readonly Users: UsersModule;
  readonly Vehicles: VehiclesModule;
}

/** The client of this CRM: one repository per module. Other members start with `$`. */
export interface Client extends BaseClient<UsersId, Modules> {
  /** Organizations. Ids: 11x…. Can be created, updated and deleted. */
  readonly accounts: AccountsRepository;
  /** Calendar. Ids: 9x…. Can be created, updated and deleted. */
  readonly calendar: CalendarRepository;
  /** Contacts. Ids: 12x…. Can be created, updated and deleted. */
  readonly contacts: ContactsRepository;
  /** Currency. Ids: 21x…. Read-only. */
  readonly currency: CurrencyRepository;
  /** DocumentFolders. Ids: 22x…. Can be created, updated and deleted. */
  readonly documentFolders: DocumentFoldersRepository;
  /** Documents. Ids: 15x…. Can be created, updated and deleted. */
  readonly documents: DocumentsRepository;
  /** Events. Ids: 18x…. Can be created, updated and deleted. */
  readonly events: EventsRepository;
  /** FAQ. Ids: 3x…. Can be created, updated and deleted. */
  readonly faq: FaqRepository;
  /** Groups. Ids: 20x…. Read-only. */
  readonly groups: GroupsRepository;
  /** Tickets. Ids: 17x…. Can be created, updated and deleted. */
  readonly helpDesk: HelpDeskRepository;
  /** Invoices. Ids: 7x…. Can be created, updated and deleted. */
  readonly invoice: InvoiceRepository;
  /** Leads. Ids: 10x…. Can be created, updated and deleted. */
  readonly leads: LeadsRepository;
  /** LineItem. Ids: 33x…. Can be created, updated and deleted. */
  readonly lineItem: LineItemRepository;
  /** Comments. Ids: 30x…. Can be created, updated and deleted. */
  readonly modComments: ModCommentsRepository;
  /** Opportunities. Ids: 13x…. Can be created, updated and deleted. */
  readonly potentials: PotentialsRepository;
  /** Products. Ids: 14x…. Can be created, updated and deleted. */
  readonly products: ProductsRepository;
  /** Quotes. Ids: 4x…. Can be created, updated and deleted. */
  readonly quotes: QuotesRepository;
  /** Users. Ids: 19x…. Read-only. */
  readonly users: UsersRepository;
  /** Vehicles & "Fleet". Ids: 36x…. Can be created, updated and deleted. */
  readonly vehicles: VehiclesRepository;
}

/** Creates a client of this CRM. It sends nothing, and loads no HTTP client, before the first call. */
export declare function createClient(options: ConnectOptions): Client;
