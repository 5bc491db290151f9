// The list of entries a knowledge base publishes (/api/v1/index.json), read once and made ready to be asked.

import { KINDS, isKind, type Kind } from '#model/kind.ts';
import { foldName } from '#model/words.ts';
import { builtFor } from '#linkers/core/built-for.ts';
import { readAddresses, toAddress } from '#linkers/core/read-address.ts';
import type { LinkOptions } from '#linkers/options.d.ts';

export interface IndexEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly updated: string | null;
  readonly anchors: readonly string[];
}

export interface SiteIndex {
  /** Where the list was read. */
  readonly address: string;
  /** The knowledge base as the addresses in the list have it, base and trailing slash included. */
  readonly site: string;
  readonly entries: readonly IndexEntry[];
  /** `term/tranche` → entry. */
  readonly byKey: ReadonlyMap<string, IndexEntry>;
  /** Folded title, alias or id → entries. Sources, events and disputes are headlines of others and are only found by id. */
  readonly byName: ReadonlyMap<string, readonly IndexEntry[]>;
  /** Day of the newest change in it. */
  readonly updated: string;
}

const UNNAMED: ReadonlySet<Kind> = new Set(['source', 'event', 'dispute']);

export const isNamed = (entry: IndexEntry): boolean => !UNNAMED.has(entry.kind);
export const keyOf = (entry: Pick<IndexEntry, 'kind' | 'id'>): string => `${entry.kind}/${entry.id}`;
export const withSlash = (site: string): string => site.replace(/\/*$/, '/');

const read = new Map<string, SiteIndex>();

/** Where the list of entries stands, by the options, the lock file, or the site the linker came from. */
export function indexAddress({ index, site }: LinkOptions, lockedSite?: string): string {
  const base = site ?? lockedSite ?? builtFor;
  if (index !== undefined) return toAddress(index);
  if (base === undefined) throw new Error('No knowledge base is named. Give its address: site: "https://…/", or a downloaded list of entries: index: "./index.json".');
  return `${withSlash(base)}api/v1/index.json`;
}

/** @throws Error that says what could not be read, or what is wrong with it. */
export function loadIndex(address: string): SiteIndex {
  const known = read.get(address);
  if (known) return known;
  const [text] = readAddresses([address]);
  if (text === undefined) throw new Error(`${address} does not exist; it should be the list of entries of the knowledge base. Check the option "site" or "index".`);
  const index = parseIndex(address, text);
  read.set(address, index);
  return index;
}

/** @throws Error naming the first record that is not one of an entry. */
export function parseIndex(address: string, text: string): SiteIndex {
  const records = asList(address, text);
  const entries = records.flatMap((record, i): IndexEntry[] => {
    const { kind, id, title, url } = record as Record<string, unknown>;
    if (typeof kind !== 'string' || typeof id !== 'string' || typeof title !== 'string' || typeof url !== 'string' || !/^https?:\/\//.test(url))
      throw new Error(`${address} is not a list of entries: record ${i + 1} lacks kind, id, title or an http address.`);
    return isKind(kind) ? [{ aliases: [], summary: '', updated: null, anchors: [], ...(record as object), kind, id, title, url }] : [];
  });
  return {
    address, entries,
    site: siteOf(address, entries),
    byKey: new Map(entries.map((entry) => [keyOf(entry), entry])),
    byName: byName(entries.filter(isNamed)),
    updated: entries.reduce((newest, { updated }) => (updated !== null && updated > newest ? updated : newest), ''),
  };
}

function byName(entries: readonly IndexEntry[]): Map<string, IndexEntry[]> {
  const names = new Map<string, IndexEntry[]>();
  for (const entry of entries)
    for (const name of new Set([entry.title, ...entry.aliases, entry.id].map(foldName))) names.set(name, [...(names.get(name) ?? []), entry]);
  return names;
}

function asList(address: string, text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every((record) => record && typeof record === 'object')) return list;
  } catch {
    // Said below: not JSON and not a list are the same to the reader.
  }
  throw new Error(`${address} is not a list of entries (JSON).`);
}

function siteOf(address: string, entries: readonly IndexEntry[]): string {
  const page = entries.find((entry) => entry.url.endsWith(`/${KINDS[entry.kind].folder}/${entry.id}/`));
  if (!page) throw new Error(`${address} holds no entry with a page.`);
  return page.url.slice(0, -`${KINDS[page.kind].folder}/${page.id}/`.length);
}

/** A file beside the list, such as `cards/terms/tranche.json` or `moves.json`. */
export function beside(index: SiteIndex, path: string): string {
  return new URL(path, index.address).href;
}
