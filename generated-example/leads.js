// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { LeadRepository, schemasOfModule } from './runtime/index.js';
import { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

export { LeadsIndustry, LeadsLeadsource, LeadsLeadstatus, LeadsRating } from './picklists.js';

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
    [
      'industry',
      'picklist',
      29,
      '-zAC1XwJ22892v9y4l-z9rZUALiqGEjqKgNhLldrLsxPN3OkPa6HQcCnZ89oZu1zbRPhdC2MdslueZWpglxGkopbm4kFoTdapffet2sAtiBhuh5OwZvHxT1vznL_',
    ],
    ['label', 'text', 176],
    ['lane', 'text', 29],
    ['lastname', 'text', 31],
    ['lead_no', 'text', 28],
    ['leadsource', 'picklist', 29, '-oHFAyZYDku5GEjqGeVuH29HJJ13SWwIXVX7eRoQgXesjXIv'],
    ['leadstatus', 'picklist', 29, '2LyVDR7FL2W0QWJBR1lcVifVgkZNhF2Hmhw4sYFFzg79'],
    ['mobile', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['noofemployees', 'integer', 29],
    ['phone', 'text', 29],
    ['pobox', 'text', 29],
    ['rating', 'picklist', 29, 'PfQ4Va1rblYniGA9snrJ'],
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

const schemaTexts = {
  title: 'Lead',
  labels: {
    annualrevenue: 'Annual Revenue',
    assigned_user_id: 'Assigned To',
    city: 'City',
    code: 'Postal Code',
    company: 'Company',
    country: 'Country',
    description: 'Description',
    designation: 'Designation',
    email: 'Primary Email',
    emailoptout: 'Email Opt Out',
    fax: 'Fax',
    firstname: 'First Name',
    industry: 'Industry',
    lane: 'Street',
    lastname: 'Last Name',
    leadsource: 'Lead Source',
    leadstatus: 'Lead Status',
    mobile: 'Mobile Phone',
    noofemployees: 'Number of Employees',
    phone: 'Primary Phone',
    pobox: 'PO Box',
    rating: 'Rating',
    salutationtype: 'Salutation',
    secondaryemail: 'Secondary Email',
    starred: 'starred',
    state: 'State',
    website: 'Website',
  },
  prefixes: { Groups: '20', Users: '19' },
  values: {
    industry: LeadsIndustry,
    leadsource: LeadsLeadsource,
    leadstatus: LeadsLeadstatus,
    rating: LeadsRating,
  },
};

/** Standard Schemas of Leads: they refuse what the client refuses. */
export const leadsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Leads. Ids: 10x…. Can be created, updated and deleted. */
export class LeadsRepository extends LeadRepository {}

/** The repository that `createClient` offers as `crm.leads`. */
export function leads(connection) {
  return new LeadsRepository(connection, table);
}
