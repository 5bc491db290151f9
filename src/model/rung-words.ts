// The rungs of the ladder and what each means. Apart from the schema, so that the browser can name one without carrying a validator.

import type { Confidence } from '#model/fields.ts';

/** From softest to firmest; `lapsed` is the exit at any height. Meanings are shown to readers and authors alike. */
export const RUNGS = {
  rumoured: 'reported by people who would not be named; no party has confirmed it',
  announced: 'stated by a party; no sign yet that a binding contract exists',
  signed: 'a binding contract exists',
  conditional: 'promised by contract, but only if something happens first',
  closed: 'the transaction is complete and the money or the shares have changed hands',
  drawn: 'paid out, delivered or used up under a facility or contract',
  lapsed: 'expired, withdrawn, blocked or replaced before it was paid',
} as const;
export type Rung = keyof typeof RUNGS;

/** A valuation is what someone said a company is worth: stated by a party, or reported. */
export function rungOfValuation(confidence: Confidence): Rung {
  return confidence === 'primary' ? 'announced' : 'rumoured';
}
