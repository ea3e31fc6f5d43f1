// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { Client } from '../index.js';
import type { AccountsModule } from '../accounts.js';
import type { CalendarModule } from '../calendar.js';
import type { ContactsModule } from '../contacts.js';
import type { DocumentsModule } from '../documents.js';
import type { EventsModule } from '../events.js';
import type { FaqModule } from '../faq.js';
import type { HelpDeskModule } from '../help-desk.js';
import type { InvoiceModule } from '../invoice.js';
import type { LeadsModule } from '../leads.js';
import type { ModCommentsModule } from '../mod-comments.js';
import type { PotentialsModule } from '../potentials.js';
import type { ProductsModule } from '../products.js';
import type { QuotesModule } from '../quotes.js';
import type { VehiclesModule } from '../vehicles.js';
import type { ModuleFactory, TestCrm, TestCrmOptions } from './kit.js';

export type * from './kit.js';

/** The factories of this CRM, one for each module whose records can be created. */
export interface Factories {
  /** Organizations */
  readonly accounts: ModuleFactory<AccountsModule>;
  /** Calendar */
  readonly calendar: ModuleFactory<CalendarModule>;
  /** Contacts */
  readonly contacts: ModuleFactory<ContactsModule>;
  /** Documents */
  readonly documents: ModuleFactory<DocumentsModule>;
  /** Events */
  readonly events: ModuleFactory<EventsModule>;
  /** FAQ */
  readonly faq: ModuleFactory<FaqModule>;
  /** Tickets */
  readonly helpDesk: ModuleFactory<HelpDeskModule>;
  /** Invoices */
  readonly invoice: ModuleFactory<InvoiceModule>;
  /** Leads */
  readonly leads: ModuleFactory<LeadsModule>;
  /** Comments */
  readonly modComments: ModuleFactory<ModCommentsModule>;
  /** Opportunities */
  readonly potentials: ModuleFactory<PotentialsModule>;
  /** Products */
  readonly products: ModuleFactory<ProductsModule>;
  /** Quotes */
  readonly quotes: ModuleFactory<QuotesModule>;
  /** Vehicles & "Fleet" */
  readonly vehicles: ModuleFactory<VehiclesModule>;
}

/** Starts an instance of this CRM in this process, with a client and a factory. */
export declare function createTestCrm(
  options?: TestCrmOptions,
): Promise<TestCrm<Client, Factories>>;
