// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
import {
  PotentialsLeadsource,
  PotentialsOpportunityType,
  PotentialsSalesStage,
} from './picklists.js';

export {
  PotentialsLeadsource,
  PotentialsOpportunityType,
  PotentialsSalesStage,
} from './picklists.js';

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const potentialsDefaults = {
  isconvertedfromlead: false,
};

const table = {
  module: 'Potentials',
  prefix: '13',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['amount', 'decimal', 29],
    ['assigned_user_id', 'owner', 31],
    ['campaignid', 'text', 29],
    ['closingdate', 'date', 31],
    ['contact_id', 'reference', 29, ['Contacts']],
    ['createdtime', 'datetime', 28],
    ['description', 'text', 29],
    ['forecast_amount', 'decimal', 29],
    ['isconvertedfromlead', 'boolean', 29],
    ['label', 'text', 176],
    ['leadsource', 'picklist', 29, '-oHFAyZYDku5GEjqGeVuH29HJJ13SWwIXVX7eRoQgXesjXIv'],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['nextstep', 'text', 29],
    ['opportunity_type', 'picklist', 29, 'Bdmjglk9'],
    ['potential_no', 'text', 28],
    ['potentialname', 'text', 31],
    ['probability', 'double', 29],
    ['related_to', 'reference', 29, ['Accounts']],
    ['sales_stage', 'picklist', 31, '-28HRITRS-ZXTX9aU-P9YUygZaxtfnaXg3K9p8_Q'],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['tags', 'text', 280],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Contacts', 'Contacts'],
    ['Documents', 'Documents'],
    ['Invoice', 'Invoice'],
    ['ModComments', 'ModComments'],
    ['Products', 'Products'],
    ['Quotes', 'Quotes'],
  ],
};

const schemaTexts = {
  title: 'Opportunity',
  labels: {
    amount: 'Amount',
    assigned_user_id: 'Assigned To',
    campaignid: 'Campaign Source',
    closingdate: 'Expected Close Date',
    contact_id: 'Contact Name',
    description: 'Description',
    forecast_amount: 'Weighted Revenue',
    isconvertedfromlead: 'Is Converted From Lead',
    leadsource: 'Lead Source',
    nextstep: 'Next Step',
    opportunity_type: 'Type',
    potentialname: 'Opportunity Name',
    probability: 'Probability',
    related_to: 'Organization Name',
    sales_stage: 'Sales Stage',
    starred: 'starred',
  },
  prefixes: { Accounts: '11', Contacts: '12', Groups: '20', Users: '19' },
  values: {
    leadsource: PotentialsLeadsource,
    opportunity_type: PotentialsOpportunityType,
    sales_stage: PotentialsSalesStage,
  },
};

/** Standard Schemas of Opportunities: they refuse what the client refuses. */
export const potentialsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Opportunities. Ids: 13x…. Can be created, updated and deleted. */
export class PotentialsRepository extends Repository {}

/** The repository that `createClient` offers as `crm.potentials`. */
export function potentials(connection) {
  return new PotentialsRepository(connection, table);
}
