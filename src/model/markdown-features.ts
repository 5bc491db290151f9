// The Markdown features of the site: one constant for Astro's pages and for the entries, or `{#anchor}` breaks the build.

export const MARKDOWN_FEATURES = { gfm: true, headingAttributes: true, smartPunctuation: true } as const;
