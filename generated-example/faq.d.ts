// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateTimeField,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
  Unlisted,
} from './runtime/index.js';
import type { DocumentsModule, ProductsId, ProductsModule, UsersId, UsersModule } from './index.js';
import { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

export { FaqFaqcategories, FaqFaqstatus } from './picklists.js';

/** The id of a record of FAQ. */
export type FaqId = `3x${number}` & { readonly '~module'?: 'Faq' | undefined };

/** The fields that a write may set. */
export interface FaqWritable {
  /** Answer */
  faq_answer: TextField;
  /** Category */
  faqcategories: PicklistField<FaqFaqcategories>;
  /** Status */
  faqstatus: PicklistField<FaqFaqstatus>;
  /** Product Name */
  product_id: ReferenceField<ProductsId>;
  question: TextField;
  starred: BooleanField;
}

/** The fields that queries return and compare. */
export interface FaqFields extends FaqWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Faq Number. Read-only */
  faq_no: TextField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Source. Read-only */
  source: TextField;
}

/** FAQ, as queries, relations and changes return it. */
export interface FaqRecord extends RecordOf<FaqFields> {
  /** Record id */
  id: FaqId;
  /** tags. Read-only */
  tags: string;
}

/** FAQ, as retrieve, create, revise and update return it. */
export interface FaqDetail extends FaqRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface FaqRevise extends ReviseOf<FaqWritable> {
  faq_answer?: string | undefined;
  faqstatus?: FaqFaqstatus | Unlisted | undefined;
  question?: string | undefined;
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
export interface FaqFilter extends FilterOf<FaqFields> {
  id: IdFilter<FaqId>;
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
