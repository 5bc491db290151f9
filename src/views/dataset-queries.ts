// Questions to the database that the page about the data shows with their answers; a test asks them of another reader of SQLite.

export interface ExampleQuery {
  readonly title: string;
  readonly sql: string;
}

export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    title: 'What has been paid for shares and notes? The figure of the front page, before rounding',
    sql: 'SELECT value, currency, deals FROM paid_for_shares;',
  },
  {
    title: 'How firm is the money for shares and notes? Ceilings (up-to) left out',
    sql: `SELECT firmness, round(sum(value) / 1e9, 1) AS usd_bn,
       count(*) AS parts, count(DISTINCT deal_id) AS deals
FROM money_parts
WHERE class = 'equity' AND currency = 'USD' AND qualifier <> 'up-to'
GROUP BY firmness ORDER BY sum(value) DESC;`,
  },
  {
    title: 'Who is to buy cloud or chips from its own investor, in the same deal?',
    sql: `SELECT f.from_id, f.to_id, f.class, f.amount_qualifier AS qualifier,
       f.amount_value / 1e9 AS usd_bn, f.rung, f.deal_id
FROM flows f JOIN companies c ON c.id = f.to_id
JOIN deal_parties p ON p.deal_id = f.deal_id
  AND p.company_id IN (c.id, c.parent_id)
WHERE f.part = 'leg' AND f.class IN ('cloud', 'chips')
  AND p.part = 'investor' AND f.amount_currency = 'USD'
ORDER BY f.amount_value DESC;`,
  },
  {
    title: 'Which terms stand in most deals?',
    sql: `SELECT t.title, count(DISTINCT d.deal_id) AS deals
FROM deal_terms d JOIN terms t ON t.id = d.term_id
WHERE NOT d.absent
GROUP BY t.id ORDER BY deals DESC, t.title LIMIT 5;`,
  },
  {
    title: 'What does the amount of one deal rest on?',
    sql: `SELECT s.publisher, s.tier, s.published
FROM claim_sources c JOIN sources s ON s.id = c.source_id
WHERE c.kind = 'deal' AND c.entry_id = 'amazon-anthropic-2023'
  AND c.claim = 'amount'
ORDER BY c.position;`,
  },
  {
    title: 'Which deals speak of a right of first refusal? Full text, best match first',
    sql: `SELECT e.short_id, s.title FROM search s JOIN entries e USING (kind, id)
WHERE search MATCH '"right of first refusal"' AND s.kind = 'deal'
ORDER BY rank, id LIMIT 5;`,
  },
];
