// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type {
  AccountsSchemas,
  CalendarSchemas,
  ContactsSchemas,
  DocumentFoldersSchemas,
  DocumentsSchemas,
  EventsSchemas,
  FaqSchemas,
  HelpDeskSchemas,
  InvoiceSchemas,
  LeadsSchemas,
  LineItemSchemas,
  ModCommentsSchemas,
  PotentialsSchemas,
  ProductsSchemas,
  QuotesSchemas,
  VehiclesSchemas,
} from './index.js';

/** Standard Schemas of Organizations: they refuse what the client refuses. */
export declare const accountsSchemas: AccountsSchemas;

/** Standard Schemas of Calendar: they refuse what the client refuses. */
export declare const calendarSchemas: CalendarSchemas;

/** Standard Schemas of Contacts: they refuse what the client refuses. */
export declare const contactsSchemas: ContactsSchemas;

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export declare const documentFoldersSchemas: DocumentFoldersSchemas;

/** Standard Schemas of Documents: they refuse what the client refuses. */
export declare const documentsSchemas: DocumentsSchemas;

/** Standard Schemas of Events: they refuse what the client refuses. */
export declare const eventsSchemas: EventsSchemas;

/** Standard Schemas of FAQ: they refuse what the client refuses. */
export declare const faqSchemas: FaqSchemas;

/** Standard Schemas of Tickets: they refuse what the client refuses. */
export declare const helpDeskSchemas: HelpDeskSchemas;

/** Standard Schemas of Invoices: they refuse what the client refuses. */
export declare const invoiceSchemas: InvoiceSchemas;

/** Standard Schemas of Leads: they refuse what the client refuses. */
export declare const leadsSchemas: LeadsSchemas;

/** Standard Schemas of LineItem: they refuse what the client refuses. */
export declare const lineItemSchemas: LineItemSchemas;

/** Standard Schemas of Comments: they refuse what the client refuses. */
export declare const modCommentsSchemas: ModCommentsSchemas;

/** Standard Schemas of Opportunities: they refuse what the client refuses. */
export declare const potentialsSchemas: PotentialsSchemas;

/** Standard Schemas of Products: they refuse what the client refuses. */
export declare const productsSchemas: ProductsSchemas;

/** Standard Schemas of Quotes: they refuse what the client refuses. */
export declare const quotesSchemas: QuotesSchemas;

/** Standard Schemas of Vehicles & "Fleet": they refuse what the client refuses. */
export declare const vehiclesSchemas: VehiclesSchemas;
