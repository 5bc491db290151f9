// Colours: text reaches a contrast of 7:1 on paper and sheet, controls 3:1, in both themes (WCAG 2.2, 1.4.6 and 1.4.11).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const tokens = new Map([...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? Array.from(hex.slice(1), (c) => c + c).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, two: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const [index, theme] of ['light', 'dark'].entries()) {
  const colour = (name: string): string => tokens.get(name)?.[index] ?? assert.fail(`no token ${name}`);
  test(`text and controls can be told from the ground in the ${theme} theme`, () => {
    const faults: string[] = [];
    const need = (front: string, ground: string, least: number): void => {
      const found = contrast(colour(front), colour(ground));
      if (found < least) faults.push(`${front} on ${ground}: ${found.toFixed(2)} < ${least}`);
    };
    for (const ground of ['paper', 'sheet']) for (const text of ['ink', 'ink-soft', 'capital', 'compute']) need(text, ground, 7);
    for (const wash of ['capital-wash', 'compute-wash', 'mark']) need('ink', wash, 7);
    for (const ground of ['paper', 'sheet']) need('edge', ground, 3);
    assert.deepEqual(faults, []);
  });
}
