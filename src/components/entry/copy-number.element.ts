// A button beside every figure that has a sentence: copies value, what it is, firmness, date, sources and address in one line.
// The sentences are made at build and fetched once, when a reader comes near the first figure.

import { copy, type Say } from '#components/entry/copy-text.element.ts';
import { adoptStyles } from '#components/page/adopt-styles.element.ts';
import type { Figure } from '#views/figures.ts';
import css from './copy.css?inline';

const SVG = 'http://www.w3.org/2000/svg';
let started = false;

/** Two sheets, one over the other. */
function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3');
  svg.append(path);
  return svg;
}

/** Where the figure stands: its row, or its part of the strip at the top; valuations have no anchor and stand in their order. */
function placeOf({ anchor, of }: Figure, valuations: Iterator<Element>): Element | null | undefined {
  if (of === 'amount') return document.querySelector('.fact-strip > :has(data)');
  return of === 'valuation' ? valuations.next().value : document.getElementById(anchor);
}

/** @param announce Says a line to the reader. */
export async function offerNumbers(announce: Say): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('[data-figures]');
  if (started || !link) return;
  started = true;
  const response = await fetch(link.href).catch(() => undefined);
  if (!response?.ok) {
    started = false;
    return;
  }
  adoptStyles(css);
  const valuations = document.querySelectorAll('.rows:not(.tranches) tr:not([id]):has(> th > data)').values();
  for (const figure of (await response.json()) as Figure[]) {
    const place = placeOf(figure, valuations);
    const name = place?.querySelector('dd, th')?.textContent?.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-number';
    button.title = 'Copy this number as a sentence';
    button.ariaLabel = `Copy ${name} as a sentence with its source`;
    button.append(icon());
    button.addEventListener('click', () => void copy({ plain: figure.sentence }, 'Copied with its date, source and link', button, announce));
    place?.lastElementChild?.append(button);
  }
}
