// A button beside words the reader selects: copies an address that opens this page at those words.

import { adoptStyles } from '#components/page/adopt-styles.element.ts';
import { copy, type Say } from '#components/entry/copy-text.element.ts';
import { type Passage, textDirective } from '#model/text-directive.ts';
import css from './copy.css?inline';

/** What ends a run of text: matching does not reach across a block, and a source mark stands between words. */
const BREAKS = 'sup, p, li, td, th, tr, dt, dd, div, h1, h2, h3, blockquote, figcaption, table, button';
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

function runsOf(range: Range): string[] {
  const runs = [''];
  let block: Element | null | undefined;
  const walk = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walk.currentNode instanceof Text ? walk.currentNode : walk.nextNode(); node; node = walk.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const home = node.parentElement?.closest(BREAKS);
    if (home !== block) runs.push('');
    block = home;
    if (home?.tagName === 'SUP') continue;
    runs[runs.length - 1] += node.data.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : undefined);
  }
  return runs;
}

/** The text beside one end of a selection: in the same node, or in the nearest one that is seen and not blank. */
function beside(node: Node, here: string, step: 'previousNode' | 'nextNode'): string {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walk.currentNode = node;
  let text = node instanceof Text ? here : '';
  while (!text.trim() && walk[step]()) text = walk.currentNode.parentElement?.checkVisibility() ? ((walk.currentNode as Text).data ?? '') : '';
  return text;
}

function passageOf(range: Range): Passage {
  const { endContainer, endOffset, startContainer, startOffset } = range;
  return {
    runs: runsOf(range),
    before: beside(startContainer, startContainer.textContent?.slice(0, startOffset) ?? '', 'previousNode'),
    after: beside(endContainer, endContainer.textContent?.slice(endOffset) ?? '', 'nextNode'),
  };
}

/** The nearest place with an address of its own: where a browser without text directives lands. */
function anchorOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('article [id]')?.id ?? element?.closest('section')?.querySelector('h2')?.id ?? '';
}

function addressOf(range: Range): string | undefined {
  const passage = passageOf(range);
  const words = passage.runs.find((run) => run.trim())?.trim() ?? '';
  const directive = textDirective(passage, (document.body.textContent ?? '').split(words).length > 2);
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
