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
  /** Organizations */
  readonly accounts: AccountsRepository;
  /** Calendar */
  readonly calendar: CalendarRepository;
  /** Contacts */
  readonly contacts: ContactsRepository;
  /** Currency */
  readonly currency: CurrencyRepository;
  /** DocumentFolders */
  readonly documentFolders: DocumentFoldersRepository;
  /** Documents */
  readonly documents: DocumentsRepository;
  /** Events */
  readonly events: EventsRepository;
  /** FAQ */
  readonly faq: FaqRepository;
  /** Groups */
  readonly groups: GroupsRepository;
  /** Tickets */
  readonly helpDesk: HelpDeskRepository;
  /** Invoices */
  readonly invoice: InvoiceRepository;
  /** Leads */
  readonly leads: LeadsRepository;
  /** LineItem */
  readonly lineItem: LineItemRepository;
  /** Comments */
  readonly modComments: ModCommentsRepository;
  /** Opportunities */
  readonly potentials: PotentialsRepository;
  /** Products */
  readonly products: ProductsRepository;
  /** Quotes */
  readonly quotes: QuotesRepository;
  /** Users */
  readonly users: UsersRepository;
  /** Vehicles & "Fleet" */
  readonly vehicles: VehiclesRepository;
}

/** Creates a client of this CRM. It sends nothing, and loads no HTTP client, before the first call. */
export declare function createClient(options: ConnectOptions): Client;
