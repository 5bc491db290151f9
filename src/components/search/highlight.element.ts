// After a result was followed: the words asked for are highlighted on the page, by CSS highlights, so the page itself is unchanged.

import { findWords, wordsToMark } from '#model/mark-words.ts';

/** Elements whose text a reader reads; the rest is furniture. */
const READ = 'h1, h2, h3, p, li, td, th, dt, dd, blockquote, figcaption';
const MOST = 200;

/** Ranges of the words of `question` under `root`, in whatever form they stand there. */
function rangesOf(question: string, root: Element): Range[] {
  const wanted = wordsToMark(question);
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    if (!node.parentElement?.closest(READ)) continue;
    for (const { start, end } of findWords(node.textContent ?? '', wanted)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Marks the words and shows a button that takes the marks off again. */
export function highlightWords(question: string): void {
  const article = document.querySelector('main');
  if (!article || !('highlights' in CSS)) return;
  const ranges = rangesOf(question.slice(0, 200), article);
  if (!ranges.length) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const off = document.createElement('button');
  off.type = 'button';
  off.className = 'button highlights-off';
  off.textContent = `Clear ${ranges.length === 1 ? 'the highlight' : `${ranges.length} highlights`}`;
  off.addEventListener('click', () => {
    CSS.highlights.delete('found');
    off.remove();
    const address = new URL(location.href);
    address.searchParams.delete('hl');
    history.replaceState(null, '', address);
  });
  article.prepend(off);
}
