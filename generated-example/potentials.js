// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Lead Source: the values, in the order of the CRM. */
export const PotentialsLeadsource = [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** Type: the values, in the order of the CRM. */
export const PotentialsOpportunityType = ['Existing Business', 'New Business'];

/** Sales Stage: the values, in the order of the CRM. */
export const PotentialsSalesStage = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal or Price Quote',
  'Negotiation or Review',
  'Closed Won',
  'Closed Lost',
];

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
    ['leadsource', 'picklist', 29, 8463143],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['nextstep', 'text', 29],
    ['opportunity_type', 'picklist', 29, 8695969],
    ['potential_no', 'text', 28],
    ['potentialname', 'text', 31],
    ['probability', 'double', 29],
    ['related_to', 'reference', 29, ['Accounts']],
    ['sales_stage', 'picklist', 31, 15992673],
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

/** Reads and writes Opportunities. */
export class PotentialsRepository extends Repository {}

/** Opportunities over this connection; `createClient` offers it as `crm.potentials`. */
export function potentials(connection) {
  return new PotentialsRepository(connection, table);
}
