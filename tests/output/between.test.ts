// The pages of what ties companies, and of loops: every sum equals what the records of the deals add up to.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITES } from '../sites.ts';
import { BUILT, report } from './pages.ts';

interface Ref { readonly id: string }
interface Amount { readonly value: number; readonly currency: string; readonly qualifier: string; readonly rung: string }
interface Part { readonly anchor: string; readonly kind: string | null; readonly from: readonly Ref[] | null; readonly to: Ref | null; readonly beside: boolean; readonly countedIn: object | null; readonly amount: Amount }
interface Leg { readonly anchor: string; readonly kind: string; readonly from: Ref; readonly to: Ref; readonly amount: Amount | null; readonly rung: string }
interface Deal {
  readonly id: string; readonly dealKind: string; readonly dealKindsAlso: readonly string[]; readonly rung: string; readonly amount: Amount | null;
  readonly investors: readonly Ref[]; readonly individuals: readonly Ref[]; readonly unnamedInvestors: string | null; readonly recipient: Ref; readonly counterparties: readonly { readonly company: Ref }[];
  readonly tranches: readonly Part[]; readonly tranchesComplete: boolean; readonly legs: readonly Leg[];
}

const [site] = SITES;
assert.ok(site);
const read = <T>(file: string): T => JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as T;
const deals = globSync('api/v1/deals/*.json', { cwd: site.folder }).map((file) => read<Deal>(file));
const parents = new Map(globSync('api/v1/companies/*.json', { cwd: site.folder }).map((file) => read<{ id: string; parent: Ref | null }>(file)).map(({ id, parent }) => [id, parent?.id]));
const pages = BUILT.filter((page) => page.site.name === 'root');
const between = pages.filter(({ file, stub }) => /^between\/[^/]+\/[^/]+\/index\.html$/.test(file) && !stub);
const ofCompanies = pages.filter(({ file }) => /^between\/[^/]+\/index\.html$/.test(file));
const loops = pages.find(({ file }) => file === 'loops/index.html');

/** What each kind of money is added up with. */
const CLASS: Readonly<Record<string, string>> = {
  equity: 'equity', convertible: 'equity', ipo: 'equity', 'secondary-sale': 'secondary', acquisition: 'acquisition', 'licence-and-hire': 'licence-and-hire', 'joint-venture': 'joint-venture',
  debt: 'debt', 'cloud-contract': 'cloud', 'chip-supply': 'chips', 'share-grant': 'share-grant',
};
const firm = (rung: string): string => (rung === 'closed' || rung === 'drawn' ? 'paid' : rung);
const owners = (id: string): string[] => [id, ...(parents.get(id) ? owners(parents.get(id) ?? '') : [])];

/** Sums by `from to class firmness currency ceiling`, from the raw parts of every deal: one who pays, one who receives. */
function sums(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (from: string, to: string, name: string, { value, currency, qualifier, rung }: Amount): void => {
    const within = owners(from).some((id) => owners(to).includes(id));
    for (const x of within ? [from] : owners(from))
      for (const y of within ? [to] : owners(to)) {
        const key = `${x} ${y} ${name} ${firm(rung)} ${currency}${qualifier === 'up-to' ? ' ceiling' : ''}`;
        all.set(key, (all.get(key) ?? 0) + value);
      }
  };
  for (const deal of deals) {
    const buys = ['cloud-contract', 'chip-supply'].includes(deal.dealKind);
    const payers = buys ? [deal.recipient.id] : [...deal.investors, ...deal.individuals].map(({ id }) => id);
    const [payer] = payers.length === 1 && (buys || (!deal.unnamedInvestors && deal.investors.length === 1)) ? payers : [];
    const takers = buys ? deal.counterparties.map(({ company }) => company.id) : [deal.recipient.id];
    const [taker] = takers.length === 1 ? takers : [];
    const also = ['equity', 'convertible', 'ipo'].includes(deal.dealKind) && deal.dealKindsAlso.includes('debt') ? 'mixed' : undefined;
    for (const part of deal.tranches) {
      const from = part.from ? (part.from.length === 1 ? part.from[0]?.id : undefined) : part.to ? undefined : payer;
      const to = part.to?.id ?? taker;
      if (from && to && !part.countedIn) add(from, to, (part.kind ? undefined : also) ?? CLASS[part.kind ?? deal.dealKind] ?? '', part.amount);
    }
    const known = deal.tranches.filter(({ beside, amount }) => !beside && amount.currency === deal.amount?.currency);
    const left = (deal.amount?.value ?? 0) - known.reduce((sum, { amount }) => sum + amount.value, 0);
    if (deal.amount && payer && taker && left > 0 && !(known.length && deal.tranchesComplete)) add(payer, taker, also ?? CLASS[deal.dealKind] ?? '', { ...deal.amount, value: left });
    for (const { from, to, kind, amount, rung } of deal.legs) if (amount) add(from.id, to.id, CLASS[kind] ?? '', { ...amount, rung });
  }
  return all;
}

const expected = sums();

/** The sums a page shows, under the key they are expected by. */
function shown(html: string): [string, number][] {
  return [...html.matchAll(/data-sum="([^"]+)"(.*?)<\/(?:tr|td)>/gs)].flatMap(([, key, row = '']) => {
    const [, value, currency, text = ''] = /<data value="([^"]+)" data-currency="([^"]+)"[^>]*>([^<]*)</.exec(row.replace(/^.*?class="sum"/s, '')) ?? [];
    return value && !/no sum in the record/.test(row.split('addends')[0] ?? '') ? [[`${key} ${currency}${text.startsWith('up to') ? ' ceiling' : ''}`, Number(value)] as [string, number]] : [];
  });
}

test('every sum between two companies equals the sum of the parts of their deals, and none is missing', () => {
  const found = new Map(between.flatMap(({ html }) => shown(html)));
  const faults = [...new Set([...found.keys(), ...expected.keys()])].filter((key) => found.get(key) !== expected.get(key)).map((key) => `${key}: page ${found.get(key)}, deals ${expected.get(key)}`);
  assert.ok(expected.size > 30, `${expected.size} sums`);
  assert.equal(faults.length, 0, report(faults));
});

test('every sum in the table of a company is one of those', () => {
  const all = ofCompanies.flatMap(({ file, html }) => shown(html).map(([key, value]) => ({ file, key, value })));
  assert.ok(all.length > 30);
  const faults = all.filter(({ key, value }) => expected.get(key) !== value).map(({ file, key, value }) => `${file} ${key} ${value}`);
  assert.equal(faults.length, 0, report(faults));
});

test('the parts beside a sum add up to it', () => {
  let checked = 0;
  const faults = between.flatMap(({ file, html }) => [...html.matchAll(/<tr data-sum="([^"]+)">(.*?)<\/tr>/gs)].flatMap(([, key, row = '']) => {
    const [head = '', parts = ''] = row.split('class="addends"');
    const [, sum] = /<data value="([^"]+)"/.exec(head) ?? [];
    const values = [...parts.matchAll(/<data value="([^"]+)"/g)].map(([, value]) => Number(value));
    if (!sum || !values.length || parts.includes('more, in the deals below')) return [];
    checked += 1;
    return Math.abs(values.reduce((a, b) => a + b, 0) - Number(sum)) < 1 ? [] : [`${file} ${key}: ${values.join(' + ')} is not ${sum}`];
  }));
  assert.ok(checked > 3, `${checked} sums of several parts`);
  assert.equal(faults.length, 0, report(faults));
});

/** The pairs a record of a deal ties: who pays and who receives, other parties and the recipient, legs, founders. Never those who pay together. */
function tied(): Set<string> {
  const all = new Set<string>();
  const tie = (x: string, y: string): void => {
    const within = owners(x).some((id) => owners(y).includes(id));
    for (const one of within ? [x] : owners(x)) for (const other of within ? [y] : owners(y)) if (one !== other) all.add([one, other].toSorted().join('/'));
  };
  for (const { dealKind, investors, recipient, counterparties, tranches, legs } of deals) {
    for (const { id } of [...investors, ...counterparties.map(({ company }) => company)]) tie(id, recipient.id);
    for (const { from, to } of tranches) for (const { id } of from ?? []) tie(id, to?.id ?? recipient.id);
    for (const { from, to } of legs) tie(from.id, to.id);
    if (dealKind === 'secondary-sale') for (const { company } of counterparties) for (const { id } of investors) tie(id, company.id);
    if (dealKind === 'joint-venture') for (const one of investors) for (const other of investors) tie(one.id, other.id);
  }
  return all;
}

test('there is a page for each pair a deal ties, in the order of the ids, and for no other', () => {
  const built = between.map(({ file }) => file.replace(/^between\/(.*)\/index\.html$/, '$1'));
  assert.deepEqual(built.toSorted(), [...tied()].toSorted());
  assert.deepEqual(new Set(ofCompanies.map(({ file }) => file.split('/')[1])), new Set(built.flatMap((pair) => pair.split('/'))));
});

test('each deal a loop rests on says the same at the place linked, in the direction shown', () => {
  assert.ok(loops);
  const proofs = [...loops.html.matchAll(/<li>\s*<a href="\/deals\/([a-z0-9-]+)\/(?:#([a-z0-9-]+))?">(?:(?!<\/li>).)*?<\/span>/gs)];
  assert.ok(proofs.length > 40, `${proofs.length} proofs`);
  const flows = new Map(deals.map(({ id }) => [id, read<{ flows: readonly { anchor: string; amount: Amount | null; rung: string }[]; amount: Amount | null; rung: string }>(`api/v1/deals/${id}.json`)]));
  const faults = proofs.flatMap(([text, id = '', anchor = '']) => {
    const deal = flows.get(id);
    const [, value, rung] = /<data value="([^"]+)" data-currency="[^"]+" data-status="([^"]+)"/.exec(text) ?? [];
    const places = [...(deal?.flows.filter((flow) => flow.anchor === anchor) ?? []), ...((anchor === 'money' || anchor === '') && deal ? [deal] : [])];
    const fits = places.some((place) => (value === undefined ? place.amount === null && text.includes(place.rung) : place.amount?.value === Number(value) && place.rung === rung));
    return fits ? [] : [`${id}#${anchor} ${value} ${rung}`];
  });
  assert.equal(faults.length, 0, report(faults));
});
