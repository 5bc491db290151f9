// The Astro build. No logic here: settings, and the integration that guards and finishes a build.
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { guardedBuild } from './src/build/guarded-build.ts';
import { MARKDOWN_FEATURES } from './src/model/markdown-features.ts';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: MARKDOWN_FEATURES }) },
  integrations: [mdx(), guardedBuild()],
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
