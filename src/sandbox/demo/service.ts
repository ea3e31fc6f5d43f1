import type { People } from './companies.js';
import type { Deals } from './sales.js';
import { day, pick, type DemoWriter } from './writer.js';

/** 60 tickets, 25 tasks, 25 events, 40 comments, 5 documents, 20 vehicles and 6 FAQs. */
export function writeService(writer: DemoWriter, people: People, deals: Deals): void {
  const { accounts, contacts } = people;
  for (let i = 1; i <= 60; i += 1) {
    writer.add('HelpDesk', {
      ticket_no: `TT${String(i)}`,
      ticket_title: `Ticket ${String(i)} "quoted" & <b>bold</b>`,
      ticketstatus: pick(['Open', 'In Progress', 'Closed'], i),
      ticketpriorities: pick(['Low', 'Normal', 'High', 'Urgent'], i),
      parent_id: i % 3 === 0 ? null : (accounts[i % accounts.length] ?? null),
      contact_id: contacts[i % contacts.length] ?? null,
      product_id: i % 4 === 0 ? (deals.products[i % deals.products.length] ?? null) : null,
      description: i % 5 === 0 ? 'It does not work.\r\nAt all.' : '',
      update_log: null,
    });
  }
  for (let i = 1; i <= 25; i += 1) {
    const common = {
      date_start: day(i),
      due_date: day(i + 1),
      time_start: '09:00:00',
      contact_id: contacts[i % contacts.length] ?? null,
    };
    writer.add('Calendar', {
      ...common,
      subject: `Task ${String(i)}`,
      activitytype: 'Task',
      taskstatus: pick(['Not Started', 'In Progress', 'Completed'], i),
      parent_id: deals.potentials[i % deals.potentials.length] ?? null,
    });
    writer.add('Events', {
      ...common,
      subject: `Meeting ${String(i)}`,
      activitytype: pick(['Call', 'Meeting'], i),
      time_end: '10:00:00',
      eventstatus: pick(['Planned', 'Held'], i),
      duration_hours: '1',
    });
  }
  for (let i = 1; i <= 40; i += 1) {
    writer.add('ModComments', {
      commentcontent: `Comment ${String(i)} "q" <b>x</b> 🚀`,
      related_to: contacts[i % 20] ?? null,
      creator: '19x1',
    });
  }
  for (let i = 1; i <= 5; i += 1) writeDocument(writer, contacts, i);
  for (let i = 1; i <= 20; i += 1) writeVehicle(writer, people, i);
  for (let i = 1; i <= 6; i += 1) {
    writer.add('Faq', {
      faq_no: `FAQ${String(i)}`,
      question: `How do I do ${String(i)}?`,
      faq_answer: `Like this: ${String(i)}.`,
      faqstatus: pick(['Draft', 'Published'], i),
      faqcategories: 'General',
      product_id: deals.products[i] ?? null,
    });
  }
}

function writeDocument(writer: DemoWriter, contacts: readonly string[], i: number): void {
  const content = `Hello from document ${String(i)}\n`;
  const id = writer.add('Documents', {
    note_no: `DOC${String(i)}`,
    notes_title: `Document ${String(i)}`,
    filename: `hello-${String(i)}.txt`,
    filetype: 'text/plain',
    filesize: String(content.length),
    filelocationtype: 'I',
    filestatus: '1',
    folderid: '22x1',
  });
  writer.file(id, `hello-${String(i)}.txt`, 'text/plain', content);
  writer.link(contacts[i] ?? '', id, 'Documents');
}

function writeVehicle(writer: DemoWriter, { accounts, contacts }: People, i: number): void {
  const id = writer.add('Vehicles', {
    vehicle_no: `VEH${String(i)}`,
    plate: `PLT-${String(100 + i)}`,
    owner_ref: (i % 2 === 0 ? contacts[i] : accounts[i]) ?? null,
    fleet_account: accounts[i % 6] ?? null,
    driver_user: '19x1',
    co_drivers: '',
    fuel: pick(['Petrol', 'Diesel', 'Electric'], i),
    vehiclestatus: pick(['In use', 'In repair', 'Sold'], i),
    service_interval: `${String(6 + i)}::duration_months`,
    first_registered: i % 4 === 0 ? null : day(-30 * i),
    inspected_at: i % 2 === 0 ? `${day(i)} 10:11:12` : null,
    garage_opens: i % 3 === 0 ? null : '06:30:00',
    seats: '5',
    doors: '4',
    condition_report: i % 2 === 0 ? '<p>Fine &amp; <b>clean</b></p>' : '',
    service_history: '',
    equipment: '',
    parked_at: i % 5 === 0 ? '37.98,23.72' : '',
    class: pick(['A', 'B'], i),
    '2nd_key': i % 2 === 0 ? '1' : '0',
    constructor: 'ACME',
    ['__proto__']: i % 2 === 0 ? '0' : '1',
    CreatedTime: null,
    cf_1105: null,
  });
  if (i % 4 === 0) writer.link(contacts[i] ?? '', id, 'Driver&#039;s vehicles');
}
