// An entry for other people's pages: the small card in a frame, and the oEmbed answer that offers it.

import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { KINDS } from '#model/kind.ts';
import { formatMoney } from '#model/money.ts';
import { formatDate, type PartialDate } from '#model/partial-date.ts';
import { VERDICTS } from '#model/quote.ts';
import { site } from '#site.ts';
import { entryPage } from '#views/entry-page.ts';
import { VERDICT_NAMES } from '#views/other-sections.ts';
import type { Piece, StripItem } from '#views/pieces.ts';

export interface EmbedCard {
  /** Kind, and what sort of it: `Deal · Convertible notes`. */
  readonly eyebrow: string;
  readonly title: string;
  /** Address of the page. */
  readonly address: string;
  readonly summary: string;
  readonly quotation?: { readonly text: string; readonly language: string; readonly speaker: string; readonly date: PartialDate; readonly verdict: string; readonly meaning: string };
  /** The first facts of the page's strip, without links. */
  readonly facts: readonly StripItem[];
  /** How many sources the page rests on; none on the page of a source. */
  readonly sources: number;
  readonly checked: PartialDate | undefined;
}

/** More would make the frame a page. */
const FACTS = 4;

/** @throws for events and disputes, which have no page. */
export function embedCard(catalog: Catalog, entry: Entry): EmbedCard {
  const { path, title, summary, eyebrow, quotation, strip, sources, checked } = entryPage(catalog, entry);
  return {
    eyebrow: [KINDS[entry.kind].one, eyebrow.detail].filter(Boolean).join(' · '),
    title,
    address: permalink(path),
    summary: quotation ? '' : summary,
    ...(quotation && {
      quotation: {
        text: quotation.text, language: quotation.language, speaker: `${quotation.speaker.text}, ${quotation.role}`, date: quotation.date,
        verdict: VERDICT_NAMES[quotation.verdict], meaning: VERDICTS[quotation.verdict],
      },
    }),
    facts: quotation ? [] : strip.slice(0, FACTS).map(({ label, value, detail }) => ({ label, value: withoutLinks(value), detail: withoutLinks(detail ?? []) })),
    sources: sources.length,
    checked,
  };
}

function withoutLinks(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (typeof piece === 'object' && 'href' in piece ? piece.text : piece));
}

/** Answer of type "rich"; https://oembed.com, sections 2.3.4 and 2.3.4.4. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const DAY = 86_400;
const WIDTH = 480;

export function oembedOf(catalog: Catalog, entry: Entry): OEmbed {
  const { embed, social } = addressesOf(entry.kind, entry.id);
  const card = embedCard(catalog, entry);
  const height = heightOf(card);
  const name = attribute(`${card.title} – ${site.name}`);
  // The frame may not run scripts; its links open a tab or the page around it, and only when clicked. The link inside is for
  // readers without frames. An address holds nothing to escape.
  const html =
    `<iframe src="${permalink(embed)}" title="${name}" width="${WIDTH}" height="${height}" loading="lazy" referrerpolicy="no-referrer" ` +
    `sandbox="allow-popups allow-top-navigation-by-user-activation"><a href="${card.address}">${name}</a></iframe>`;
  return {
    version: '1.0', type: 'rich', title: card.title, provider_name: site.name, provider_url: permalink('/'), cache_age: DAY,
    thumbnail_url: permalink(social), thumbnail_width: 1200, thumbnail_height: 630, width: WIDTH, height, html,
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Lines of `text` where `perLine` letters fill one; the last word of a line breaks early. */
const lines = (text: string, perLine: number): number => (text ? Math.ceil((text.length + 3) / perLine) : 0);

/** Height at WIDTH that holds the card without a scroll bar, by the sizes in components/embed/embed.css; a test measures every card. */
function heightOf({ title, summary, quotation, facts }: EmbedCard): number {
  const words = quotation ? lines(quotation.text, 52) * 25.5 + lines(`${quotation.speaker} 25 Sep 2023 ${quotation.verdict}`, 62) * 19.5 + 6 : 0;
  const rows = facts.reduce((sum, { value, detail = [] }) => sum + lines(plain([...value, ...detail]), 37) * 22.5 + 4, facts.length ? 6 : 0);
  return Math.ceil(76 + SLACK + lines(title, 43) * 24.5 + lines(summary, 56) * 22.5 + words + rows);
}

/** Other systems have other fonts. */
const SLACK = 28;

function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : 'money' in piece ? formatMoney(piece.money) : 'date' in piece ? formatDate(piece.date) : '')).join('');
}
