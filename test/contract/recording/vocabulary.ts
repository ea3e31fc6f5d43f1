import { stockAnswers } from '../../helpers/stock-snapshot.js';

/** Modules of the Cloud that open source lacks, as far as they are known. */
const CLOUD_MODULES = (
  'InternalTickets EventForms EmailTemplates Forecast WatchPoints Inbox Employees WorkOrders ' +
  'Emotions Reviews WebPages ProcessDesigner PhoneCalls EmailSequence JourneyTemplates ' +
  'PrintTemplates Reactions Approvals Roles Cases SLA PSLineItems Payments Esign CreditNotes ' +
  'Consents EmailCampaigns Webforms LBLLineItem Purchases'
).split(' ');

/** Words of the protocol, and of the calls of a recording. */
const WORDS = [
  ...[
    'null',
    'multipicklist',
    'grid',
    'from',
    'phone',
    'email',
    'user',
    'text/plain',
    'WEBSERVICE',
  ],
  ...['successful', 'successfull', 'success', 'NoSuchModule', 'no_such_field', 'nonsense'],
];

/** Every text that a Vtiger has before anybody works with it: labels, picklist values, names. */
export function stockVocabulary(): ReadonlySet<string> {
  const words = new Set([...CLOUD_MODULES, ...WORDS]);
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        words.add(key);
        collect(child);
      }
    }
  };
  collect(stockAnswers());
  return words;
}
