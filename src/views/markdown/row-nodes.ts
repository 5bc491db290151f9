// Lines that several blocks are made of: runs of pieces, how sure a row is, words said, versions that differ.

import { CONFIDENCE_WORDS } from '#model/fields.ts';
import { formatMoney } from '#model/money.ts';
import { formatDate } from '#model/partial-date.ts';
import type { Verdict } from '#model/quote.ts';
import type { DisputeItem, Evidence, Quotation } from '#views/blocks.ts';
import type { Link } from '#views/link.ts';
import type { MarkdownContext } from '#views/markdown/markdown-context.ts';
import { emphasis, type Flow, joined, type Line, link, list, paragraph, strong } from '#views/markdown/nodes.ts';
import { statement } from '#views/markdown/prose-nodes.ts';
import type { Piece } from '#views/pieces.ts';

export function linkLine({ href, text }: Link, context: MarkdownContext): Line {
  return [link(context.address(href), text)];
}

/** The views put the rung of an amount in words beside it. */
export function piecesLine(pieces: readonly Piece[], context: MarkdownContext): Line {
  return pieces.flatMap((piece): Line => {
    if (typeof piece === 'string') return [piece];
    if ('href' in piece) return linkLine(piece, context);
    return [('date' in piece) ? formatDate(piece.date, piece.form) : formatMoney(piece.money, piece.form)];
  });
}

/** ` *several publishers*. Why that is.` */
export function confidence({ confidence: value, confidenceNote: note }: Evidence): Line {
  return [' ', emphasis(CONFIDENCE_WORDS[value]), ...(note ? [`. ${note}`] : [])];
}

const CHECKED: Readonly<Record<Verdict, string>> = { verbatim: '✓ verbatim', corroborated: 'corroborated wording', 'single-source': 'wording from one source' };

/** @param more Further sources, on the page of the quote itself, which needs no link to itself. */
export function quotationFlow(item: Quotation, context: MarkdownContext, more?: readonly string[]): Flow[] {
  const way: Line = more ? [] : [' · ', link(context.address(item.link.href), 'In context')];
  return [
    { type: 'blockquote', children: [paragraph(item.text)] },
    paragraph(...linkLine(item.speaker, context), `, ${item.role} · ${formatDate(item.date)} · ${CHECKED[item.verdict]}`, ...context.marks([item.source, ...(more ?? [])]), ...way),
  ];
}

function versions(item: DisputeItem, context: MarkdownContext): Line[] {
  return [
    ...item.versions.map((version): Line => [...statement(version.claim, version.sources, context), ...confidence(version)]),
    ...(item.resolution ? [[strong('Settled:'), ' ', ...statement(item.resolution, [], context)]] : []),
  ];
}

/** What a dispute says: every version, or where on the page they stand. */
export function versionsFlow(item: DisputeItem, context: MarkdownContext): Flow {
  if (item.shownAt === undefined) return list(versions(item, context));
  return paragraph('Every version stands ', link(context.address(`#${item.shownAt}`), 'beside the figure'), '.');
}

function differs(item: DisputeItem, context: MarkdownContext): Line {
  return [strong(item.settled ? 'Sources differed.' : 'Sources differ.'), ' ', ...linkLine(item.link, context)];
}

/** Disputes beside a figure in a table, where only a line has room. */
export function differLine(items: readonly DisputeItem[], context: MarkdownContext): Line {
  return items.flatMap((item): Line => {
    const told = item.shownAt === undefined ? [' • ', ...joined(versions(item, context), ' • ')] : [' Every version stands ', link(context.address(`#${item.shownAt}`), 'beside another figure'), ' of this page.'];
    return [' ', ...differs(item, context), ...told];
  });
}

/** The same where there is room for a list. */
export function differFlow(items: readonly DisputeItem[], context: MarkdownContext): Flow[] {
  return items.flatMap((item) => [paragraph(...differs(item, context)), versionsFlow(item, context)]);
}
