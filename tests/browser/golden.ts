// Golden queries: how high the right page stands.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Asked } from './ask.ts';

export interface Golden {
  readonly q: string;
  /** Pages that would be right first answers, without base. */
  readonly expect: readonly string[];
  readonly sort: string;
}

export interface Score {
  /** Mean reciprocal rank among the first ten. */
  readonly mrr: number;
  readonly top1: number;
  readonly top3: number;
  /** Share of queries without any answer. */
  readonly zero: number;
  readonly misses: readonly string[];
}

/** @param name golden or unseen. */
export function readGolden(name: string): Golden[] {
  return parse(readFileSync(join(import.meta.dirname, `../search/${name}.yaml`), 'utf8')) as Golden[];
}

export function scoreOf(golden: readonly Golden[], asked: readonly Asked[]): Score {
  const ranks = golden.map(({ expect }, i) => (asked[i]?.paths ?? []).slice(0, 10).findIndex((path) => expect.includes(path)) + 1);
  const share = (holds: (rank: number, i: number) => boolean): number => ranks.filter(holds).length / golden.length;
  return {
    mrr: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / golden.length,
    top1: share((rank) => rank === 1),
    top3: share((rank) => rank > 0 && rank <= 3),
    zero: share((_, i) => !asked[i]?.paths.length),
    misses: golden.flatMap(({ q, expect, sort }, i) => (ranks[i] === 1 ? [] : [`${ranks[i] || '–'} [${sort}] ${q} → ${asked[i]?.paths[0] ?? 'nothing'}, wanted ${expect[0]}`])),
  };
}

export function line(name: string, { mrr, top1, top3, zero }: Score): string {
  return `${name.padEnd(40)} MRR ${mrr.toFixed(3)}  top-1 ${top1.toFixed(3)}  top-3 ${top3.toFixed(3)}  nothing found ${zero.toFixed(3)}`;
}
