// What the picture in a link preview says of an entry, and of the site.

import type { SocialCard } from '#drawing/social-card.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { KINDS } from '#model/kind.ts';
import { formatMoney, keepAmounts } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { ACCESS, SOURCE_KINDS, TIERS } from '#model/source.ts';
import { site } from '#site.ts';
import { speakerOf } from '#views/head.ts';
import { eyebrowOf } from '#views/kind-pages.ts';
import { linkTo } from '#views/link.ts';
import { VERDICT_NAMES } from '#views/other-sections.ts';
import { partiesPieces } from '#views/shared-blocks.ts';

/** The picture of pages that are no entry. */
export const SITE_CARD: SocialCard = { accent: 'capital', kind: 'A reference', title: site.tagline, text: site.description, foot: '' };

/** @throws for events and disputes, which have no page. */
export function socialCard(catalog: Catalog, entry: Entry): SocialCard {
  const detail = eyebrowOf(entry);
  const base = { accent: entry.kind === 'product' ? ('compute' as const) : ('capital' as const), kind: KINDS[entry.kind].one, ...(detail && { detail }) };
  switch (entry.kind) {
    case 'term': case 'company': case 'product': return { ...base, title: entry.data.title, text: keepAmounts(entry.data.summary), foot: checked(entry.data.checked) };
    case 'person': {
      const [role] = entry.data.roles;
      const where = role?.organisation ? linkTo(catalog, 'company', role.organisation).text : (role?.organisationName ?? '');
      return { ...base, title: entry.data.title, by: { name: `${role?.to ? 'Former: ' : ''}${role?.role ?? ''}`, rest: where && `, ${where}` }, text: keepAmounts(entry.data.summary), foot: checked(entry.data.checked) };
    }
    case 'deal': {
      const { title, amount, rung, announced } = entry.data;
      const figure = amount ? { amount: formatMoney(amount), status: rung } : { amount: 'Amount not disclosed', status: rung, unknown: true as const };
      const parties = partiesPieces(catalog, entry).map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('').split(' → ');
      return { ...base, title: keepAmounts(title), figure, by: { name: parties[0] ?? '', rest: ` to ${parties[1]}` }, foot: `Announced ${formatDate(announced)}` };
    }
    case 'quote': {
      const { text, role, date, verdict } = entry.data;
      return { ...base, detail: VERDICT_NAMES[verdict], words: `“${keepAmounts(text)}”`, by: { name: speakerOf(catalog, entry), rest: `, ${role}` }, foot: formatDate(date) };
    }
    case 'source': {
      const { title, publisher, author, published, kind, access } = entry.data;
      const { tier } = SOURCE_KINDS[kind];
      return { ...base, title: keepAmounts(title), by: { name: publisher, rest: author ? `, by ${author}` : '' }, text: `${tier === 'primary' ? 'Primary' : 'Secondary'} source: ${TIERS[tier]}. How it was read: ${ACCESS[access]}.`, foot: published ? `Published ${formatDate(published)}` : 'Date not seen' };
    }
    case 'event': case 'dispute': throw new Error(`a ${entry.kind} has no page and no picture`);
  }
}

function checked(date: PartialDate): string {
  return `Checked ${formatDate(date)}`;
}
