// <formula-calculator>: works a formula out while a reader types, and keeps the figures in the address.

import type { Currency } from '#model/money-format.ts';
import { ExpressionError, parseExpression, writeOut } from '#model/expression.ts';
import { formatQuantity, readQuantity, shortNumber, type Unit, UNITS } from '#model/quantity.ts';
import { neededBy, solveStep, type Step } from '#model/solve.ts';

interface Input {
  readonly symbol: string;
  readonly name: string;
  readonly unit: Unit;
  readonly many: boolean;
}
interface Formula {
  readonly inputs: readonly Input[];
  readonly steps: readonly (Step & { readonly name: string })[];
}
type Figures = Record<string, { value: number | number[]; unit: Unit }>;

class FormulaCalculator extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const output = this.querySelector('output');
    if (!form || !output) return;
    const formula = JSON.parse(this.dataset['formula'] ?? '') as Formula;
    const box = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
    const currency = (): Currency => (box('currency')?.value ?? 'USD') as Currency;

    /** The figures typed so far; faults are said in words. */
    const read = (): { figures: Figures; faults: string[] } => {
      const figures: Figures = {};
      const faults: string[] = [];
      for (const { symbol, name, unit, many } of formula.inputs) {
        const field = box(symbol);
        const typed = field?.value.trim() ?? '';
        const values = (many ? typed.split(';') : [typed]).filter((one) => one.trim()).map((one) => readQuantity(one));
        const wrong = values.includes(undefined);
        field?.setAttribute('aria-invalid', String(wrong));
        if (wrong) faults.push(`${name}: “${typed}” is not a number. Write ${UNITS[unit].hint}.`);
        else if (values.length) figures[symbol] = { value: many ? (values as number[]) : (values[0] as number), unit };
      }
      return { figures, faults };
    };

    const show = (): void => {
      const { figures, faults } = read();
      const typed = Object.keys(figures).length > 0;
      const lines = faults.length ? faults : typed ? formula.steps.map((step) => line(formula, step, figures, currency())) : ['Type the figures, or take those of a deal from the table.'];
      output.replaceChildren(...lines.map((text) => Object.assign(document.createElement('span'), { textContent: text })));
    };

    const fill = (): void => {
      const state = new URLSearchParams(location.search);
      for (const { symbol, unit } of formula.inputs) {
        const field = box(symbol);
        if (field) field.value = (state.get(symbol) ?? '').split(';').map((text) => shown(text, unit)).join('; ');
      }
      const code = state.get('currency');
      const choice = box('currency') as HTMLSelectElement | null;
      if (choice) choice.value = [...choice.options].some(({ value }) => value === code) ? (code ?? 'USD') : 'USD';
      show();
    };

    const keep = (): void => {
      const state = new URLSearchParams(location.search);
      for (const { symbol } of formula.inputs) {
        const text = (box(symbol)?.value ?? '').trim();
        const short = text.split(';').map((one) => {
          const value = readQuantity(one);
          return value === undefined ? one.trim() : shortNumber(value);
        }).join(';');
        if (text) state.set(symbol, short);
        else state.delete(symbol);
      }
      if (currency() === 'USD') state.delete('currency');
      else state.set('currency', currency());
      const query = String(state).replaceAll('%3B', ';');
      history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    };

    form.addEventListener('input', () => {
      keep();
      show();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      keep();
      show();
    });
    addEventListener('popstate', fill);
    fill();
  }
}

/** `post-money valuation = €10 bn + €1.7 bn = €11.7 bn`, or what is missing. */
function line(formula: Formula, step: Formula['steps'][number], figures: Figures, currency: Currency): string {
  const say = (value: number, unit: Unit, digits?: number): string => formatQuantity(value, unit, currency, digits);
  const missing = neededBy(step.symbol, formula.steps).filter((symbol) => !(symbol in figures));
  if (missing.length) return `${step.name}: needs ${missing.map((symbol) => formula.inputs.find((input) => input.symbol === symbol)?.name ?? symbol).join(' and ')}.`;
  try {
    const filled = writeOut(parseExpression(step.compute)).map((part) => {
      if (typeof part === 'string') return part;
      const figure = figures[part.name];
      const earlier = formula.steps.find(({ symbol }) => symbol === part.name);
      if (figure) return [figure.value].flat().map((value) => say(value, figure.unit)).join(' + ');
      return earlier ? say(solveStep(part.name, formula.steps, figures), earlier.unit, 6) : part.name;
    });
    return `${step.name} = ${filled.join('')} = ${say(solveStep(step.symbol, formula.steps, figures), step.unit, 6)}`;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return `${step.name} cannot be computed: ${error.message}.`;
  }
}

/** A figure of the address as readers write it: `10e9` → `10 bn`. What is no number stays, so that the fault can be said. */
function shown(text: string, unit: Unit): string {
  const value = readQuantity(text);
  if (value === undefined) return text;
  return unit === 'percent' || Math.abs(value) < 1e6 ? String(value) : formatQuantity(value, 'money', 'USD').replace('$', '').replace('\u00a0', ' ');
}

customElements.define('formula-calculator', FormulaCalculator);
