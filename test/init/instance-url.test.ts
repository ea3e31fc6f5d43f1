import { expect, test } from 'vitest';
import { instanceUrl } from '../../src/init/instance-url.js';

test.each([
  ['https://crm.example.com', 'https://crm.example.com'],
  ['crm.example.com', 'https://crm.example.com'],
  [' https://crm.example.com/ ', 'https://crm.example.com'],
  ['https://crm.example.com/index.php?module=Home&view=DashBoard', 'https://crm.example.com'],
  ['crm.example.com/index.php?module=Home#x', 'https://crm.example.com'],
  ['https://crm.example.com/vtigercrm/index.php?module=Users', 'https://crm.example.com/vtigercrm'],
  ['https://acme.od2.vtiger.com/view/list?module=Contacts', 'https://acme.od2.vtiger.com'],
  ['https://crm.example.com/crm/?x=1', 'https://crm.example.com/crm'],
  ['http://127.0.0.1:8080/index.php', 'http://127.0.0.1:8080'],
  ['https://crm.example.com/webservice.php', 'https://crm.example.com/webservice.php'],
  [
    'https://crm.example.com/restapi/v1/vtiger/default',
    'https://crm.example.com/restapi/v1/vtiger/default',
  ],
  // Whoever checks it reports what is wrong.
  ['https://', 'https://'],
  ['', ''],
])('%j -> %j', (text, want) => {
  expect(instanceUrl(text)).toBe(want);
});
