// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { LeadRepository } from './runtime/index.js';

/** Industry: the values, in the order of the CRM. */
export const LeadsIndustry = [
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

/** Lead Source: the values, in the order of the CRM. */
export const LeadsLeadsource = [
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

/** Lead Status: the values, in the order of the CRM. */
export const LeadsLeadstatus = [
  'Attempted to Contact',
  'Cold',
  'Contact in Future',
  'Contacted',
  'Hot',
  'Junk Lead',
  'Lost Lead',
  'Not Contacted',
  'Pre Qualified',
  'Qualified',
  'Warm',
];

/** Rating: the values, in the order of the CRM. */
export const LeadsRating = ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'Shutdown'];

const table = {
  module: 'Leads',
  prefix: '10',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['annualrevenue', 'decimal', 29],
    ['assigned_user_id', 'owner', 31],
    ['city', 'text', 29],
    ['code', 'text', 29],
    ['company', 'text', 29],
    ['country', 'text', 29],
    ['createdtime', 'datetime', 28],
    ['description', 'text', 29],
    ['designation', 'text', 29],
    ['email', 'text', 29],
    ['emailoptout', 'boolean', 29],
    ['fax', 'text', 29],
    ['firstname', 'text', 29],
    ['industry', 'picklist', 29, 13877346],
    ['label', 'text', 176],
    ['lane', 'text', 29],
    ['lastname', 'text', 31],
    ['lead_no', 'text', 28],
    ['leadsource', 'picklist', 29, 8463143],
    ['leadstatus', 'picklist', 29, 5325184],
    ['mobile', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['noofemployees', 'integer', 29],
    ['phone', 'text', 29],
    ['pobox', 'text', 29],
    ['rating', 'picklist', 29, 4760397],
    ['salutationtype', 'text', 29],
    ['secondaryemail', 'text', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['state', 'text', 29],
    ['tags', 'text', 280],
    ['website', 'text', 29],
  ],
  relations: [
    ['Activities', 'Calendar'],
    ['Activity History', 'Calendar'],
    ['Documents', 'Documents'],
    ['ModComments', 'ModComments'],
    ['Products', 'Products'],
  ],
  special: 'leads',
};

/** Reads and writes Leads. */
export class LeadsRepository extends LeadRepository {}

/** Leads over this connection; `createClient` offers it as `crm.leads`. */
export function leads(connection) {
  return new LeadsRepository(connection, table);
}
