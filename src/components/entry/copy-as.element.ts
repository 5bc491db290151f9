// <copy-as>: buttons that copy a link to the page in the reader's markup, and a citation in the reader's style. Loaded when near.

import { copy, type Copied, type Say } from '#components/entry/copy-text.element.ts';
import { adoptStyles } from '#components/page/adopt-styles.element.ts';
import { COPY_FORMS, htmlLink, type LinkTarget } from '#model/copy-forms.ts';
import css from './copy.css?inline';

let say: Say = () => {};

/** What the page says of itself; amounts in its title are held together by blanks that do not break. */
function targetOf(article: HTMLElement): LinkTarget {
  return {
    title: article.querySelector('h1')?.textContent?.replaceAll('\u00a0', ' ').trim() ?? '',
    url: article.querySelector<HTMLAnchorElement>('[rel=bookmark]')?.href ?? location.href,
    label: `kb-${article.dataset['kind']}-${article.dataset['id']}`,
    summary: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
  };
}

function button(name: string, label: string, text: () => Copied): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = name;
  made.ariaLabel = label;
  made.addEventListener('click', () => void copy(text(), label.replace('Copy', 'Copied'), made, say));
  return made;
}

/** A definition's words and italics as rich text; what is set as code stays plain. */
function citation(place: Element): Copied {
  const plain = (place.querySelector('pre') ?? place).textContent?.trim() ?? '';
  if (place.querySelector('pre')) return { plain };
  const rich = document.createElement('p');
  for (const node of place.childNodes) rich.append(node.cloneNode(true));
  return { plain, html: rich.outerHTML };
}

class CopyAs extends HTMLElement {
  connectedCallback(): void {
    const article = this.closest<HTMLElement>('article[data-id]');
    if (!article) return;
    const target = targetOf(article);
    const label = document.createElement('span');
    label.textContent = 'Copy as';
    this.append(label, ...Object.entries(COPY_FORMS).map(([name, form]) => button(name, `Copy as ${name}`, () => ({ plain: form(target) }))));
    this.children[1]?.after(button('Rich text', 'Copy as Rich text', () => ({ plain: `${target.title} ${target.url}`, html: htmlLink(target) })));
    for (const term of article.querySelectorAll('.styles dt')) {
      const place = term.nextElementSibling;
      if (place) term.append(button('Copy', `Copy ${term.textContent} citation`, () => citation(place)));
    }
  }
}

/** @param announce Says a line to the reader. */
export function startCopying(announce: Say): void {
  say = announce;
  adoptStyles(css);
  if (!customElements.get('copy-as')) customElements.define('copy-as', CopyAs);
}
