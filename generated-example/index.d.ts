// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { BaseClient, ConnectOptions } from './runtime/index.js';
import type { AccountsRepository } from './accounts.js';
import type { CalendarRepository } from './calendar.js';
import type { ContactsRepository } from './contacts.js';
import type { CurrencyRepository } from './currency.js';
import type { DocumentFoldersRepository } from './document-folders.js';
import type { DocumentsRepository } from './documents.js';
import type { EventsRepository } from './events.js';
import type { FaqRepository } from './faq.js';
import type { GroupsRepository } from './groups.js';
import type { HelpDeskRepository } from './help-desk.js';
import type { InvoiceRepository } from './invoice.js';
import type { LeadsRepository } from './leads.js';
import type { LineItemRepository } from './line-item.js';
import type { ModCommentsRepository } from './mod-comments.js';
import type { PotentialsRepository } from './potentials.js';
import type { ProductsRepository } from './products.js';
import type { QuotesRepository } from './quotes.js';
import type { UsersId, UsersRepository } from './users.js';
import type { VehiclesRepository } from './vehicles.js';

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

/** The client of this CRM: a repository a module, and what is no module starts with `$`. */
export interface Client extends BaseClient<UsersId> {
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

/** Connects to this CRM. Nothing is sent, and no HTTP client loaded, before the first call. */
export declare function createClient(options: ConnectOptions): Client;
