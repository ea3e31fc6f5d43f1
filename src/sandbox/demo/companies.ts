import { ODD_VALUES } from './custom-fields.js';
import { day, pick, type DemoWriter } from './writer.js';

/** Ids that the other records point to. */
export interface People {
  readonly accounts: readonly string[];
  readonly contacts: readonly string[];
}

const FIRST_NAMES = [
  'Ada',
  'Søren',
  'Giorgos',
  'Inês',
  'Wei',
  'Olga',
  'Quentin',
  'Zoë',
  '',
] as const;
const LAST_NAMES = [
  'Lovelace',
  'Ivanov',
  'García',
  'Müller',
  "O'Neil",
  'Smith',
  'Al-Farsi',
  '李',
  'Papadopoulos',
  'Tanaka',
  'Andersson',
] as const;
const CITIES = ['Athens', 'Berlin', 'Lisbon', 'København', 'München', 'Tokyo'] as const;
const LEAD_SOURCES = ['Web Site', 'Cold Call', 'Trade Show', ''] as const;
const INDUSTRIES = ['Energy', 'Banking', 'Retail', 'Food & Beverage'] as const;
const COLOURS = ['Red', 'Red |##| Blue', 'Green |##| Black & White', ''] as const;
const OWNERS = ['19x1', '20x3', '19x1', '20x4'] as const;

/** 40 accounts, 263 contacts and 30 leads. */
export function writeCompanies(writer: DemoWriter): People {
  const accounts: string[] = [];
  for (let i = 1; i <= 40; i += 1) {
    accounts.push(
      writer.add('Accounts', {
        accountname: `Account ${String(i).padStart(3, '0')} ${pick(['Inc', 'GmbH', 'Lda', '& Sons'], i)}`,
        account_no: `ACC${String(i)}`,
        // Every fifth belongs to the one before: a hierarchy to walk.
        account_id: i % 5 === 0 ? (accounts.at(-1) ?? null) : null,
        phone: `+30 210 65${String(21000 + i)}`,
        website: `www.acc${String(i)}.example`,
        email1: `office@acc${String(i)}.example`,
        industry: pick(INDUSTRIES, i),
        accounttype: pick(['Customer', 'Prospect', 'Partner'], i),
        employees: String(i * 37),
        annual_revenue: `${String(i * 2500)}.50000000`,
        bill_city: pick(CITIES, i),
        assigned_user_id: pick(OWNERS, i),
        cf_1029: `C${String(1000 + i)}`,
        cf_1031: pick(['Gold', 'Silver', 'Bronze'], i),
        cf_1033: `${String(i * 100)}.00`,
        cf_1035: i % 3 === 0 ? day(i) : null,
      }),
    );
  }
  const contacts: string[] = [];
  for (let i = 1; i <= 263; i += 1) contacts.push(writeContact(writer, accounts, contacts, i));
  for (let i = 1; i <= 30; i += 1) {
    writer.add('Leads', {
      lead_no: `LEA${String(i)}`,
      firstname: pick(FIRST_NAMES, i + 3),
      lastname: pick(LAST_NAMES, i + 5),
      company: `Lead Company ${String(i)}`,
      email: `lead${String(i)}@mail.example`,
      leadstatus: pick(['Cold', 'Hot', 'Warm', ''], i),
      leadsource: pick(LEAD_SOURCES, i),
      annualrevenue: '0.00000000',
    });
  }
  return { accounts, contacts };
}

function writeContact(
  writer: DemoWriter,
  accounts: readonly string[],
  contacts: readonly string[],
  i: number,
): string {
  const third = i % 3 === 0;
  return writer.add('Contacts', {
    contact_no: `CON${String(i)}`,
    firstname: pick(FIRST_NAMES, i),
    lastname: pick(LAST_NAMES, i),
    email: `c${String(i)}@mail.example`,
    phone: `+1 555 ${String(7000 + i)}`,
    mobile: third ? `+49 170 ${String(612000 + i)}` : '',
    account_id: i % 4 === 0 ? null : (accounts[i % accounts.length] ?? null),
    contact_id: i % 7 === 0 ? (contacts.at(-1) ?? null) : null,
    leadsource: pick(LEAD_SOURCES, i),
    title: pick(['Countess', 'CEO', '', 'Engineer'], i),
    birthday:
      i % 5 === 0 ? null : `${String(1950 + (i % 50))}-0${String(1 + (i % 9))}-1${String(i % 9)}`,
    donotcall: i % 6 === 0 ? '1' : '0',
    mailingcity: pick(CITIES, i),
    description: i % 10 === 0 ? 'First line\nsecond <b>line</b> & more' : '',
    assigned_user_id: pick(OWNERS, i),
    tags: i % 25 === 0 ? 'vip,it\'s "q",日本' : '',
    cf_855: pick(COLOURS, i),
    cf_869: third ? `custom ${String(i)}` : '',
    cf_871: third ? `${String(i)}.125` : '0.000',
    cf_873: String(i * 3),
    cf_875: i === 1 ? '9007199254740991' : '0',
    cf_877: third ? '12.50' : '0.00',
    cf_879: `${String(i)}.500`,
    cf_881: third ? day(i) : null,
    cf_885: third ? (ODD_VALUES[(i / 3) % ODD_VALUES.length] ?? '') : '',
    cf_891: i % 2 === 0 ? '1' : '0',
    cf_893: '',
    cf_895: third ? "O'Brien |##| A & B" : '',
    cf_899: third ? '07:50:00' : null,
    cf_901: third ? 'https://example.com/?a=1&b=2' : '',
    cf_907: '',
    cf_seen_at: third ? `${day(i)} 12:30:15` : null,
    cf_partner: i % 9 === 0 ? (accounts[i % 7] ?? null) : null,
  });
}
