import type { People } from './companies.js';
import { day, pick, type DemoWriter } from './writer.js';

/** Ids of what is sold. */
export interface Deals {
  readonly potentials: readonly string[];
  readonly products: readonly string[];
}

const STAGES = ['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost'] as const;

/** 16 products, 45 deals, 12 quotes and 14 invoices of two lines. */
export function writeSales(writer: DemoWriter, { accounts, contacts }: People): Deals {
  const products: string[] = [];
  for (let i = 1; i <= 16; i += 1) {
    products.push(
      writer.add('Products', {
        product_no: `PRO${String(i)}`,
        productname: `Product ${String(i)}`,
        productcode: `P-${String(i)}`,
        discontinued: i % 8 === 0 ? '0' : '1',
        productcategory: pick(['Hardware', 'Software'], i),
        unit_price: `${priceOf(i)}000000`,
        qtyinstock: `${String(100 - i)}.000`,
      }),
    );
  }
  const potentials: string[] = [];
  for (let i = 1; i <= 45; i += 1) {
    potentials.push(
      writer.add('Potentials', {
        potential_no: `POT${String(i)}`,
        potentialname: `Deal ${String(i)}`,
        amount: `${String(i * 1000)}.25000000`,
        related_to: accounts[i % accounts.length] ?? null,
        contact_id: contacts[i % contacts.length] ?? null,
        closingdate: day(i * 4),
        sales_stage: pick(STAGES, i),
        probability: `${String((i * 10) % 101)}.000`,
        leadsource: pick(['Web Site', ''], i),
      }),
    );
  }
  for (let i = 1; i <= 26; i += 1) writeOrder(writer, i, { accounts, contacts }, products);
  return { potentials, products };
}

const priceOf = (index: number): string => (index * 9.5).toFixed(2);

function writeOrder(
  writer: DemoWriter,
  i: number,
  { accounts, contacts }: People,
  products: readonly string[],
): void {
  const quote = i <= 12;
  const number = quote ? i : i - 12;
  const first = i % products.length;
  const second = (i + 3) % products.length;
  const total = ((first + 1) * 9.5 * 2 + (second + 1) * 9.5 * 1.5).toFixed(2);
  const common = {
    subject: `${quote ? 'Quote' : 'Invoice'} ${String(number)}`,
    account_id: accounts[i % accounts.length] ?? null,
    contact_id: contacts[i % contacts.length] ?? null,
    currency_id: '21x1',
    conversion_rate: '1.000',
    hdnTaxType: 'group',
    bill_street: 'Main Street 1\n"Rear building"',
    ship_street: 'Main Street 1',
    bill_city: 'Athens',
    hdnSubTotal: `${total}000000`,
    hdnGrandTotal: `${total}000000`,
    pre_tax_total: `${total}000000`,
    terms_conditions: '',
  };
  const id = quote
    ? writer.add('Quotes', {
        ...common,
        quote_no: `QUO${String(number)}`,
        quotestage: pick(['Created', 'Delivered', 'Accepted'], i),
        validtill: i % 2 === 0 ? day(90 + i) : null,
      })
    : writer.add('Invoice', {
        ...common,
        invoice_no: `INV${String(number)}`,
        invoicestatus: pick(['Created', 'Sent', 'Paid'], i),
        invoicedate: day(i),
        balance: `${total}000000`,
      });
  [first, second].forEach((product, index) => {
    writer.fixed('LineItem', i * 2 + index - 1, {
      parent_id: id,
      productid: products[product] ?? null,
      sequence_no: String(index + 1),
      quantity: index === 0 ? '2.000' : '1.500',
      listprice: `${priceOf(product + 1)}000000`,
      discount_percent: '0.000',
      discount_amount: '0.00000000',
      comment: `line ${String(index)}`,
      description: '',
    });
  });
}
