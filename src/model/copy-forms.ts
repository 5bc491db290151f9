// A link to a page as writers need it: one form per markup language, each escaped so that the language reads the title back as it is.

export interface LinkTarget {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  /** Name in the inventories: `kb-term-tranche`. */
  readonly label: string;
  /** One sentence; Word shows it over the link. */
  readonly summary: string;
}

/** An address that ends where it should inside brackets, quotes and blanks of any markup. */
export function safeAddress(url: string): string {
  return url.replace(/[\s<>()[\]{}"'`|\\^]/g, percent);
}

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const entity = (mark: string): string => `&#${mark.codePointAt(0)};`;
const entities = (marks: string): string => [...marks].map(entity).join('');
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&$^~|@{}]|:(?=[\w+-]+:|\/\/)/g, '\\$&');
const escapeRst = (text: string): string => text.replace(/[\\`<>*|]/g, '\\$&').replace(/_(?!\w)/g, '\\_');
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, entity);

/** https://spec.commonmark.org/0.31.2/#links: a backslash before a mark makes it a letter. */
export function markdownLink({ title, url }: LinkTarget): string {
  return `[${escapeMarkdown(title)}](${safeAddress(url)})`;
}

/** For word processors and mail: Word keeps the link and shows the summary over it. */
export function htmlLink({ title, url, summary }: LinkTarget): string {
  return `<a href="${escapeHtml(url)}" title="${escapeHtml(summary)}">${escapeHtml(title)}</a>`;
}

/** Anonymous, so that two links may have the same words: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#embedded-uris-and-aliases */
export function rstLink({ title, url }: LinkTarget): string {
  return `\`${escapeRst(title)} <${safeAddress(url).replace(/_$/, '%5F')}>\`__`;
}

/** Through the inventory: https://www.sphinx-doc.org/en/master/usage/extensions/intersphinx.html#role-external */
export function sphinxLink({ title, label }: LinkTarget): string {
  return `:external+kb:ref:\`${escapeRst(title)} <${label}>\``;
}

/** https://mystmd.org/guide/external-references#myst-xref */
export function mystLink({ title, label }: LinkTarget): string {
  return `[${escapeMarkdown(title)}](xref:kb#${label})`;
}

/** Marks as character references, which Asciidoctor passes through: https://docs.asciidoctor.org/asciidoc/latest/macros/url-macro/ */
export function asciidocLink({ title, url }: LinkTarget): string {
  const plain = /[^\p{L}\p{N} ,.;:!?/€£¥–—’‘“”%$-]|--|\.\.\.|:(?=\w+:)/gu;
  return `${safeAddress(url).replace(/[_*#~+]|(?<=-)-/g, percent)}[${title.replace(plain, entities)}]`;
}

/** https://www.mediawiki.org/wiki/Help:Links#External_links */
export function mediawikiLink({ title, url }: LinkTarget): string {
  return `[${safeAddress(url)} ${title.replace(/[[\]<>&'{}|~_=*#\\^]|-(?=-)|:(?=\S)/g, entities)}]`;
}

/** What the control offers, in this order. */
export const COPY_FORMS: Readonly<Record<string, (target: LinkTarget) => string>> = {
  Link: ({ url }) => url,
  Markdown: markdownLink,
  reST: rstLink,
  Sphinx: sphinxLink,
  MyST: mystLink,
  AsciiDoc: asciidocLink,
  MediaWiki: mediawikiLink,
};
