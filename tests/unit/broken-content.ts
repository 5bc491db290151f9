// Broken content: each case is the good corpus with one change, and the line and rule a reader of the check must see.

export interface Broken {
  readonly name: string;
  readonly file: string;
  /** Text in the file → what stands there instead; the first occurrence. */
  readonly change?: readonly [string, string];
  /** The whole file, where it is new. */
  readonly write?: string;
  /** `file:line  rule` as the check prints it. */
  readonly says: string;
  /** Words the message or remedy must hold. */
  readonly words?: string;
}

const DEAL = 'content/deals/cloud-lab.mdx';
const TERM = 'content/terms/minority-stake.mdx';
const TRANCHE = 'content/terms/tranche.mdx';
const LAB = 'content/companies/small-lab.mdx';
const CLOUD = 'content/companies/big-cloud.mdx';
const QUOTE = 'content/quotes/great-respect.mdx';
const DISPUTE = 'content/disputes/how-much.yaml';
const LEE = 'content/people/ann-lee.mdx';
const LOCK = 'content/published.lock';
const MOVED = 'content/moved.yaml';
const REMOVED = 'content/removed.yaml';
const tombstone = (id: string): string => `- kind: term\n  id: ${id}\n  title: Gone\n  was: Something.\n  why: It was wrong.\n  removed: 2026-11-25\n`;

export const BROKEN: readonly Broken[] = [
  { name: 'an unknown key', file: DEAL, change: ['closed: 2024', 'closd: 2024'], says: `${DEAL}:9 key-is-known`, words: 'Did you mean "closed"?' },
  { name: 'an unknown key in a row', file: DEAL, change: ['    date: 2023-09\n', '    dat: 2023-09\n'], says: `${DEAL}:27 key-is-known`, words: 'Did you mean "date"?' },
  { name: 'a missing field', file: TERM, change: ['summary: A part of a company with less than half of its votes.\n', ''], says: `${TERM}:2 field-is-there`, words: '"summary" is missing' },
  { name: 'a field of the wrong sort', file: LAB, change: ['kind: ai-lab', 'kind: laboratory'], says: `${LAB}:6 field-is-valid` },
  { name: 'a date that does not exist', file: QUOTE, change: ['date: 2023-09-25', 'date: 2023-02-30'], says: `${QUOTE}:10 field-is-valid`, words: 'not a day that exists' },
  { name: 'a date in words', file: DEAL, change: ['announced: 2023-09-25', 'announced: September 2023'], says: `${DEAL}:8 field-is-valid`, words: 'YYYY' },
  { name: 'money without a currency', file: DEAL, change: ['amount: { value: 4e9, currency: USD, qualifier: up-to }', 'amount: { value: 4e9, qualifier: up-to }'], says: `${DEAL}:12 field-is-there`, words: 'amount.currency' },
  { name: 'money as text', file: DEAL, change: ['amount: { value: 4e9, currency: USD, qualifier: up-to }', 'amount: "$4 billion"'], says: `${DEAL}:12 field-is-valid` },
  { name: 'an unknown rung', file: DEAL, change: ['rung: closed\nannounced', 'rung: paid\nannounced'], says: `${DEAL}:7 field-is-valid`, words: 'rumoured' },
  { name: 'a summary that is too long', file: TRANCHE, change: ['summary: One part of the money.', `summary: ${'word '.repeat(60)}`], says: `${TRANCHE}:3 field-is-valid`, words: '200 characters' },
  { name: 'a source address that is none', file: 'content/sources/post.yaml', change: ['https://example.org/post', 'example.org/post'], says: 'content/sources/post.yaml:4 field-is-valid', words: 'web address' },
  { name: 'a claim without a source', file: LAB, change: ['sources: [post]', 'sources: []'], says: `${LAB}:10 field-is-valid`, words: 'at least one source' },
  { name: 'front matter that is not closed', file: LEE, change: ['sources: [post]\n---', 'sources: [post]'], says: `${LEE}:1 front-matter-is-there` },
  { name: 'YAML that cannot be read', file: LEE, change: ['title: Ann Lee', 'title: Ann Lee: chief'], says: `${LEE}:2 yaml-is-readable`, words: 'quotes' },
  { name: 'a key given twice', file: LEE, change: ['tier: minor', 'tier: minor\ntier: core'], says: `${LEE}:7 yaml-is-readable` },
  { name: 'a file in no known folder', file: 'content/funds/one.mdx', write: '---\ntitle: One\n---\n', says: 'content/funds/one.mdx:1 file-is-an-entry', words: 'content/deals/' },
  { name: 'a file name that is no id', file: 'content/terms/Two_Words.mdx', write: '---\ntitle: Two\n---\n', says: 'content/terms/Two_Words.mdx:1 file-is-an-entry', words: 'single hyphens' },
  { name: 'a wrong extension', file: 'content/terms/other.md', write: '---\ntitle: Other\n---\n', says: 'content/terms/other.md:1 file-is-an-entry', words: 'other.mdx' },
  { name: 'an unknown id in a field', file: DEAL, change: ['recipient: small-lab', 'recipient: smal-lab'], says: `${DEAL}:11 references-exist`, words: 'Did you mean "small-lab"?' },
  { name: 'an unknown id in a row', file: DEAL, change: ['    term: minority-stake', '    term: minority-steak'], says: `${DEAL}:41 references-exist`, words: 'Did you mean "minority-stake"?' },
  { name: 'an unknown source of a row', file: CLOUD, change: ['    sources: [filing]', '    sources: [fillings]'], says: `${CLOUD}:16 references-exist`, words: 'Did you mean "filing"?' },
  { name: 'a prose link to nothing', file: LAB, change: ['(product:model-one)', '(product:model-two)'], says: `${LAB}:13 links-exist`, words: 'Did you mean "model-one"?' },
  { name: 'a link in a field to nothing', file: TERM, change: ['(company:small-lab)', '(company:big-lab)'], says: `${TERM}:10 links-exist` },
  { name: 'a link to an anchor that is not there', file: TRANCHE, change: ['#first-part', '#first-prt'], says: `${TRANCHE}:15 links-exist`, words: 'Did you mean "first-part"?' },
  { name: 'a cited source that is not there', file: TERM, change: ['"post, filing"', '"post, fling"'], says: `${TERM}:25 citations-exist`, words: 'Did you mean "filing"?' },
  { name: 'an alias that is another entry’s title', file: LAB, change: ['title: Small Lab', 'title: Small Lab\naliases: [BIGCLOUD]'], says: `${LAB}:3 names-are-unique`, words: 'company "big-cloud"' },
  { name: 'a title taken by a term', file: LEE, change: ['title: Ann Lee', 'title: tranche'], says: `${LEE}:2 names-are-unique`, words: 'term "tranche"' },
  { name: 'an alias given twice', file: CLOUD, change: ['[BigCloud]', '[BigCloud, bigcloud]'], says: `${CLOUD}:3 names-are-unique`, words: 'twice' },
  { name: 'an id in two extensions', file: 'content/terms/tranche.yaml', write: 'title: Tranche again\n', says: 'content/terms/tranche.yaml:1 names-are-unique', words: 'content/terms/tranche.mdx' },
  { name: 'a heading without an anchor', file: DEAL, change: [' {#what-it-bought}', ''], says: `${DEAL}:52 anchors-are-unique`, words: '{#what-it-bought}' },
  { name: 'an anchor used by two rows', file: DEAL, change: ['anchor: second-part', 'anchor: first-part'], says: `${DEAL}:31 anchors-are-unique`, words: 'taken' },
  { name: 'a heading on an anchor of the page', file: DEAL, change: ['{#what-it-bought}', '{#sources}'], says: `${DEAL}:52 anchors-are-unique`, words: 'makes itself' },
  { name: 'an amount in a paragraph without a source', file: LAB, change: ['It makes', 'It raised $5 billion. It makes'], says: `${LAB}:13 figures-are-cited`, words: '$5 billion' },
  { name: 'a percentage in a list without a source', file: DEAL, change: ['about 20%.<Cite source="post" />', 'about 20%.'], says: `${DEAL}:54 figures-are-cited`, words: '20%' },
  { name: 'a quote whose source is not among its sources', file: QUOTE, change: ['sources: [post]', 'sources: [filing]'], says: `${QUOTE}:18 claims-have-sources` },
  { name: 'a quote without a source', file: QUOTE, change: ['source: post\n', ''], says: `${QUOTE}:2 field-is-there`, words: '"source" is missing' },
  { name: 'a real example without a source', file: TERM, change: ['  deals: [cloud-lab]\n  sources: [post]\n', '  deals: [cloud-lab]\n'], says: `${TERM}:8 claims-have-sources` },
  { name: 'a headline amount without a source', file: DEAL, change: ['amountSources: [post]', 'amountSources: []'], says: `${DEAL}:12 claims-have-sources` },
  { name: 'parts that do not sum to the headline', file: DEAL, change: ['value: 2.75e9', 'value: 2.5e9'], says: `${DEAL}:38 tranches-add-up`, words: '$3.75' },
  { name: 'money that leads to a deal that is not there', file: DEAL, change: ['    date: 2023-09\n', '    date: 2023-09\n    countedIn: other-deal\n'], says: `${DEAL}:28 money-is-counted-once`, words: 'no other deal' },
  { name: 'a paid sum that is a ceiling', file: DEAL, change: ['value: 2.75e9, currency: USD, qualifier: exactly', 'value: 2.75e9, currency: USD, qualifier: up-to'], says: `${DEAL}:12 money-is-counted-once`, words: 'up to' },
  { name: 'one payment in two deals', file: 'content/deals/same-money.mdx', write: `---\ntitle: The same money again\nsummary: Big Cloud put $2.75 billion into Small Lab.\nupdated: 2026-11-24\nchecked: 2026-11-24\nkind: equity\nrung: closed\nannounced: 2024-03-01\ninvestors: [big-cloud]\nrecipient: small-lab\namount: { value: 2.75e9, currency: USD, qualifier: exactly }\namountSources: [post]\nterms:\n  - { anchor: stake, term: minority-stake, statement: A part., sources: [post], confidence: single-source }\nconfidence: single-source\nsources: [post]\n---\n`, says: 'content/deals/same-money.mdx:11 money-is-counted-once', words: 'cloud-lab' },
  { name: 'a leg that no row of the terms says', file: DEAL, change: ['terms:\n', 'legs:\n  - { row: staek, kind: cloud-contract, from: small-lab, to: big-cloud }\nterms:\n'], says: `${DEAL}:40 legs-rest-on-terms`, words: 'Did you mean "stake"?' },
  { name: 'complete parts without a headline', file: DEAL, change: ['amount: { value: 4e9, currency: USD, qualifier: up-to }\n', ''], says: `${DEAL}:37 tranches-add-up` },
  { name: 'parts in another currency', file: DEAL, change: ['value: 2.75e9, currency: USD', 'value: 2.75e9, currency: EUR'], says: `${DEAL}:38 tranches-add-up`, words: 'currencies' },
  { name: 'a close before the announcement', file: DEAL, change: ['closed: 2024-03-27', 'closed: 2023-08'], says: `${DEAL}:9 dates-are-in-order`, words: '2023-08 is before 2023-09-25' },
  { name: 'a role that ends before it begins', file: LEE, change: ['from: 2021', 'from: 2021\n    to: 2019'], says: `${LEE}:11 dates-are-in-order` },
  { name: 'valuations that do not fit the money', file: DEAL, change: ['value: 16e9', 'value: 12e9'], says: `${DEAL}:15 valuations-add-up`, words: '$12' },
  { name: 'a deal with one party', file: DEAL, change: ['investors: [big-cloud]', 'investors: []'], says: `${DEAL}:11 deals-have-two-parties` },
  { name: 'an entry nobody links to', file: 'content/terms/orphan.mdx', write: '---\ntitle: Orphan\nsummary: Alone.\nupdated: 2026-11-24\nchecked: 2026-11-24\ngroup: equity-and-control\nexample: { kind: hypothetical, text: None. }\nconfidence: primary\nsources: [post]\n---\n', says: 'content/terms/orphan.mdx:1 entries-are-reachable' },
  { name: 'a term that only a company uses', file: 'content/terms/lonely.mdx', write: '---\ntitle: Lonely\nsummary: Alone.\nupdated: 2026-11-24\nchecked: 2026-11-24\ngroup: equity-and-control\nexample: { kind: hypothetical, text: None. }\nconfidence: primary\nsources: [post]\n---\n', says: 'content/terms/lonely.mdx:1 terms-are-used' },
  { name: 'a dispute beside a figure that is not there', file: DISPUTE, change: ['terms: []', 'terms: []\nbeside: [deal:cloud-lab#first-prt]'], says: `${DISPUTE}:13 disputes-stand-beside-figures`, words: 'Did you mean "first-part"?' },
  { name: 'a dispute beside an entry that is not there', file: DISPUTE, change: ['terms: []', 'terms: []\nbeside: [deal:cloud-labs#amount]'], says: `${DISPUTE}:13 disputes-stand-beside-figures`, words: 'Did you mean "cloud-lab"?' },
  { name: 'a dispute beside something that is no place', file: DISPUTE, change: ['terms: []', 'terms: []\nbeside: [cloud-lab]'], says: `${DISPUTE}:13 field-is-valid`, words: 'kind:id#anchor' },
  { name: 'an entry checked before its source came out', file: LAB, change: ['checked: 2026-11-24', 'checked: 2020-01-01'], says: `${LAB}:5 checks-follow-sources`, words: '"post"' },
  { name: 'an entry without a day of checking', file: LAB, change: ['checked: 2026-11-24\n', ''], says: `${LAB}:2 field-is-there`, words: '"checked" is missing' },
  { name: 'a word for the time of writing in the summary', file: TERM, change: ['summary: A part', 'summary: Currently a part'], says: `${TERM}:4 times-are-dates`, words: 'Currently' },
  { name: 'a time counted back from the writing', file: LAB, change: ['It makes', 'Two years ago it made'], says: `${LAB}:13 times-are-dates`, words: 'years ago' },
  { name: 'raw HTML', file: LAB, change: ['It makes', '<b>It</b> makes'], says: `${LAB}:13 mdx-is-plain`, words: 'raw HTML <b>' },
  { name: 'a table column without a heading', file: LAB, change: ['It makes', '| | Then |\n| --- | --- |\n| a | b |\n\nIt makes'], says: `${LAB}:13 mdx-is-plain`, words: 'Name every column' },
  { name: 'an import', file: LAB, change: ['It makes', "import x from 'fs'\n\nIt makes"], says: `${LAB}:13 mdx-is-plain`, words: 'import' },
  { name: 'an export', file: LAB, change: ['It makes', 'export const x = 1\n\nIt makes'], says: `${LAB}:13 mdx-is-plain` },
  { name: 'a free expression', file: LAB, change: ['It makes', 'It {process.env.HOME} makes'], says: `${LAB}:13 mdx-is-plain`, words: 'braces' },
  { name: 'an unknown mark', file: DEAL, change: ['<Money rung="closed">$4 billion</Money>', '<Mony rung="closed">$4 billion</Mony>'], says: `${DEAL}:50 mdx-is-plain`, words: 'Did you mean "Money"?' },
  { name: 'an unknown attribute', file: DEAL, change: ['passage="great respect"', 'pasage="great respect"'], says: `${DEAL}:50 mdx-is-plain`, words: 'Did you mean "passage"?' },
  { name: 'a rung that is none in prose', file: DEAL, change: ['rung="closed"', 'rung="close"'], says: `${DEAL}:50 mdx-is-plain`, words: 'Did you mean "closed"?' },
  { name: 'an address of another site in prose', file: LAB, change: ['(product:model-one)', '(https://example.org/)'], says: `${LAB}:13 mdx-is-plain`, words: '[words](kind:id)' },
  { name: 'a sign that MDX reads as a component', file: LAB, change: ['It makes', 'It raised <$5B. It makes'], says: `${LAB}:13 mdx-is-readable`, words: 'less than $5B' },
  { name: 'a verified quote with one word changed', file: QUOTE, change: ['great respect for', 'deep respect for'], says: `${QUOTE}:6 quotes-are-verbatim` },
  { name: 'a verbatim phrase that is not in the source', file: DEAL, change: ['>safer</Verbatim>', '>safest</Verbatim>'], says: `${DEAL}:56 quotes-are-verbatim`, words: '"safest"' },
  { name: 'a verified quote from a source without a fingerprint', file: QUOTE, change: ['source: post', 'source: filing'], says: `${QUOTE}:14 quotes-are-verbatim`, words: 'source:fingerprint' },
  { name: 'a word for the time of writing', file: LAB, change: ['It makes', 'It recently made'], says: `${LAB}:13 times-are-dates`, words: 'recently' },
  { name: 'a published entry that is gone', file: LOCK, write: 'short-id T1 terms/gone 2026-11-25\n', says: `${LOCK}:1 published-ids-stay`, words: 'formerIds: [gone]' },
  { name: 'a short id given twice', file: LOCK, write: 'short-id T1 terms/minority-stake 2026-11-25\nshort-id T1 terms/tranche 2026-11-25\n', says: `${LOCK}:2 short-ids-are-given-once`, words: 'never given twice' },
  { name: 'an entry with two short ids', file: LOCK, write: 'short-id T1 terms/tranche 2026-11-25\nshort-id T2 terms/tranche 2026-11-25\n', says: `${LOCK}:2 short-ids-are-given-once`, words: 'is T1 already' },
  { name: 'a short id of another kind', file: LOCK, write: 'short-id D1 terms/tranche 2026-11-25\n', says: `${LOCK}:1 short-ids-are-given-once`, words: 'not a short id of terms/tranche' },
  { name: 'a line taken out of the record', file: LOCK, write: 'short-id T2 terms/tranche 2026-11-25\n', says: `${LOCK}:1 short-ids-are-given-once`, words: 'T1 is missing' },
  { name: 'a line of the record written by hand', file: LOCK, write: 'adress /terms/tranche/ 2026-11-25\n', says: `${LOCK}:1 published-line-is-readable`, words: 'npm run lock' },
  { name: 'a former id that is an entry', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformerIds: [minority-stake]'], says: `${TRANCHE}:11 moves-are-single`, words: 'exists' },
  { name: 'a former id given twice', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformerIds: [part, part]'], says: `${TRANCHE}:11 moves-are-single`, words: 'twice' },
  { name: 'a former id that is the present one', file: 'content/events/announced.yaml', change: ['checked: 2026-11-24', 'checked: 2026-11-24\nformerIds: [announced]'], says: 'content/events/announced.yaml:9 moves-are-single', words: 'present id' },
  { name: 'a former id that is no id', file: 'content/sources/post.yaml', change: ['access: original', 'access: original\nformerIds: [Old Post]'], says: 'content/sources/post.yaml:7 field-is-valid', words: 'single hyphens' },
  { name: 'a moved anchor that is there still', file: DEAL, change: ['tranchesComplete: true', 'tranchesComplete: true\nmovedAnchors: [{ from: first-part, to: second-part }]'], says: `${DEAL}:39 moves-are-single`, words: 'on the page still' },
  { name: 'a moved anchor that leads nowhere', file: DEAL, change: ['tranchesComplete: true', 'tranchesComplete: true\nmovedAnchors: [{ from: old-part, to: second-prt }]'], says: `${DEAL}:39 moves-are-single`, words: 'Did you mean "second-part"?' },
  { name: 'two anchors in a chain', file: DEAL, change: ['tranchesComplete: true', 'tranchesComplete: true\nmovedAnchors: [{ from: older-part, to: old-part }, { from: old-part, to: second-part }]'], says: `${DEAL}:39 moves-are-single`, words: 'not one that moved itself' },
  { name: 'a page that moved to another site', file: MOVED, write: '- from: /deals/by-status/closed/\n  to: https://example.org/\n', says: `${MOVED}:2 field-is-valid`, words: 'not a page of this site' },
  { name: 'two moved pages in a chain', file: MOVED, write: '- from: /deals/old/one/\n  to: /deals/old/two/\n- from: /deals/old/two/\n  to: /deals/\n', says: `${MOVED}:2 moved-pages-are-gone`, words: 'moved itself' },
  { name: 'a moved page given twice', file: MOVED, write: '- from: /deals/old/one/\n  to: /deals/\n- from: /deals/old/one/\n  to: /terms/\n', says: `${MOVED}:3 moved-pages-are-gone`, words: 'twice' },
  { name: 'a moved page that is an entry', file: MOVED, write: '- from: /terms/tranche/\n  to: /terms/\n', says: `${MOVED}:1 moved-pages-are-gone`, words: 'formerIds' },
  { name: 'a page that moved to an entry that is not there', file: MOVED, write: '- from: /old/\n  to: /terms/gone/\n', says: `${MOVED}:2 moved-pages-are-gone`, words: 'no entry' },
  { name: 'a tombstone of an entry that is there', file: REMOVED, write: tombstone('tranche'), says: `${REMOVED}:2 tombstones-are-final`, words: 'not gone' },
  { name: 'a tombstone without a reason', file: REMOVED, write: tombstone('gone').replace(/ {2}why.*\n/, ''), says: `${REMOVED}:1 field-is-there`, words: 'Why it was removed' },
  { name: 'two tombstones of one entry', file: REMOVED, write: tombstone('gone') + tombstone('gone'), says: `${REMOVED}:8 tombstones-are-final`, words: 'already' },
  { name: 'a successor that is not there', file: REMOVED, write: `${tombstone('gone')}  successor: { kind: term, id: tranch }\n`, says: `${REMOVED}:7 tombstones-are-final`, words: 'Did you mean "tranche"?' },
  { name: 'a place of a successor that is not there', file: REMOVED, write: `${tombstone('gone')}  successor: { kind: term, id: tranche, anchor: definitio }\n`, says: `${REMOVED}:7 tombstones-are-final`, words: 'Did you mean "definition"?' },
  { name: 'a formula that takes an input it has not', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first + rst }'], says: `${TRANCHE}:17 formulas-compute`, words: 'Did you mean "rest"?' },
  { name: 'a formula that cannot be read', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first + (rest }'], says: `${TRANCHE}:17 formulas-compute`, words: 'the expression ends too soon' },
  { name: 'an input that no formula takes', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first * 2 }'], says: `${TRANCHE}:15 formulas-compute`, words: 'taken by no expression' },
  { name: 'a case with the figure of no input', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first + rest }\n  cases:\n    - { deal: cloud-lab, inputs: { frst: { field: amount } } }'], says: `${TRANCHE}:19 formulas-compute`, words: 'Did you mean "first"?' },
  { name: 'a figure that does not stand where it is said to be from', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first + rest }\n  cases:\n    - { deal: cloud-lab, inputs: { first: { value: 1.3e9, currency: USD, from: first-part } } }'], says: `${TRANCHE}:19 formula-figures-stand`, words: '1300000000 does not stand in "first-part"' },
  { name: 'a figure from a place that is not there', file: TRANCHE, change: ['related: [minority-stake]', 'related: [minority-stake]\nformula:\n  expression: whole = first + rest\n  inputs:\n    - { name: first, symbol: first, unit: money, meaning: The first part. }\n    - { name: rest, symbol: rest, unit: money, meaning: The rest. }\n  results:\n    - { symbol: whole, name: whole, unit: money, compute: first + rest }\n  cases:\n    - { deal: cloud-lab, inputs: { first: { value: 1.25e9, currency: USD, from: frist-part } } }'], says: `${TRANCHE}:19 formula-figures-stand`, words: 'no place "frist-part"' },
];
