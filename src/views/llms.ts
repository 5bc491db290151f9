// /llms.txt: what is here, for language models and whoever else reads Markdown (https://llmstxt.org).

import type { RootContent } from 'mdast';
import { addressesOf } from '#model/addresses.ts';
import type { Catalog } from '#model/catalog.ts';
import type { Entry } from '#model/entry.ts';
import { permalink } from '#model/href.ts';
import { type Kind, KINDS } from '#model/kind.ts';
import { RUNGS } from '#model/rung.ts';
import { site } from '#site.ts';
import type { ComputedPage } from '#views/computed-page.ts';
import { computedPages } from '#views/computed-pages.ts';
import { heading, type Line, link, list, paragraph } from '#views/markdown/nodes.ts';
import { writeMarkdown } from '#views/markdown/write-markdown.ts';

const LISTED: readonly Kind[] = ['term', 'deal', 'company', 'person', 'product', 'quote'];

/** More families than this would crowd out the entries. */
const MOST_COMPUTED = 40;

/** [path, name, note]; lines of the section on files for machines. */
const DATA: readonly (readonly [string, string, string])[] = [
  ['/api/v1/index.json', 'Index of all entries', 'JSON: kind, id, title, address, other names, summary, date of change and anchors of every entry, sources included'],
  ['/api/v1/deals.json', 'Whole records', 'JSON of one kind with every figure, date, source and link; likewise terms, companies, people, products, quotes, sources, events, disputes'],
  ['/api/v1/capital-and-compute.sqlite', 'Database', 'all tables in one SQLite file; the same as CSV beside it'],
  ['/api/v1/datapackage.json', 'Data package', 'what every file and every column is'],
  ['/api/v1/overviews.json', 'Computed pages', 'JSON: every page computed from many entries, with the sentence it answers in and the companies it is about'],
  ['/llms-full.txt', 'Whole text', 'every term, deal, company, person, product, quote, event and dispute in one Markdown file, each source once at the end'],
  ['/feed.xml', 'Changes', 'Atom; /feed.json is the same as JSON Feed, /feeds/<kind>.xml and .json follow one kind, e.g. /feeds/deals.xml'],
  ['/events.ics', 'Events', 'iCalendar of the dated events'],
];
const INVENTORIES: readonly (readonly [string, string, string])[] = [
  ['/objects.inv', 'Sphinx inventory', 'for intersphinx; names such as kb-term-tranche'],
  ['/py/objects.inv', 'MkDocs inventory', 'the same for mkdocstrings'],
  ['/myst.xref.json', 'MyST cross-references', 'the same for MyST'],
  ['/linkers/refs.md', 'Markdown references', 'link definitions for any Markdown'],
  ['/linkers/skos.ttl', 'Glossary as SKOS', 'terms with their definitions and relations, Turtle'],
];
const OPTIONAL: readonly (readonly [string, string, string])[] = [
  ['/linking/', 'Linking', 'how to link here, cite and embed'],
  ['/data/', 'Data', 'downloads, licence, how to ask the database'],
  ['/about/', 'Method', 'how entries are written, what counts as a source, what the marks mean'],
  ['/timeline/', 'Timeline', 'everything dated, in order'],
  ['/disputes/', 'Disputes', 'what sources disagree on, every version'],
  ['/sources/', 'Sources', 'every document the record rests on; the twin of a source lists what rests on it'],
  ['/a-z/', 'A–Z', 'every title and every other name'],
  ['/sitemap-index.xml', 'Sitemap', 'addresses of all pages with the day of their last change'],
];

/** Heading, quotation, paragraphs without heading, then lists of `[name](address): note` under headings, `Optional` last: in this order. */
export function llmsTxt(catalog: Catalog, computed: readonly ComputedPage[] = computedPages(catalog)): string {
  const ladder = Object.entries(RUNGS).map(([rung, meaning]) => `${rung} (${meaning})`).join('; ');
  return writeMarkdown([
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(site.description)] },
    paragraph('Every page has a Markdown twin: its address without the last slash, with .md behind it. The links below lead to twins; cite the page itself, whose address is the url in their front matter. Footnotes in a twin are its sources.'),
    paragraph(`An amount of money bears how firm it is: ${ladder}. Never quote an amount without it.`),
    paragraph('Texts and data: CC BY 4.0. Quotations remain with their authors.'),
    ...LISTED.flatMap((kind) => section(KINDS[kind].many, (catalog.list(kind) as readonly Entry[]).map(twinLine))),
    ...section('Computed pages', frontPages(computed).map(({ path, title, sentence }) => [link(permalink(path), title), `: ${sentence}`])),
    ...section('Data', DATA.map(fileLine)),
    ...section('Inventories for other documents', INVENTORIES.map(fileLine)),
    ...section('Optional', OPTIONAL.map(fileLine)),
  ]);
}

/** The page each family begins with; the pages below it are found from there. */
function frontPages(pages: readonly ComputedPage[]): readonly ComputedPage[] {
  return pages.filter(({ path, unlisted }) => !unlisted && /^\/[^/]+\/$/.test(path)).slice(0, MOST_COMPUTED);
}

function section(title: string, lines: readonly Line[]): RootContent[] {
  return lines.length ? [heading(2, title), list(lines)] : [];
}

function twinLine({ kind, id, data }: Entry): Line {
  return [link(permalink(addressesOf(kind, id).twin), data.title), ...('summary' in data ? [`: ${data.summary}`] : [])];
}

function fileLine([path, name, note]: readonly [string, string, string]): Line {
  return [link(permalink(path), name), `: ${note}`];
}
