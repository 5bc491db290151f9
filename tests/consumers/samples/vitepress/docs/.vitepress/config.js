// What the README tells VitePress users to write; the test says by environment which knowledge base it is.
import kbLinks from 'capital-and-compute/markdown-it';
import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Sample',
  // The test's knowledge base stands on localhost, which VitePress takes for a dead link.
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    config: (md) => md.use(kbLinks, { index: process.env.KB_INDEX, frozen: Boolean(process.env.KB_FROZEN) }),
  },
});
