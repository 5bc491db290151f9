// A typed question taken apart: exact phrases, words to leave out, filters, and what is left to look for.

import { normalise, type Token } from '#model/normalise.ts';
import { KIND_LETTERS, RUNG_LETTERS, TIER_LETTERS } from '#model/search-format.ts';
import { STOP_WORDS } from '#model/words.ts';

/** What results are narrowed by: facet → values, any of which may hold. Amounts are compared in whole units. */
export interface Filters {
  readonly kind: readonly string[];
  readonly company: readonly string[];
  readonly year: readonly string[];
  readonly rung: readonly string[];
  readonly tier: readonly string[];
  /** Letters of amount bands. */
  readonly band: readonly string[];
  readonly amount: readonly AmountBound[];
}

export interface AmountBound {
  readonly sign: '>' | '<' | '>=' | '<=' | '=';
  readonly value: number;
  readonly said: string;
}

export interface Query {
  /** Tokens that count, in order; stop words only if there is nothing else. */
  readonly tokens: readonly Token[];
  /** Quoted stretches, as typed. */
  readonly phrases: readonly string[];
  /** Words behind a minus, folded. */
  readonly without: readonly string[];
  readonly filters: Filters;
  /** True while the last word may be unfinished. */
  readonly typing: boolean;
  /** The words to look for as typed, without operators. */
  readonly text: string;
}

export const FACETS = ['kind', 'company', 'year', 'rung', 'tier', 'band'] as const;
export type Facet = (typeof FACETS)[number];

/** Longer questions are cut: nobody types them, and a pasted page must not stop the browser. */
const LONGEST_QUERY = 300;
const MOST_TOKENS = 24;

const OPERATOR = /(^|\s)(kind|company|year|rung|tier|amount):(?:"([^"]*)"|(\S+))/giu;
const PHRASE = /(-?)["“”]([^"“”]+)["“”]/gu;
const WITHOUT = /(^|\s)-([\p{L}\p{N}][^\s]*)/gu;

/** Reads `kind:deal company:openai year:2024 amount:>1bn rung:closed "exact words" -word other words`. */
export function parseQuery(typed: string, chosen: Partial<Record<Facet, readonly string[]>> = {}): Query {
  const given: Record<Facet, string[]> = { kind: [], company: [], year: [], rung: [], tier: [], band: [] };
  const amount: AmountBound[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  let rest = typed.normalize('NFC').replaceAll('\0', ' ').slice(0, LONGEST_QUERY);
  rest = rest.replace(OPERATOR, (_, space: string, name: string, quoted: string | undefined, bare: string | undefined) => {
    readOperator(name.toLowerCase(), quoted ?? bare ?? '', given, amount);
    return space;
  });
  rest = rest.replace(PHRASE, (_, minus: string, words: string) => {
    if (minus) without.push(...normalise(words).map((token) => token.text));
    else phrases.push(words.trim());
    return minus ? ' ' : ` ${words} `;
  });
  rest = rest.replace(WITHOUT, (_, space: string, word: string) => {
    without.push(...normalise(word).map((token) => token.text));
    return space;
  });
  const typing = /[\p{L}\p{N}]$/u.test(rest);
  rest = rest.replace(/\s+/g, ' ').trim();
  const all = normalise(rest);
  const meant = all.filter((token) => token.kind !== 'word' || !STOP_WORDS.has(token.text));
  for (const facet of FACETS) given[facet].push(...(chosen[facet] ?? []));
  return {
    tokens: (meant.length ? meant : all).slice(0, MOST_TOKENS), phrases, without, filters: { ...given, amount },
    typing, text: rest,
  };
}

function readOperator(name: string, value: string, given: Record<Facet, string[]>, amounts: AmountBound[]): void {
  const folded = value.toLowerCase();
  if (name === 'amount') {
    const [, sign = '=', figure = ''] = /^(>=|<=|>|<|=)?(.*)$/u.exec(folded) ?? [];
    const token = normalise(figure).find((t) => t.kind === 'amount') ?? normalise(`$${figure}`).find((t) => t.kind === 'amount');
    if (token) amounts.push({ sign: sign as AmountBound['sign'], value: Number(token.text.replace(/^\D+/, '')), said: token.said ?? figure });
  } else if (name === 'kind') given.kind.push(closest(folded.replace(/s$/, '').replace(/ie$/, 'y'), Object.values(KIND_LETTERS)));
  else if (name === 'rung') given.rung.push(closest(folded, Object.values(RUNG_LETTERS)));
  else if (name === 'tier') given.tier.push(closest(folded, Object.values(TIER_LETTERS)));
  else if (name === 'year') given.year.push(folded);
  else if (name === 'company') given.company.push(folded);
}

/** The value that begins as typed; the typed word itself if none does, so that the answer can say it knows no such value. */
function closest(typed: string, values: readonly string[]): string {
  return values.find((value) => value === typed) ?? values.find((value) => value.startsWith(typed)) ?? typed;
}

/** True if any filter is set. */
export function isFiltered({ amount, ...facets }: Filters): boolean {
  return amount.length > 0 || Object.values(facets).some((values) => values.length > 0);
}
