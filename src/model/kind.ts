// The kinds of entry, and where each lives: folder = collection = first part of its address.

/** kind → folder under content/, file extension, what readers call it. */
export const KINDS = {
  term: { folder: 'terms', extension: '.mdx', one: 'Term', many: 'Terms' },
  company: { folder: 'companies', extension: '.mdx', one: 'Company', many: 'Companies' },
  person: { folder: 'people', extension: '.mdx', one: 'Person', many: 'People' },
  product: { folder: 'products', extension: '.mdx', one: 'Product', many: 'Products' },
  deal: { folder: 'deals', extension: '.mdx', one: 'Deal', many: 'Deals' },
  quote: { folder: 'quotes', extension: '.mdx', one: 'Quote', many: 'Quotes' },
  source: { folder: 'sources', extension: '.yaml', one: 'Source', many: 'Sources' },
  event: { folder: 'events', extension: '.yaml', one: 'Event', many: 'Events' },
  dispute: { folder: 'disputes', extension: '.yaml', one: 'Dispute', many: 'Disputes' },
} as const;

export type Kind = keyof typeof KINDS;
export type Folder = (typeof KINDS)[Kind]['folder'];
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The kinds with a page per entry; events and disputes are anchors on `/timeline/` and `/disputes/`. */
export const PAGE_KINDS = KIND_NAMES.filter((kind) => kind !== 'event' && kind !== 'dispute');

export const ID_SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isKind(text: string): text is Kind {
  return text in KINDS;
}

/** `terms` → `term`. */
export function kindOfFolder(folder: string): Kind | undefined {
  return KIND_NAMES.find((kind) => KINDS[kind].folder === folder);
}

/** Site path of an entry without base, e.g. `/terms/tranche/` or `/timeline/#claude-2-released`. */
export function entryPath(kind: Kind, id: string, anchor?: string): string {
  if (kind === 'event') return `/timeline/#${id}`;
  if (kind === 'dispute') return `/disputes/#${id}`;
  return `/${KINDS[kind].folder}/${id}/${anchor ? `#${anchor}` : ''}`;
}
