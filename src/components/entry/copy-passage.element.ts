// A button beside words the reader selects: copies an address that opens this page at those words.

import { adoptStyles } from '#components/page/adopt-styles.element.ts';
import { copy, type Say } from '#components/entry/copy-text.element.ts';
import { type Passage, textDirective } from '#model/text-directive.ts';
import css from './copy.css?inline';

const SHORTEST = 8;
const PAUSE = 250;

let button: HTMLButtonElement | undefined;
let address = '';

/** Selections cut words; a directive matches whole ones only. */
function wholeWords(selected: Range): Range {
  const range = selected.cloneRange();
  const { endContainer, startContainer } = range;
  if (startContainer instanceof Text) range.setStart(startContainer, startContainer.data.slice(0, range.startOffset).search(/\S*$/));
  if (endContainer instanceof Text && /\S$/.test(endContainer.data.slice(0, range.endOffset))) range.setEnd(endContainer, range.endOffset + startOf(endContainer.data.slice(range.endOffset)));
  return range;
}

const startOf = (text: string): number => /^\S*/.exec(text)?.[0].length ?? 0;

/** The box whose lines hold the node; matching does not reach from one into another. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
}

/** Text of the selection, cut where a block ends or a source mark stands; marks themselves are left out, because they change. */
function runsOf(range: Range): string[] {
  const runs = [''];
  let block: Element | null = null;
  for (const node of textsOf(range.commonAncestorContainer)) {
    if (!range.intersectsNode(node)) continue;
    const mark = node.parentElement?.closest('sup') !== null;
    if (mark || blockOf(node) !== block) runs.push('');
    block = blockOf(node);
    if (!mark) runs[runs.length - 1] += node.data.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : undefined);
  }
  return runs;
}

function textsOf(root: Node): Text[] {
  if (root instanceof Text) return [root];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walk.nextNode()) if (walk.currentNode.parentElement?.checkVisibility()) texts.push(walk.currentNode as Text);
  return texts;
}

/** What a browser reads right before (-1) or after (1) the selection: the rest of the block, or the whole of the next one. */
function beside(range: Range, step: -1 | 1): string {
  const [node, at] = step < 0 ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const texts = textsOf(document.body);
  let i = texts.indexOf(node as Text);
  if (i < 0) return '';
  let text = step < 0 ? (node as Text).data.slice(0, at) : (node as Text).data.slice(at);
  let block = blockOf(node);
  for (let next = texts[(i += step)]; next && (blockOf(next) === block || !text.trim()); next = texts[(i += step)]) {
    if (blockOf(next) !== block) text = '';
    block = blockOf(next);
    text = step < 0 ? next.data + text : text + next.data;
  }
  return text;
}

/** The nearest place with an address of its own: where a browser without text directives lands. */
function anchorOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('article [id]')?.id ?? element?.closest('section')?.querySelector('h2')?.id ?? '';
}

function addressOf(range: Range): string | undefined {
  const passage: Passage = { runs: runsOf(range), before: beside(range, -1), after: beside(range, 1) };
  const directive = textDirective(passage, (document.body.textContent ?? '').replace(/\s+/g, ' '));
  return directive && `${location.href.replace(/#.*/, '')}#${anchorOf(range.startContainer)}:~:${directive}`;
}

function offer(say: Say): void {
  button?.remove();
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim().length < SHORTEST) return;
  const range = wholeWords(selection.getRangeAt(0));
  const article = document.querySelector('article[data-id]');
  const found = article?.contains(range.commonAncestorContainer) ? addressOf(range) : undefined;
  if (found === undefined) return;
  address = found;
  button ??= makeButton(say);
  const place = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
  place?.closest('p, li, td, dd, blockquote, figcaption, div')?.append(button);
  button.showPopover();
  const box = range.getBoundingClientRect();
  button.style.left = `${Math.max(8, Math.min(box.left, innerWidth - button.offsetWidth - 8))}px`;
  button.style.top = `${Math.max(8, Math.min(box.bottom + 8, innerHeight - button.offsetHeight - 8))}px`;
}

function makeButton(say: Say): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button copy-passage';
  made.textContent = 'Copy link to these words';
  made.popover = 'manual';
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', () => void copy({ plain: address }, 'Link to these words copied', made, say));
  return made;
}

let watching = false;
/** @param say Says a line to the reader. Called at the first selection; later ones are watched from here. */
export function watchSelection(say: Say): void {
  if (watching) return;
  watching = true;
  adoptStyles(css);
  let timer = window.setTimeout(() => offer(say), PAUSE);
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => offer(say), PAUSE);
  });
  addEventListener('scroll', () => button?.remove(), { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button?.remove();
  });
}
