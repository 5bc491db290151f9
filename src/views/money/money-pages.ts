// The pages that add up money: the map in its states, and what companies receive and pay.

import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import type { Link } from '#views/link.ts';
import { companyMoneyLinks, flowsOfCompany } from '#views/money/company-money.ts';
import { companySummary } from '#views/money/company-summary.ts';
import { mapLinks, mapSummaries } from '#views/money/map-page.ts';
import { companiesWithMoney } from '#views/money/money-links.ts';

export function moneyPages(catalog: Catalog): ComputedPage[] {
  return [
    ...mapSummaries(catalog),
    ...(['to', 'from'] as const).flatMap((direction) => companiesWithMoney(catalog, direction).map((id) => companySummary(catalog, direction, id, flowsOfCompany(catalog, direction, id)))),
  ];
}

export function moneyLinks(catalog: Catalog, entry: Entry): Link[] {
  if (entry.kind === 'company') return companyMoneyLinks(catalog, entry.id);
  return entry.kind === 'deal' ? mapLinks(catalog, entry.id) : [];
}
