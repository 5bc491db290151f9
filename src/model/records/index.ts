// kind → the shape of its record; a record of any kind.

import type { z } from 'zod';
import type { Kind } from '#model/kind.ts';
import { dealRecord } from '#model/records/deal-record.ts';
import { companyRecord, personRecord, productRecord } from '#model/records/party-records.ts';
import { disputeRecord, eventRecord, sourceRecord } from '#model/records/witness-records.ts';
import { quoteRecord, termRecord } from '#model/records/word-records.ts';

export const RECORDS = {
  term: termRecord, company: companyRecord, person: personRecord, product: productRecord, deal: dealRecord, quote: quoteRecord, source: sourceRecord,
  event: eventRecord, dispute: disputeRecord,
} as const satisfies Record<Kind, z.ZodType>;

export type RecordOf<K extends Kind> = z.infer<(typeof RECORDS)[K]>;
/** The record of any entry; narrow it by its `kind`. */
export type EntryRecord = { [K in Kind]: RecordOf<K> }[Kind];
