// What deals are, and what readers call each. Apart from the schema, so that the browser can name one without carrying a validator.

export const DEAL_KINDS = {
  equity: 'Equity',
  convertible: 'Convertible notes',
  debt: 'Debt',
  'cloud-contract': 'Cloud contract',
  'chip-supply': 'Chip supply',
  'licence-and-hire': 'Licence and hire',
  acquisition: 'Acquisition',
  'secondary-sale': 'Secondary sale',
  ipo: 'Public offering',
  'joint-venture': 'Joint venture',
} as const;
export type DealKind = keyof typeof DEAL_KINDS;
