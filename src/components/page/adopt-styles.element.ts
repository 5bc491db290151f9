// Styles that arrive with the script that needs them. A plain CSS import would put a stylesheet into the head of every page that
// may ever load the script; a constructed sheet costs nothing before, and style-src 'self' lets it through (tests/browser/copy.spec.ts
// runs under the policy).

const adopted = new Set<string>();

/** @param css Text of a stylesheet (`import css from './x.css?inline'`). Adopted once, however often it is asked for. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
