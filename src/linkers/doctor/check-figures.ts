// Amounts of money beside a link to a deal that are not among its figures. A reader has to judge: reported as "check".

import { addressesOf } from '#model/addresses.ts';
import { KINDS } from '#model/kind.ts';
import { normalise } from '#model/normalise.ts';
import { cardAddress, plain, type CardFacts } from '#linkers/core/card-text.ts';
import { readAddresses } from '#linkers/core/read-address.ts';
import { beside, keyOf, type IndexEntry, type SiteIndex } from '#linkers/core/site-index.ts';
import type { LiveLink } from '#linkers/doctor/check-links.ts';
import type { Finding } from '#linkers/doctor/finding.ts';

/** What is known of the money of a deal. */
export interface KnownFigures {
  /** `usd4000000000`, every figure of the entry. */
  readonly amounts: ReadonlySet<string>;
  /** The headline as readers see it, with its qualifier. */
  readonly headline: string | undefined;
  /** Why the deal is not what it was. */
  readonly over: string | undefined;
}

interface Amount {
  readonly token: string;
  readonly start: number;
  readonly written: string;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Reads figures, cards and records of all deals linked to, at once. */
export function figuresOf(index: SiteIndex, entries: readonly IndexEntry[]): Map<string, KnownFigures> {
  const deals = [...new Set(entries.filter(({ kind }) => kind === 'deal'))];
  const texts = readAddresses(deals.flatMap((deal) => [
    beside(index, `figures/${KINDS.deal.folder}/${deal.id}.json`), cardAddress(index, deal), beside(index, addressesOf('deal', deal.id).record.replace('/api/v1/', '')),
  ]));
  const parsed = texts.map((text): unknown => (text === undefined ? undefined : JSON.parse(text)));
  return new Map(deals.map((deal, i) => [keyOf(deal), factsOf(parsed[3 * i], parsed[3 * i + 1] as CardFacts | undefined, parsed[3 * i + 2])]));
}

function factsOf(figures: unknown, card: CardFacts | undefined, record: unknown): KnownFigures {
  const headline = card?.figure;
  const amounts = new Set([...moneyIn(figures ?? record), ...amountsIn(headline ?? '').map(({ token }) => token)]);
  return { amounts, headline: headline && plain(headline), over: replacedBy(record) ?? (card?.status === 'lapsed' ? 'it has lapsed' : undefined) };
}

/** The status of a deal's record, if it says that the deal is over. */
function replacedBy(record: unknown): string | undefined {
  const { status, data } = (record ?? {}) as { status?: unknown; data?: { status?: unknown } };
  const said = status ?? data?.status;
  return typeof said === 'string' && /supersed|replac|lapsed|expired|withdrawn|terminated|cancel/i.test(said) ? said : undefined;
}

/** Every `{value, currency}` in a record, however deep. */
function moneyIn(record: unknown): string[] {
  if (!record || typeof record !== 'object') return [];
  const { value, currency } = record as { value?: unknown; currency?: unknown };
  const own = typeof value === 'number' && typeof currency === 'string' ? [`${currency.toLowerCase()}${value}`] : [];
  return [...own, ...Object.values(record).flatMap(moneyIn)];
}

/** Amounts with a currency, as tokens. */
function amountsIn(text: string): Amount[] {
  return normalise(text).flatMap(({ kind, text: token, start, end }) => (kind === 'amount' && /^[a-z]{3}\d/.test(token) ? [{ token, start, written: text.slice(start, end) }] : []));
}

/** The same money, if the figure is rounded as the document rounds it: $14 billion is a figure of $13.75 billion. */
function agrees(said: string, figure: string): boolean {
  const [amount, ours] = [Number(said.slice(3)), Number(figure.slice(3))];
  const digits = Math.max(2, String(amount).replace(/0+$/, '').replace('.', '').length);
  return said.slice(0, 3) === figure.slice(0, 3) && Number(ours.toPrecision(digits)) === amount;
}

/** For each link to a deal: is the deal over, and do the amounts in the sentence agree with the figures of a deal it links to? */
export function checkFigures(file: string, links: readonly LiveLink[], figures: ReadonlyMap<string, KnownFigures>): Finding[] {
  return links.flatMap((live): Finding[] => {
    const { block, link, entry } = live;
    const ours = figures.get(keyOf(entry));
    if (!ours) return [];
    const over: Finding[] = ours.over === undefined ? [] : [{ file, ...block.placeOf(link.start), kind: 'superseded', message: `${entry.title}: ${ours.over}`, remedy: `Read ${entry.url} and say so, or link to what took its place.` }];
    const said = strangeAmounts(live, links, figures);
    const [first] = said;
    if (!first || !ours.amounts.size) return over;
    const message = `the sentence says ${said.map(({ written }) => plain(written)).join(', ')}; ${keyOf(entry)} has ${ours.headline ?? 'other figures'}`;
    return [...over, { file, ...block.placeOf(first.start), kind: 'figure', message, remedy: `Compare with ${entry.url}.` }];
  });
}

/** The amounts in the sentence of a link; none if one of them is a figure of a deal linked to there, for then the others may speak of something else. */
function strangeAmounts({ block, link }: LiveLink, links: readonly LiveLink[], figures: ReadonlyMap<string, KnownFigures>): Amount[] {
  const [from, to] = sentenceAt(block.text, link.start);
  const inSentence = (at: number): boolean => at >= from && at < to;
  const said = amountsIn(block.text).filter(({ start }) => inSentence(start));
  const ours = links.filter((other) => other.block === block && inSentence(other.link.start)).flatMap(({ entry }) => [...(figures.get(keyOf(entry))?.amounts ?? [])]);
  return said.some(({ token }) => ours.some((figure) => agrees(token, figure))) ? [] : said;
}

function sentenceAt(text: string, at: number): [number, number] {
  const hit = [...sentences.segment(text)].find(({ index, segment }) => at >= index && at < index + segment.length);
  return hit ? [hit.index, hit.index + hit.segment.length] : [0, text.length];
}
