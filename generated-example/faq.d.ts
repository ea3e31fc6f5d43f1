// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateTimeFilter,
  IdFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from './runtime/index.js';
import type { DocumentsModule } from './documents.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { UsersId, UsersModule } from './users.js';

/** The id of a record of FAQ. */
export type FaqId = `3x${number}`;

/** Category: the values that the CRM lists. */
export type FaqFaqcategories = 'General';

/** Category: the values, in the order of the CRM. */
export declare const FaqFaqcategories: readonly ['General'];

/** Status: the values that the CRM lists. */
export type FaqFaqstatus = 'Draft' | 'Reviewed' | 'Published' | 'Obsolete';

/** Status: the values, in the order of the CRM. */
export declare const FaqFaqstatus: readonly ['Draft', 'Reviewed', 'Published', 'Obsolete'];

/** FAQ, as queries, relations and changes return it. */
export interface FaqRecord {
  /** Record id */
  id: FaqId;
  /** Created Time */
  createdtime: Date | null;
  /** Answer */
  faq_answer: string;
  /** Faq Number */
  faq_no: string;
  /** Category */
  faqcategories: FaqFaqcategories | (string & {}) | null;
  /** Status */
  faqstatus: FaqFaqstatus | (string & {}) | null;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Product Name */
  product_id: ProductsId | null;
  /** Question */
  question: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** tags */
  tags: string;
}

/** FAQ, as retrieve, create, revise and update return it. */
export interface FaqDetail extends FaqRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface FaqRevise {
  /** Answer */
  faq_answer?: string | undefined;
  /** Category */
  faqcategories?: FaqFaqcategories | Unlisted | null | undefined;
  /** Status */
  faqstatus?: FaqFaqstatus | Unlisted | undefined;
  /** Product Name */
  product_id?: ProductsId | null | undefined;
  /** Question */
  question?: string | undefined;
  /** starred */
  starred?: boolean | undefined;
}

/** What `create` takes: a FAQ needs at least what is required here. */
export interface FaqCreate extends FaqRevise {
  /** Answer */
  faq_answer: string;
  /** Status */
  faqstatus: FaqFaqstatus | Unlisted;
  /** Question */
  question: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type FaqUpdate = FaqCreate;

/** The conditions that `where` takes for each field. */
export interface FaqFilter {
  id: IdFilter<FaqId>;
  createdtime: DateTimeFilter;
  faq_answer: TextFilter;
  faq_no: TextFilter;
  faqcategories: PicklistFilter<FaqFaqcategories>;
  faqstatus: PicklistFilter<FaqFaqstatus>;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  product_id: ReferenceFilter<ProductsId>;
  question: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
}

/** Where the references point to, for `include`. */
export interface FaqReferences {
  modifiedby: UsersModule;
  product_id: ProductsModule;
}

/** The related lists, by their labels in the CRM. */
export interface FaqRelations {
  Documents: DocumentsModule;
}

/** All types of Faq, for the repository. */
export interface FaqModule {
  readonly name: 'Faq';
  readonly id: FaqId;
  readonly record: FaqRecord;
  readonly detail: FaqDetail;
  readonly create: FaqCreate;
  readonly update: FaqUpdate;
  readonly revise: FaqRevise;
  readonly reopen: FaqId;
  readonly filter: FaqFilter;
  readonly references: FaqReferences;
  readonly relations: FaqRelations;
}

/** Reads and writes FAQ. */
export declare class FaqRepository extends Repository<FaqModule> {}

/** FAQ over this connection; `createClient` offers it as `crm.faq`. */
export declare function faq(connection: Connection): FaqRepository;
