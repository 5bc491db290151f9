// Lines for people who write documents, messages and tables.

import type { Recipe, RecipeAddresses } from '#views/recipes.ts';

export function recipesForDocuments(at: RecipeAddresses): Recipe[] {
  return [
    {
      anchor: 'github', title: 'GitHub, GitLab and plain Markdown',
      gives: 'Links whose tooltip is the definition.',
      steps: [
        { label: 'At the end of the file: the lines you need from', code: `${at.root}linkers/refs.md` },
        { label: 'In the text', code: '[minority stake][kb:term/minority-stake]' },
        { label: 'Short ids as links in issues and commits', code: `gh repo autolink create KB- "${at.root}id/<num>/"` },
      ],
      tried: 'pandoc reads every definition; the autolink was not tried on GitHub itself.',
    },
    {
      anchor: 'chat', title: 'Slack, Teams, Discord and other chats',
      gives: 'A link unfolds with title, sentence, picture and two facts: amount and status of a deal, speaker and check of a quote, other names of a term.',
      steps: [{ label: 'Paste', code: at.deal }],
      tried: 'open-graph-scraper reads the tags of every page and every picture is 1200 by 630; the chats themselves were not tried.',
    },
    {
      anchor: 'notion', title: 'Notion, Confluence, WordPress',
      gives: 'A card in the page.',
      steps: [
        { label: 'Paste the address alone on a line (WordPress and others ask for the card by oEmbed)', code: at.deal },
        { label: 'Where an embed block asks for an address', code: at.dealEmbed },
      ],
      tried: '@extractus/oembed-extractor finds and reads the card of every page; the products themselves were not tried.',
    },
    {
      anchor: 'word', title: 'Word, Google Docs, Outlook',
      gives: 'The title as a link that Word keeps; the address answers without a redirect, so Word does not change it.',
      steps: [{ label: 'On the page of the entry: Cite this page, Copy as, “Rich text”; then paste. Or paste the address', code: at.deal }],
      tried: 'Chromium puts the link on the clipboard as rich text; Word itself was not tried.',
    },
    {
      anchor: 'latex', title: 'LaTeX, Zotero and other reference managers',
      gives: 'The page as a citation.',
      steps: [
        { label: 'One entry, or all of them', code: `curl -O ${at.dealBib}\ncurl -O ${at.root}cite/all.bib` },
        { label: 'In the text', code: '\\addbibresource{all.bib}\n\\autocite{kb-deal-amazon-anthropic-2023}' },
      ],
      tried: 'pandoc, citation-js and bibutils read back title, date and address of every entry without the loss of a character; Zotero itself was not tried.',
    },
    {
      anchor: 'obsidian', title: 'Obsidian and other notes',
      gives: 'A link, a card, or the page itself as a note.',
      steps: [
        { label: 'A card in a note', code: `<iframe src="${at.dealEmbed}" height="260"></iframe>` },
        { label: 'The page as a note', code: at.dealTwin },
      ],
      tried: 'Every twin is read by pandoc; Obsidian itself was not tried.',
    },
    {
      anchor: 'spreadsheets', title: 'Spreadsheets and notebooks',
      gives: 'The tables, live. The tables and their columns are described on the page of data.',
      steps: [
        { label: 'Google Sheets', code: `=IMPORTDATA("${at.root}api/v1/deals.csv")` },
        { label: 'pandas', code: `import pandas\ndeals = pandas.read_csv('${at.root}api/v1/deals.csv')` },
      ],
      tried: 'csv-parse and sqlite3 read every table; Sheets itself was not tried.',
    },
    {
      anchor: 'glossaries', title: 'Glossary and translation tools',
      gives: 'All terms with other names, definitions and relations.',
      steps: [{ label: 'SKOS', code: `${at.root}linkers/skos.ttl\n${at.root}linkers/skos.jsonld` }],
      tried: 'raptor and jsonld read the two forms and get the same out of them.',
    },
    {
      anchor: 'following', title: 'Feed readers and calendars',
      gives: 'What changed, per site and per kind; what happened, as a calendar.',
      steps: [{ label: 'Subscribe to', code: `${at.root}feed.xml\n${at.root}feeds/deals.xml\n${at.root}events.ics` }],
      tried: 'feedsmith reads every feed, ical.js the calendar.',
    },
    {
      anchor: 'language-models', title: 'Language models and agents',
      gives: 'Pages as Markdown with their sources, and a list of all of them.',
      steps: [{ label: 'Point it to', code: `${at.root}llms.txt\n${at.dealTwin}` }],
      tried: 'pandoc reads every twin; every page’s words, in order, are in its twin.',
    },
  ];
}
