// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from './runtime/index.js';
import type { DocumentsModule } from './documents.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { UsersId, UsersModule } from './users.js';
import { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

export { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

/** The id of a record of FAQ. */
export type FaqId = `3x${number}` & { readonly '~module'?: 'Faq' | undefined };

/** FAQ, as queries, relations and changes return it. */
export interface FaqRecord {
  /** Record id */
  id: FaqId;
  /** Created Time. Read-only */
  createdtime: Date | null;
  /** Answer */
  faq_answer: string;
  /** Faq Number. Read-only */
  faq_no: string;
  /** Category */
  faqcategories: FaqFaqcategories | (string & {}) | null;
  /** Status */
  faqstatus: FaqFaqstatus | (string & {}) | null;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Product Name */
  product_id: ProductsId | null;
  question: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** tags. Read-only */
  tags: string;
}

/** FAQ, as retrieve, create, revise and update return it. */
export interface FaqDetail extends FaqRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface FaqRevise {
  faq_answer?: string | undefined;
  faqcategories?: FaqFaqcategories | Unlisted | null | undefined;
  faqstatus?: FaqFaqstatus | Unlisted | undefined;
  product_id?: ProductsId | null | undefined;
  question?: string | undefined;
  starred?: boolean | undefined;
}

/** What `create` takes: a FAQ needs what is required here. */
export interface FaqCreate extends FaqRevise {
  faq_answer: string;
  faqstatus: FaqFaqstatus | Unlisted;
  question: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type FaqUpdate = FaqCreate;

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
export interface FaqReferences {
  modifiedby: UsersModule;
  product_id: ProductsModule;
}

/** Related lists by label. */
export interface FaqRelations {
  Documents: DocumentsModule;
}

/** The types of Faq. */
export interface FaqModule {
  name: 'Faq';
  id: FaqId;
  record: FaqRecord;
  detail: FaqDetail;
  create: FaqCreate;
  update: FaqUpdate;
  revise: FaqRevise;
  reopen: FaqId;
  filter: FaqFilter;
  references: FaqReferences;
  relations: FaqRelations;
}

export type FaqSchemas = ModuleSchemas<FaqModule>;

/** Standard Schemas of FAQ: they refuse what the client refuses. */
export declare const faqSchemas: FaqSchemas;

/** FAQ. Ids: 3x…. Can be created, updated and deleted. */
export declare class FaqRepository extends Repository<FaqModule> {}

/** The repository that `createClient` offers as `crm.faq`. */
export declare function faq(connection: Connection): FaqRepository;
