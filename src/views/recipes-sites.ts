// Lines for people who build web pages and documentation from files.

import type { EmbedScript, Recipe, RecipeAddresses } from '#views/recipes.ts';

/** The package of the linkers, taken from the site itself: it is on no registry. */
function install(root: string): Recipe['steps'][number] {
  return { label: 'Once; commit the file', code: `curl -O ${root}linkers/capital-and-compute.tgz\nnpm install --save-dev ./capital-and-compute.tgz` };
}

const WRITTEN = '[[minority stake]]\n[[tranche|the first part]]\n[how it was paid](kb:deal/amazon-anthropic-2023#money)';

export function recipesForSites(at: RecipeAddresses, script: EmbedScript): Recipe[] {
  return [webPage(at, script), sphinx(at), myst(at), mkdocs(at), docusaurus(at), astroAndNext(at), vitePress(at)];
}

function webPage(at: RecipeAddresses, { src, integrity }: EmbedScript): Recipe {
  const { origin } = new URL(at.root);
  return {
    anchor: 'any-web-page', title: 'Any web page',
    gives: 'Ordinary links to entries here show a card: by pointer, by keyboard, by a long press. If anything fails, a link stays a link. The browser fetches one small file, without cookies and without the address of your page; nothing is counted.',
    steps: [
      { label: 'Once, in the page', code: `<script src="${src}"\n  integrity="${integrity}"\n  crossorigin="anonymous" defer></script>` },
      { label: 'If the page has a content security policy, it needs (for styles, nothing)', code: `script-src ${origin}; connect-src ${origin}` },
      { label: 'No cards in a part of the page', code: '<p data-no-cards>…</p>' },
      { label: 'A card in a frame, without any script', code: `<iframe src="${at.dealEmbed}"\n  title="Amazon and Anthropic, 2023" width="480" height="420" loading="lazy"\n  sandbox="allow-popups allow-top-navigation-by-user-activation"></iframe>` },
    ],
    tried: 'In Chromium from a second origin under a policy that forbids styles and enforces Trusted Types: pointer, keyboard and touch, with a broken, late and hostile answer. A version of the script never changes and stays where it is.',
  };
}

function sphinx({ root, termLabel, dealLabel }: RecipeAddresses): Recipe {
  return {
    anchor: 'sphinx', title: 'Sphinx',
    gives: 'Every entry, other name and anchor resolves by name. A typing error is a warning, with -n -W an error.',
    steps: [
      { label: 'In conf.py', code: `extensions = ['sphinx.ext.intersphinx']\nintersphinx_mapping = {'kb': ('${root}', None)}` },
      { label: 'In the text', code: `:term:\`minority stake\`\n:ref:\`${termLabel}\`\n:ref:\`how it was paid <${dealLabel}--money>\`` },
    ],
    tried: 'Sphinx 5.3 resolves every label, name and document with -n -W.',
  };
}

function myst({ root, termLabel, dealLabel }: RecipeAddresses): Recipe {
  return {
    anchor: 'myst', title: 'MyST and Jupyter Book',
    gives: 'The same names; readers who point at a link see the definition.',
    steps: [
      { label: 'In myst.yml', code: `project:\n  references:\n    kb: ${root}` },
      { label: 'In the text', code: `[](xref:kb#${termLabel})\n[how it was paid](xref:kb#${dealLabel}--money)` },
    ],
    tried: 'mystmd 1.8 reads the references and the previews.',
  };
}

function mkdocs({ root }: RecipeAddresses): Recipe {
  return {
    anchor: 'mkdocs', title: 'MkDocs',
    gives: 'Links by name; a wrong one stops a strict build.',
    steps: [
      { label: 'In mkdocs.yml', code: `plugins:\n  - autorefs\n  - mkdocstrings:\n      handlers:\n        python:\n          import:\n            - url: ${root}py/objects.inv\n              base_url: ${root}` },
      { label: 'In the text', code: '[a small part][kb.term.minority-stake]\n[how it was paid][kb.deal.amazon-anthropic-2023.money]' },
      { label: 'Or, for explanations without links: append this file to your pages', code: `${root}linkers/abbr.md` },
    ],
    tried: 'MkDocs 1.4 with mkdocstrings-python 0.8 resolves every name with --strict. From version 1.0 on the key is called inventories, not import.',
  };
}

function docusaurus({ root }: RecipeAddresses): Recipe {
  return {
    anchor: 'docusaurus', title: 'Docusaurus',
    gives: 'A name in double brackets becomes a link with our definition as its title. An unknown name stops your build and says what you probably meant. A lock file keeps builds the same until you ask for news with npx kb-link --update.',
    steps: [
      install(root),
      { label: 'In docusaurus.config.js', code: `import kbLinks from 'capital-and-compute/remark';\n// in the options of the preset:\ndocs: { remarkPlugins: [[kbLinks, { site: '${root}' }]] },` },
      { label: 'In the text', code: WRITTEN },
    ],
    tried: 'Docusaurus 3.10 builds a sample with it; a slip in a name stops it.',
  };
}

function astroAndNext({ root }: RecipeAddresses): Recipe {
  return {
    anchor: 'remark', title: 'Astro, Next and whatever else runs remark',
    gives: 'The same.',
    steps: [
      install(root),
      { label: 'Astro, in astro.config.mjs', code: `import { unified } from '@astrojs/markdown-remark';\nimport kbLinks from 'capital-and-compute/remark';\nmarkdown: { processor: unified({ remarkPlugins: [[kbLinks, { site: '${root}' }]] }) },` },
      { label: 'Next, in next.config.mjs', code: `createMDX({ options: { remarkPlugins: [['capital-and-compute/remark', { site: '${root}' }]] } })` },
    ],
    tried: 'Astro 7.3 and Next 16.2 built a sample once, by hand.',
  };
}

function vitePress({ root }: RecipeAddresses): Recipe {
  return {
    anchor: 'vitepress', title: 'VitePress and whatever else runs markdown-it',
    gives: 'The same.',
    steps: [
      install(root),
      { label: 'In .vitepress/config.js', code: `import kbLinks from 'capital-and-compute/markdown-it';\nmarkdown: { config: (md) => md.use(kbLinks, { site: '${root}' }) },` },
    ],
    tried: 'VitePress 1.6 builds a sample with it, also without network.',
  };
}
