// What money is for: the classes whose sums are never added to one another.

import type { DealKind } from '#model/deal.ts';

/** class → what readers call it, and whether it is money for a company (capital) or for chips and cloud (compute). */
export const MONEY_CLASSES = {
  equity: { label: 'Shares and convertible notes', accent: 'capital', about: 'money a company receives for new shares, or for notes that can become shares' },
  mixed: { label: 'Shares and debt, not divided', accent: 'capital', about: 'rounds whose sum joins shares and borrowing; the record does not divide it' },
  secondary: { label: 'Sales of existing shares', accent: 'capital', about: 'money that goes to holders who sell, none of it to the company' },
  acquisition: { label: 'Acquisitions', accent: 'capital', about: 'the price of a whole company, often paid in shares' },
  'licence-and-hire': { label: 'Licence and hire', accent: 'capital', about: 'money for a licence to technology and the move of its makers' },
  'joint-venture': { label: 'Joint ventures', accent: 'capital', about: 'what partners put into a company they share' },
  debt: { label: 'Debt', accent: 'capital', about: 'money lent, to be paid back' },
  cloud: { label: 'Cloud contracts', accent: 'compute', about: 'what a customer is to pay for computing over the years of a contract' },
  chips: { label: 'Chip supply', accent: 'compute', about: 'what a customer is to pay for chips and systems' },
  'share-grant': { label: 'Shares given to customers', accent: 'capital', about: 'shares or warrants a supplier gives its customer' },
} as const satisfies Record<string, { readonly label: string; readonly accent: 'capital' | 'compute'; readonly about: string }>;
export type MoneyClass = keyof typeof MONEY_CLASSES;

/** What flows in a leg of a deal: any kind of deal, or shares given to a customer. */
export type FlowKind = DealKind | 'share-grant';

const CLASS_OF: Readonly<Record<FlowKind, MoneyClass>> = {
  equity: 'equity', convertible: 'equity', ipo: 'equity', 'secondary-sale': 'secondary', acquisition: 'acquisition', 'licence-and-hire': 'licence-and-hire',
  'joint-venture': 'joint-venture', debt: 'debt', 'cloud-contract': 'cloud', 'chip-supply': 'chips', 'share-grant': 'share-grant',
};

/** @param also What else the same sum is: shares that are sold together with debt belong to neither class. */
export function classOf(kind: FlowKind, also: readonly FlowKind[] = []): MoneyClass {
  return CLASS_OF[kind] === 'equity' && also.includes('debt') ? 'mixed' : CLASS_OF[kind];
}

/** The customer pays its suppliers; in every other class those who put up the money pay the recipient. */
export function isCompute(kind: FlowKind): boolean {
  return MONEY_CLASSES[CLASS_OF[kind]].accent === 'compute';
}
